import type { PeriodKind, PlainDate } from '../../../kernel/index.ts'
import type { Ask, Sense } from '../../../kernel/meaning/index.ts'
import { isHappening } from './happenings.ts'
import type { Match } from './match-reading.ts'
import { isOfMatch, type NotExpressed, notExpressed } from './not-expressed.ts'
import { numeric } from './read-ask.ts'
import type { Ranked, ReadDays, Reading } from './reading.ts'
import { says } from './says.ts'
import type { Understanding, Understood } from './understand.ts'

/** A part of a question as it was read, with the words it came from. */
export interface ReadPart {
  readonly part: 'ask' | 'about' | 'without' | 'when' | 'cut' | 'example'
  readonly words: string
  /** What the words were taken to say, in the record's own terms. */
  readonly as: string
  /** The same apart; absent where it is no thing that was said, and in readings of an earlier version. */
  readonly senses?: readonly Sense[]
  /** It is what a number is a number of. */
  readonly head?: boolean
  /** The preposition that leads to it. */
  readonly led?: string
  /** Of what is asked: which of a ranking. */
  readonly ranked?: Ranked
}

/** What alone answers an ask, and how it is narrowed. */
export interface ReadAnswer {
  readonly id: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** The days that were named; all null where none were. */
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly asAt: PlainDate | null
  /** How it is cut; null where nothing is said. */
  readonly by: PeriodKind | null
  readonly dimensions: readonly string[]
  /** What is worked out of the counts, where it is not the counts that are asked for. */
  readonly asks?: ReadStatistic
}

export interface ReadStatistic {
  readonly ask: Ask
  /** Those are asked for who are not counted. */
  readonly rest: boolean
  /** Of a share: the words name the population that it is of, "what percentage of officers". */
  readonly ofPopulation: boolean
  /** Of a ranking: which are asked for, and how many. */
  readonly ranked?: Ranked
}

/** What does not answer an ask and is near it, as it would be run for what was read. */
export interface NearAnswer extends ReadAnswer {
  /** What was read and it cannot express. */
  readonly missing: readonly NotExpressed[]
  /** What it is of alone, and the question does not say. */
  readonly unsaid: readonly Sense[]
}

/** One thing that a question asks, as it was read. */
export interface ReadAsk {
  readonly state: Understood
  readonly parts: readonly ReadPart[]
  /** One number is asked for, whatever else is cut. */
  readonly total: boolean
  /** Words that say nothing which is known here, and those that point to what was not found. */
  readonly unread: readonly string[]
  /** What could be meant in several ways. */
  readonly open: readonly string[]
  readonly near: readonly NearAnswer[]
}

/** How the desk reads one question, which may ask for several things. */
export interface QuestionReading {
  /** Understood only where everything it asks is. */
  readonly state: Understood
  readonly parts: readonly ReadPart[]
  readonly notUnderstood: readonly string[]
  readonly answers: readonly ReadAnswer[]
  /** What is nearest, best first. */
  readonly nearest: readonly string[]
  /** Each thing that it asks; absent in readings of an earlier version. */
  readonly each?: readonly ReadAsk[]
}

/** Lays the readings of all that one question asks together. */
export function questionReading(asks: readonly Understanding[]): QuestionReading {
  const states = asks.map(({ state }) => state)
  const understood = states.length > 0 && states.every((state) => state === 'understood')
  const unknown = states.every((state) => state === 'not_in_record')
  return {
    state: understood ? 'understood' : unknown ? 'not_in_record' : 'in_part',
    parts: asks.flatMap(({ reading }) => partsOf(reading)),
    notUnderstood: [...new Set(asks.flatMap(({ notUnderstood }) => notUnderstood))],
    answers: understood ? asks.flatMap(answersOf) : [],
    nearest: [...new Set(asks.flatMap((ask) => nearestOf(ask).map(({ id }) => id)))],
    each: asks.map(readAsk),
  }
}

/** What is near, but for what counts just those who are left out: who was trained is no answer to who never was. */
const nearestOf = ({ nearest, reading: { atoms } }: Understanding): readonly Match[] =>
  nearest.filter(
    ({ about, rest }) =>
      rest ||
      !atoms.some(
        (atom) => (atom.denied || atom.leftOut) && about.filter(isHappening).some((sense) => says(atom, sense)),
      ),
  )

function readAsk(understanding: Understanding): ReadAsk {
  const { state, reading, notUnderstood } = understanding
  const unread = [...reading.unread, ...reading.pointsTo].map(({ words }) => words)
  const said = [...reading.atoms, ...reading.days, ...reading.cuts].map(({ words }) => words)
  const told = new Set([...unread, ...said])
  return {
    state,
    parts: partsOf(reading),
    total: reading.total,
    unread: [...new Set(unread)],
    open: notUnderstood.filter((each) => !told.has(each) && !isOfMatch(each)),
    near: nearestOf(understanding).map((match) => ({
      ...answerOf(match, reading),
      missing: match.missing.map((words) => notExpressed(words, reading)),
      unsaid: match.unsaid,
    })),
  }
}

/** Each of several days is answered by itself. */
const answersOf = ({ answers, reading }: Understanding): ReadAnswer[] =>
  answers.flatMap((match) =>
    (reading.days.length > 0 ? reading.days : [undefined]).map((days) => answerOf(match, reading, days)),
  )

function answerOf(
  { id, filters, dimensions, listed, rest, onDay }: Match,
  reading: Reading,
  days: ReadDays | undefined = reading.days[0],
): ReadAnswer {
  const by = reading.cuts.flatMap((cut) => (cut.kind === 'period' ? [cut.by] : []))[0] ?? null
  const ask = reading.ask ?? 'how-many'
  const ofPopulation = reading.atoms.some(({ head, led }) => head && led === 'of')
  return {
    ...(rest || (numeric.has(ask) && ask !== 'how-many')
      ? { asks: { ask, rest, ofPopulation, ...(reading.ranked ? { ranked: reading.ranked } : {}) } }
      : {}),
    id,
    filters,
    // Who lists several wants to know of each.
    dimensions: [...new Set([...dimensions, ...listed])],
    by,
    from: (onDay ? days?.asAt : days?.from) ?? null,
    to: (onDay ? days?.asAt : days?.to) ?? null,
    asAt: (onDay ? null : days?.asAt) ?? null,
  }
}

function partsOf({ ask, ranked, unit, atoms, days, cuts, examples }: Reading): ReadPart[] {
  const asked: ReadPart[] = ask
    ? [{ part: 'ask', words: '', as: unit ? `${ask}: ${unit}` : ask, ...(ranked ? { ranked } : {}) }]
    : []
  return [
    ...asked,
    ...atoms.map(
      ({ words, senses, denied, leftOut, head, led }): ReadPart => ({
        part: denied || leftOut ? 'without' : 'about',
        words,
        as: senses.map(({ slot, value }) => `${slot}: ${value}`).join(' or '),
        senses,
        ...(head ? { head } : {}),
        ...(led ? { led } : {}),
      }),
    ),
    ...days.map(
      ({ words, from, to, asAt }): ReadPart => ({
        part: 'when',
        words,
        as: asAt ?? `${from ?? 'the beginning'} to ${to ?? 'now'}`,
      }),
    ),
    ...cuts.map((cut): ReadPart => ({ part: 'cut', words: cut.words, as: cut.kind === 'period' ? cut.by : cut.slot })),
    ...examples.map(({ words }): ReadPart => ({ part: 'example', words, as: 'an example, which narrows nothing' })),
  ]
}
