import type { PlainDate } from '../../../kernel/index.ts'
import { eachMeaning, type Sense, type Term } from '../../../kernel/meaning/index.ts'
import type { Definition } from '../reading-letters/request-text.ts'
import { asBreakdown } from './as-breakdown.ts'
import { asCount, asQuantity } from './as-count.ts'
import { asDefined } from './as-defined.ts'
import { asList } from './as-list.ts'
import { candidatesOf, type KnownName, termOf } from './candidates.ts'
import {
  goingOn,
  isOfSeveral,
  leavesOutWhere,
  leavesOutWho,
  onDaysOf,
  otherwiseAsked,
  stillOfThose,
  withThings,
} from './continue-reading.ts'
import { daysIn } from './days-in.ts'
import { isDayOpen } from './days-open.ts'
import { withDays } from './days-pointed.ts'
import { withListedDays } from './fill-from-around.ts'
import {
  counts,
  isOfTheCounted,
  isPartNamed,
  ofNoAnswer,
  ofTheCounted,
  onCondition,
  withoutCondition,
  withoutListed,
} from './hang-on.ts'
import { asInPost } from './in-post.ts'
import { isElided, leaningOn } from './leaning.ts'
import { countDays, daysElsewhere, definedIn, whatIsUnsaid } from './left-open.ts'
import { knownFrom } from './letter-topic.ts'
import { lexiconOf } from './lexicon.ts'
import { type Candidate, type Known, type Match, matchReading } from './match-reading.ts'
import { isNow, isOwnDays } from './own-days.ts'
import { withPlace } from './places-pointed.ts'
import { type ReadingWith, readQuestion } from './read-question.ts'
import type { ReadDays, Reading } from './reading.ts'
import type { SaidExtract, SaidRegister } from './said-register.ts'
import { sameOtherwise } from './same-otherwise.ts'
import { says } from './says.ts'
import { spellerOf } from './spelling.ts'

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
  /** It takes its days from a question before it, as one of several that are asked alike. */
  readonly leans: boolean
}

const mostNear = 5
/** Nobody points further back, nor says in more lines what a letter is about. */
const mostBefore = 50
const mostAbove = 20

/** A question, and what of its letter bears on it. */
export interface Asked {
  readonly text: string
  /** Lead-ins that it completes and lines that hold for it, nearest first. */
  readonly around: readonly string[]
  /** Terms to which the letter gives a meaning of its own. */
  readonly defined: readonly Definition[]
  /** What stands above all questions: the letter's headings and how it begins. */
  readonly above?: readonly string[]
  /** What the letter's asks are told apart by. */
  readonly ordinal?: number
  /** The earlier ask that "of those" and the like point to; null where the words point to none. */
  readonly within?: number | null
  /** The earlier ask that must be answered with yes, and the words that say so. */
  readonly ifYes?: { readonly to: number; readonly words: string } | null
}

/** Reads the questions of one letter. In their order, for a question may point to one before it; dates anywhere in it may be meant by each. */
export type LetterReader = (letter: string, received: PlainDate) => (asked: Asked) => Understanding

/** Reads questions with the words of a register's modules and the names in its record. */
export function questionReader(
  register: SaidRegister,
  terms: readonly Term[],
  names: readonly KnownName[],
): LetterReader {
  const lexicon = lexiconOf([...terms, ...names.map(termOf)])
  const spell = spellerOf(lexicon.words)
  const candidates = [...register.measures, ...register.extracts].flatMap(candidatesOf)
  const daysOf = new Map(candidates.map(({ id, days }) => [id, days]))
  const dayless = new Set(register.extracts.filter(isDayless).map(({ id }) => id))
  const extracts = new Set(register.extracts.map(({ id }) => id))
  const isExtract = ({ id }: Match) => extracts.has(id)
  const matched = (reading: Reading, known?: Known): Match[] =>
    bestOfEach(candidates.map((candidate) => matchReading(reading, candidate, known)))

  /** Reads a question by itself, then as what stands before it in the letter lets it be read: the first that is whole is meant. */
  const understand = (
    asked: Asked,
    using: ReadingWith,
    earlier: readonly Understanding[],
    named: ReadonlyMap<number, Understanding>,
    readAbove: (words: string) => Reading,
    daysOfLetter: () => readonly string[],
    hasOneDay: () => boolean,
  ): Understanding => {
    const latest = earlier.slice(0, mostBefore).map(({ reading }) => reading)
    const ifYes = asked.ifYes && named.get(asked.ifYes.to)
    const before = ifYes ? [ifYes.reading, ...latest.filter((each) => each !== ifYes.reading)] : latest
    const above = (asked.above ?? []).slice(0, mostAbove).map(readAbove)
    const alone = readQuestion(ifYes ? withoutCondition(asked) : asked.text, asked.around, using)
    const read = withListedDays(withoutListed(alone, earlier.length > 0), above)
    const withNamed = withPlace(withThings(ifYes ? onCondition(read, asked) : read, before, above), before, above)
    const whole = withDays(withNamed, before)
    const counted = isOfTheCounted(whole)
      ? earlier.find((each) => !each.goesOn && counts(each.reading, whole))
      : undefined
    const isCounted = counted !== undefined && !isPartNamed(whole, counted.reading)
    const ofCounted = isOfTheCounted(whole) ? ofTheCounted(whole, isCounted) : whole
    const told = (counted && !isCounted && onDaysOf(ofCounted, counted.reading)) || ofCounted
    const own = latest[0] ? stillOfThose(told, latest[0]) : told
    const known = knownFrom(own, [...before, ...above])
    const last = ofNoAnswer(own, earlier[0])
      ? undefined
      : (counted ??
        ifYes ??
        (asked.within ? named.get(asked.within) : undefined) ??
        earlier.find(({ goesOn, reading }) => !goesOn && !reading.pointsTo.some(({ to }) => to === 'some')))
    const otherwise = ifYes ? otherwiseAsked(read, ifYes.reading) : null
    const between = last ? alike(last, earlier).map(({ reading }) => reading) : []
    const going = last ? goingOn(own, last.reading) : null
    const further = last && going && isOfSeveral(own, last.reading, between) ? null : (going ?? otherwise)
    // What is itself a number is asked for as one, and no list.
    const quantity = asQuantity(own)
    const count = quantity ?? asCount(own)
    const inPost = asInPost(count ?? own)
    const breakdown = asBreakdown(own)
    const asNumbers = [count, inPost, breakdown, asList(own)].filter((each) => each !== null)
    const byItself = [...(quantity ? [] : [own]), ...asNumbers].map((reading) => ({
      reading,
      goesOn: false,
    }))
    const same = last && latest[0] ? sameOtherwise(told, latest[0]) : null
    const goingFurther = [...(further ? [further] : []), ...(same ? [same] : [])].map((reading) => ({
      reading,
      goesOn: true,
    }))
    // Who left whom out, after a question of certain people, may mean those or everybody.
    const first =
      leavesOutWho(own, before) || leavesOutWhere(own, before) || otherwise
        ? goingFurther
        : [...byItself, ...goingFurther]
    const knowing = first.map((each) => ({ ...each, known }))
    // What leaves unsaid what the letter is about goes on from the question before it: of its days as well.
    const onItsDays = knowing.flatMap((each) => {
      const on = isNow(own) ? undefined : before.find(({ days }, at) => days.length > 0 && (at === 0 || hasOneDay()))
      const reading = on ? onDaysOf(each.reading, on) : null
      return reading ? [{ ...each, reading, onItsDays: true }] : []
    })
    // "If yes, details of any updates": of those since the days of which was asked whether there were any.
    const sinceThen = ifYes
      ? first.flatMap((each) => {
          const reading = onDaysOf(each.reading, ifYes.reading)
          return reading ? [{ ...each, reading, known, onItsDays: true, ofRegister: true }] : []
        })
      : []
    const tries: readonly Try[] = [...first, ...knowing, ...onItsDays, ...sinceThen]
    const see = (each: Try): Seen => {
      const matches = matched(each.reading, each.known)
      const only = onlyOne(matches)
      const follows =
        (!each.goesOn || (only !== null && goesOnTo(only, own, last))) &&
        (!each.onItsDays || (only !== null && takesDays(only, each, daysOf.get(only.id), isExtract(only))))
      const isOther = only?.unless.some((sense) => [...before, ...above].some((each) => isSaid(each, sense))) ?? false
      const of = only && !dayless.has(only.id) ? daysOf.get(only.id) : undefined
      const open = [...definedIn(asked), ...(isDayOpen(each.reading, of) ? daysOfLetter() : [])]
      return { ...each, matches, only: follows && !isOther ? only : null, open }
    }
    const seen: Seen[] = []
    for (const each of tries) {
      // What the letter says helps only where something was left unsaid.
      if (each.known && !each.ofRegister && !seen.some(({ matches }) => matches.some(leavesUnsaid))) continue
      seen.push(see(each))
      if (seen.some(isWhole)) break
    }
    const shown: Seen = seen.find(isWhole) ??
      seen.find(({ only }) => only !== null) ??
      seen.toSorted((a, b) => nearness(b) - nearness(a))[0] ?? {
        // Nothing may be meant but what was named before, and nothing was.
        reading: own,
        goesOn: false,
        matches: matched(own),
        only: null,
        open: [],
      }
    const { reading, matches, only, open, goesOn } = shown
    const nearest = nearestOf(matches)
    if (only !== null && isWhole(shown))
      return {
        state: 'understood',
        reading,
        notUnderstood: [],
        answers: [only],
        nearest,
        goesOn,
        leans: shown.onItsDays === true,
      }
    const isHeldInPart = !asksForUnknown(own) && matches.some(reading.unread.length === 0 ? isByIt : isNear)
    const near = nearest[0] ?? matches[0]
    // What only goes on from the question before it is near what that one is near.
    const isOwn = isHeldInPart || (asksForUnknown(own) && !isElided(own))
    const leant = isOwn || !latest[0] ? null : leaningOn(own, latest[0])
    const byBefore = leant ? nearestOf(matched(leant)) : []
    if (byBefore.length > 0)
      return {
        state: 'in_part',
        reading: own,
        notUnderstood: [
          ...[...own.unread, ...own.pointsTo].map(({ words }) => words),
          ...(byBefore[0]?.missing ?? []),
          'what of the question before it is meant',
        ],
        answers: [],
        nearest: byBefore,
        goesOn: false,
        leans: false,
      }
    return {
      state: isHeldInPart ? 'in_part' : 'not_in_record',
      reading,
      notUnderstood: [
        ...[...reading.unread, ...reading.pointsTo].map(({ words }) => words),
        ...open,
        ...(near?.missing ?? []),
        ...(near && isAllSaid(near) ? near.unsaid.map(whatIsUnsaid) : []),
      ],
      answers: [],
      nearest,
      goesOn: false,
      leans: false,
    }
  }
  return (letter, received) => {
    const using = { lexicon, spell, daysIn: (words: string) => daysIn(words, received, letter) }
    let found: readonly ReadDays[] | undefined
    const earlier: Understanding[] = []
    const named = new Map<number, Understanding>()
    const above = new Map<string, Reading>()
    const readAbove = (words: string): Reading => {
      const read = above.get(words) ?? readQuestion(words, [], using)
      above.set(words, read)
      return read
    }
    const daysNamed = () => {
      found ??= using.daysIn(letter)
      return found
    }
    const daysOfLetter = () => daysElsewhere(daysNamed())
    const hasOneDay = () => countDays(daysNamed()) === 1
    return (asked) => {
      const inLetter = (each: Asked) => understand(each, using, earlier, named, readAbove, daysOfLetter, hasOneDay)
      // Every word of a definition is to be read as well: or it stays open what the term means.
      const defined = asDefined(asked)
      const meant = defined && inLetter(defined)
      const understood = meant?.state === 'understood' ? meant : inLetter(asked)
      earlier.unshift(understood)
      if (asked.ordinal !== undefined) named.set(asked.ordinal, understood)
      return understood
    }
  }
}

/** The questions that are asked like the one that is gone on from: after it, and before it where it leans on those. */
function alike(last: Understanding, earlier: readonly Understanding[]): readonly Understanding[] {
  const at = earlier.indexOf(last)
  const before = earlier.slice(at + 1)
  const root = before.findIndex(({ leans }) => !leans)
  return [...earlier.slice(0, at), ...(last.leans ? before.slice(0, root + 1) : [])]
}

const isSaid = ({ atoms }: Reading, sense: Sense): boolean => atoms.some((atom) => !atom.denied && says(atom, sense))

const leavesUnsaid = ({ unsaid, happened }: Match): boolean => happened && unsaid.length > 0

/** Whether everything that was read is expressed: only what it counts is narrower than what was asked. */
const isAllSaid = ({ missing, happened }: Match): boolean => missing.length === 0 && happened

/** A way to read a question. */
interface Try {
  readonly reading: Reading
  /** It goes on from the question before it. */
  readonly goesOn: boolean
  readonly known?: Known
  /** Its days are those of the question before it. */
  readonly onItsDays?: boolean
  /** Only what is no count takes them. */
  readonly ofRegister?: boolean
}

interface Seen extends Try {
  readonly matches: readonly Match[]
  readonly only: Match | null
  readonly open: readonly string[]
}

/**
 * Whether the days of the question before it are those of a question that names none: where what it is about is known of the
 * letter alone, or where it asks how many there were on the one day that is named.
 */
const takesDays = (
  { isFilled }: Match,
  { reading: { days }, ofRegister = false }: Try,
  of: Candidate['days'] | undefined,
  isExtract: boolean,
): boolean => (ofRegister ? isExtract : isFilled || (of === 'day' && days.every(({ asAt }) => asAt !== null)))

const isWhole = ({ only, open }: Seen): boolean => only !== null && open.length === 0

const isNear = (match: Match): boolean => match.weight > 0 || isAllSaid(match)
/** Near enough to be shown where nothing is nearer. */
const isByIt = (match: Match): boolean => isNear(match) || (match.happened && match.weight >= -1)

/** What is shown as near, best first: of those that say as much, what leaves out least of what was asked. */
const nearestOf = (matches: readonly Match[]): readonly Match[] =>
  matches
    .filter(isByIt)
    .toSorted(
      (a, b) => Number(b.whole) - Number(a.whole) || rankOf(b) - rankOf(a) || a.missing.length - b.missing.length,
    )
    .slice(0, mostNear)

/** What alone says all of a reading. Of several that do, the one that says most of what was asked; or none is the answer. */
function onlyOne(matches: readonly Match[]): Match | null {
  const whole = matches.filter((match) => match.whole)
  const most = Math.max(...whole.map(({ close }) => close))
  const [only, ...others] = whole.filter(({ close }) => close === most)
  return only && others.length === 0 ? only : null
}

/** Whether what is to be counted is no word of the record's, or is still to come: of that it holds nothing. */
function asksForUnknown({ ask, unit, unread, atoms, text }: Reading): boolean {
  const [first] = unread
  if (first === undefined) return false
  if (unread.some(({ words }) => /^will\b/i.test(words))) return true
  const own = atoms.find(({ inherited }) => !inherited)
  return ask === 'how-many' && unit === null && first.start < (own?.start ?? text.length)
}

/** How far the nearest that a question has, read so, is what it asks. */
const nearness = ({ matches: [nearest] }: Seen): number =>
  nearest ? nearest.weight - nearest.missing.length : Number.NEGATIVE_INFINITY

/** What goes on from an answer is answered by the same, or says itself what else is asked. */
function goesOnTo({ id, about, filters }: Match, own: Reading, last: Understanding | undefined): boolean {
  if (last === undefined) return false
  if (last.answers.some((answer) => answer.id === id)) return true
  const open = last.reading.unread.length + last.reading.pointsTo.length > 0
  // Days of a lead-in are those of every question below it.
  const isByItself = own.days.some((days) => isOwnDays(days, own))
  const said = own.atoms.filter((atom) => !atom.inherited && !atom.denied)
  // "How many of the allegations were upheld": of all that was said, this alone tells that.
  const narrows = new Set(Object.values(filters).flat())
  const tellsAlone =
    own.pointsTo.length > 0 &&
    said.length > 0 &&
    said.some(({ senses }) => senses.some(({ value }) => value.split('|').every((one) => narrows.has(one))))
  return !open && !isByItself && (tellsAlone || about.some((sense) => said.some((atom) => says(atom, sense))))
}

/** A register that knows no days. */
const isDayless = ({ means }: SaidExtract): boolean =>
  means !== undefined && eachMeaning(means).every((each) => each.days === undefined)

/** Of those that say as much, what happened comes first. */
const rankOf = ({ weight, happened }: Match): number => weight + (happened ? 1 : 0)

/** The best of each answerable's meanings, best first. */
function bestOfEach(matches: readonly Match[]): Match[] {
  const ordered = matches.toSorted(
    (a, b) =>
      Number(b.whole) - Number(a.whole) ||
      rankOf(b) - rankOf(a) ||
      a.missing.length - b.missing.length ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  return ordered.filter(({ id }, at) => ordered.findIndex((other) => other.id === id) === at)
}
