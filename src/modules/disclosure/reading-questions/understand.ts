import type { PlainDate } from '../../../kernel/index.ts'
import { eachMeaning, type Sense, type Slot, type Term } from '../../../kernel/meaning/index.ts'
import { goingOn, withThings } from './continue-reading.ts'
import { daysIn } from './days-in.ts'
import { lexiconOf } from './lexicon.ts'
import { type Candidate, type Match, matchReading } from './match-reading.ts'
import { type ReadingWith, readQuestion, says } from './read-question.ts'
import type { ReadDays, Reading } from './reading.ts'
import type { SaidExtract, SaidMeasure, SaidRegister } from './said-register.ts'

/**
 * How far a question is understood: wholly, so that an answer may be proposed; in part, so that nothing is; or as one
 * about what is not in this record.
 */
export type Understood = 'understood' | 'in_part' | 'not_in_record'

export interface Understanding {
  readonly state: Understood
  readonly reading: Reading
  /** Words that the desk did not understand, and what was understood that nothing near can express. */
  readonly notUnderstood: readonly string[]
  /** Empty unless all was understood. */
  readonly answers: readonly Match[]
  /** What is nearest, best first. */
  readonly nearest: readonly Match[]
  /** It goes on from a question before it, and says only what is otherwise. */
  readonly goesOn: boolean
}

const mostNear = 5

/** A question, and what of its letter bears on it. */
export interface Asked {
  readonly text: string
  /** Lead-ins that it completes and lines that hold for it, nearest first. */
  readonly around: readonly string[]
  /** Terms to which the letter gives a meaning of its own. */
  readonly defined: readonly string[]
}

/** Reads the questions of one letter. In their order, for a question may point to one before it; dates anywhere in it may be meant by each. */
export type LetterReader = (letter: string, received: PlainDate) => (asked: Asked) => Understanding

/** A name of the record's own, and of which slot: courses, programmes, units. */
export interface KnownName {
  readonly slot: Slot
  readonly value: string
}

/** Reads questions with the words of a register's modules and the names in its record. */
export function questionReader(
  register: SaidRegister,
  terms: readonly Term[],
  names: readonly KnownName[],
): LetterReader {
  const lexicon = lexiconOf([...terms, ...names.map(termOf)])
  const candidates = [...register.measures, ...register.extracts].flatMap(candidatesOf)
  const matched = (reading: Reading): Match[] =>
    bestOfEach(candidates.map((candidate) => matchReading(reading, candidate)))
  /** What alone says all of a reading: of two that do, neither is the answer. */
  const onlyOne = (matches: readonly Match[]): Match | null => {
    const [only, ...others] = matches.filter(({ whole }) => whole)
    return only && others.length === 0 ? only : null
  }
  const understand = (
    asked: Asked,
    using: ReadingWith,
    earlier: readonly Understanding[],
    daysOfLetter: () => readonly string[],
  ): Understanding => {
    const own = withThings(
      readQuestion(asked.text, asked.around, using),
      earlier.map(({ reading }) => reading),
    )
    const before = earlier.find(({ goesOn }) => !goesOn)
    const further = before && goingOn(own, before.reading)
    const ownMatches = matched(own)
    const ofOwn = onlyOne(ownMatches)
    // What goes on from an answer is answered by the same, or is another question.
    const [answered] = before?.answers ?? []
    const furtherMatches = further && ofOwn === null ? matched(further) : []
    const ofFurther = answered ? onlyOne(furtherMatches.filter(({ id, whole }) => id === answered.id || whole)) : null
    const goesOn = ofFurther !== null && ofFurther.id === answered?.id
    const reading = further && goesOn ? further : own
    const only = goesOn ? ofFurther : ofOwn
    const leftOpen = [...definedIn(asked), ...(isDayOpen(reading, only, register) ? daysOfLetter() : [])]
    const answers = only && leftOpen.length === 0 ? [only] : []
    const near = furtherMatches.length > 0 ? furtherMatches : ownMatches
    const nearest = near.filter((match) => match.weight > 0 || isAllSaid(match)).slice(0, mostNear)
    return {
      state: answers.length > 0 ? 'understood' : nearest.length > 0 ? 'in_part' : 'not_in_record',
      reading,
      notUnderstood: [...reading.unread, ...reading.pointsTo]
        .map(({ words }) => words)
        .concat(leftOpen, answers.length > 0 ? [] : (near[0]?.missing ?? []))
        .concat(answers.length === 0 && near[0] && isAllSaid(near[0]) ? near[0].unsaid.map(whatIsUnsaid) : []),
      answers,
      nearest,
      goesOn,
    }
  }
  return (letter, received) => {
    const using = { lexicon, daysIn: (words: string) => daysIn(words, received, letter) }
    let known: readonly string[] | undefined
    const earlier: Understanding[] = []
    return (asked) => {
      const understood = understand(asked, using, earlier, () => (known ??= daysElsewhere(using.daysIn(letter))))
      earlier.unshift(understood)
      return understood
    }
  }
}

/** Whether everything that was read is expressed: only what it counts is narrower than what was asked. */
const isAllSaid = ({ missing, happened }: Match): boolean => missing.length === 0 && happened

const whatIsUnsaid = ({ slot, value }: Sense): string => {
  const what = value === '*' ? `one ${slot}` : `“${value}”`
  return `what is counted is of ${what.replaceAll('_', ' ')} alone, which is not said`
}

/** Whether days that are named elsewhere could be those of a question that names none, and does not ask how it is now. */
function isDayOpen({ days, atoms }: Reading, match: Match | null, register: Pick<SaidRegister, 'extracts'>): boolean {
  if (days.length > 0 || atoms.some((atom) => says(atom, { slot: 'state', value: 'current' }))) return false
  const extract = register.extracts.find(({ id }) => id === match?.id)
  return !extract?.means || eachMeaning(extract.means).some((means) => means.days !== undefined)
}

/** Terms of the question that mean here what the requester says, which the record need not. */
function definedIn({ text, around, defined }: Asked): string[] {
  const words = [text, ...around].join(' ').toLowerCase()
  return defined.filter((term) => words.includes(term.toLowerCase())).map((term) => `“${term}” as the letter means it`)
}

/** Days that another question names may be those of this one as well. */
const daysElsewhere = (days: readonly ReadDays[]): string[] =>
  days.some(({ kind }) => kind !== 'none') ? ['of when: other parts of the letter name days'] : []

function termOf({ slot, value }: KnownName): Term {
  const words = value
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return { slot, value, says: words === '' ? [] : [words] }
}

/** An answerable by each of its meanings. */
function candidatesOf(answerable: SaidMeasure | SaidExtract): Candidate[] {
  const { id, means } = answerable
  if (means === undefined) return []
  if (answerable.kind === 'measure') {
    const { unit, periodType } = answerable
    return eachMeaning(means).map((each) => ({
      id,
      means: each,
      unit,
      days: periodType === 'as-at' ? 'day' : 'stretch',
    }))
  }
  return eachMeaning(means).map((each) => ({ id, means: each, unit: null, days: each.days ?? 'day' }))
}

/** Of those that say as much, what happened comes first. */
const rankOf = ({ weight, happened }: Match): number => weight + (happened ? 1 : 0)

/** The best of each answerable's meanings, best first. */
function bestOfEach(matches: readonly Match[]): Match[] {
  const ordered = matches.toSorted(
    (a, b) => Number(b.whole) - Number(a.whole) || rankOf(b) - rankOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  return ordered.filter(({ id }, at) => ordered.findIndex((other) => other.id === id) === at)
}
