import type { PeriodKind } from '../../../kernel/index.ts'
import { type PlainDate, writeDate } from '../../../kernel/index.ts'
import { type ReadPeriod, type ReadTimeAndCut, readPeriod } from './read-period.ts'
import { readTerms, type Term, type TermKind } from './read-terms.ts'
import type { Question, RequestText } from './request-text.ts'

/** What a question's words say about how to run a measure or an extract. All of it is a proposal to the officer. */
export interface ReadParameters {
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly asAt?: PlainDate
  /** The first cut asked for. */
  readonly by?: PeriodKind
  /** All the cuts asked for, in the requester's order of liking, where there is more than one. */
  readonly ladder?: readonly PeriodKind[]
  readonly roles?: readonly string[]
  readonly excludedRoles?: readonly string[]
  readonly ranks?: readonly string[]
  readonly audiences?: readonly string[]
  readonly units?: readonly string[]
  /** Answers the requester offers to choose from. */
  readonly options?: readonly string[]
  /** One line for each parameter: what was read, and the words it was read from. */
  readonly reasons: readonly string[]
}

const kindWords: Record<PeriodKind, string> = {
  'calendar-year': 'by calendar year',
  'financial-year': 'by financial year',
  'academic-year': 'by academic year',
  'half-year': 'by half-year',
  quarter: 'by quarter',
  month: 'by month',
  week: 'by week',
  whole: 'as one total',
}

/** The first of the texts, own words before the request's, in which `read` finds something. */
function firstIn<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

const because = (read: string, words: string) => `${read}: “${words}”`

function periodReason({ from, to, asAt, words }: ReadPeriod): string {
  if (asAt !== undefined) return because(`As at ${writeDate(asAt)}`, words)
  if (from === undefined) return because(`Up to ${to === undefined ? 'receipt' : writeDate(to)}`, words)
  return because(`From ${writeDate(from)}${to === undefined ? '' : ` to ${writeDate(to)}`}`, words)
}

/** How words are read. Those that hold for a whole request are met with every question, and read once. */
interface Readers {
  times(text: string): ReadTimeAndCut
  terms(text: string): readonly Term[]
}

const rememberingReaders = (received: PlainDate): Readers => ({
  times: remembering((text) => readPeriod(text, received)),
  terms: remembering(readTerms),
})

function remembering<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    known.set(text, found)
    return found
  }
}

function readPeriodAndCut(texts: readonly string[], readers: Readers) {
  const period = firstIn(texts, (text) => readers.times(text).period)
  const breakdowns =
    firstIn(texts, (text) => {
      const found = readers.times(text).breakdowns
      return found.length === 0 ? null : found
    }) ?? []
  const { from, to, asAt } = period ?? {}
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asAt === undefined ? {} : { asAt }),
    ...(breakdowns[0] === undefined ? {} : { by: breakdowns[0].kind }),
    ...(breakdowns.length < 2 ? {} : { ladder: breakdowns.map(({ kind }) => kind) }),
    reasons: [
      ...(period === null ? [] : [periodReason(period)]),
      ...breakdowns.map(({ kind, words }) => because(`Cut ${kindWords[kind]}`, words)),
    ],
  }
}

/** Roles count from the question where it names any, else from the request; exclusions count from everywhere. */
function readPeople(texts: readonly string[], { terms }: Readers) {
  const named = texts.map(terms)
  const of = (kind: TermKind): Term[] =>
    named.map((all) => all.filter((one) => one.kind === kind && !one.excluded)).find((found) => found.length > 0) ?? []
  const out = named.flat().filter((one, index, all) => {
    const first = all.findIndex((other) => other.value === one.value && other.excluded)
    return one.kind === 'role' && one.excluded && first === index
  })
  const excluded = new Set(out.map(({ value }) => value))
  const roles = of('role').filter(({ value }) => !excluded.has(value))
  const [ranks, audiences, units] = [of('rank'), of('audience'), of('unit')]
  const values = (found: readonly Term[]) => found.map(({ value }) => value)
  const say = (what: string, found: readonly Term[]) =>
    found.map(({ value, words }) => because(`${what} ${value.replaceAll('_', ' ')}`, words))
  return {
    ...(roles.length === 0 ? {} : { roles: values(roles) }),
    ...(out.length === 0 ? {} : { excludedRoles: values(out) }),
    ...(ranks.length === 0 ? {} : { ranks: values(ranks) }),
    ...(audiences.length === 0 ? {} : { audiences: values(audiences) }),
    ...(units.length === 0 ? {} : { units: values(units) }),
    reasons: [
      ...say('Role', roles),
      ...say('Not the role', out),
      ...say('Rank', ranks),
      ...say('Audience', audiences),
      ...say('Unit', units),
    ],
  }
}

// A question longer than this is pasted matter: what it asks stands at its beginning.
const mostRead = 4000
/** Words that shape every answer are read with each question: no letter has so many of them. */
const mostScopes = 20
const inlineYesNo = /\(?\byes\s*(?:\/|or)\s*no\b\)?/i

/**
 * Reads parameters from a question's words, then from words that hold for the whole request. Days are read against the
 * day of receipt. Nothing found, nothing given: a missing parameter is for the officer to choose.
 */
export function readParameters(
  text: string,
  received: PlainDate,
  requestWords: readonly string[] = [],
  readers = rememberingReaders(received),
): ReadParameters {
  const texts = [text, ...requestWords.slice(0, mostScopes)].map((words) => words.slice(0, mostRead))
  const when = readPeriodAndCut(texts, readers)
  const who = readPeople(texts, readers)
  const choice = inlineYesNo.exec(texts[0] ?? '')
  return {
    ...when,
    ...who,
    ...(choice === null ? {} : { options: ['Yes', 'No'] }),
    reasons: [...when.reasons, ...who.reasons, ...(choice === null ? [] : [because('Answer yes or no', choice[0])])],
  }
}

const wordsOfQuestion = ({ text, parts, notes }: Question): string =>
  [text, ...parts.map((part) => part.text), ...notes].join('\n')

/** A question that names no days of its own means those of the question it hangs on: "if yes, how many?" */
function carryPeriod(read: ReadParameters, on: Question, its: ReadParameters): ReadParameters {
  if (read.from !== undefined || read.to !== undefined || read.asAt !== undefined) return read
  const { from, to, asAt } = its
  if (from === undefined && to === undefined && asAt === undefined) return read
  return {
    ...read,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asAt === undefined ? {} : { asAt }),
    reasons: [...read.reasons, `The days are those of question ${on.number}, on which this one hangs`],
  }
}

/**
 * Reads the parameters of a request's questions: a question's own words first, then the scopes that cover it and the
 * notes. Each is read once, however many hang on it.
 */
export function parametersReader(request: RequestText, received: PlainDate): (question: Question) => ReadParameters {
  const known = new Map<Question, ReadParameters>()
  const readers = rememberingReaders(received)
  const byOrdinal = new Map(request.questions.map((question) => [question.ordinal, question]))
  const named = request.scopes.filter(({ questions }) => questions.length > 0)
  const general = request.scopes.filter(({ questions }) => questions.length === 0)

  function fresh(question: Question): ReadParameters {
    const scopes = [...named.filter(({ questions }) => questions.includes(question.number)), ...general]
    const words = scopes.slice(0, mostScopes).map(({ text }) => text)
    const own = readParameters(wordsOfQuestion(question), received, words, readers)
    const on = byOrdinal.get(question.condition?.onQuestion ?? 0)
    const read = on === undefined || on.ordinal >= question.ordinal ? own : carryPeriod(own, on, parametersOf(on))
    if (question.options.length === 0) return read
    const options = question.options.map(({ text }) => text)
    return { ...read, options, reasons: [...read.reasons, because('Answers offered', options.join(', '))] }
  }

  function parametersOf(question: Question): ReadParameters {
    const read = known.get(question) ?? fresh(question)
    known.set(question, read)
    return read
  }
  return parametersOf
}

/** The parameters of one question of a request. */
export const questionParameters = (request: RequestText, question: Question, received: PlainDate): ReadParameters =>
  parametersReader(request, received)(question)
