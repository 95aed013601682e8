import { derivedSentences } from './derived-sentences.ts'
import { dimensionInSentence, filterWords, measureWithUnit, narrowedWords } from './figure-words.ts'
import { type Formatter, formatter } from './formatter.ts'
import type { Language } from './language.ts'
import { capital } from './letter-case.ts'
import { missingSentences } from './missing-sentences.ts'
import type { Names, Told, ToldCell, ToldPeriod } from './told.ts'
import type { Words } from './words.ts'

/** More than so many rows or periods stand in the table and not in a sentence. */
const most = { rows: 5, periods: 10, ranked: 10 } as const

type Number = Extract<ToldCell, { kind: 'value' }>

interface Given extends Number {
  readonly period: ToldPeriod
}

/** What a sentence is made with: the figure, what its parts are called, and how its language writes them. */
interface Telling {
  readonly told: Told
  readonly names: Names
  readonly language: Language
  readonly written: Formatter
  readonly words: Words
  readonly about: string
}

/**
 * What a figure says, in sentences as a person would write them. Its numbers by period, or its rows where there is one
 * period and few of them; otherwise its table is named, in which they stand. No number is told of a cell that has none.
 */
export function sentences(told: Told, names: Names, language: Language): string[] {
  const written = formatter(language)
  const { words } = written
  const totals = told.totals ?? (told.dimensions.length === 0 ? told.rows[0]?.cells : undefined) ?? []
  const given = told.periods.flatMap((period, i) => {
    const cell = totals[i]
    return cell?.kind === 'value' ? [{ ...cell, period }] : []
  })
  const listed = listsRows(told, totals[0])
  // Rows that are listed show themselves what they were narrowed to.
  const { about, those, where } = filterWords(told, names, language, !listed)
  const narrowed = narrowedWords(told, names, language)
  const telling: Telling = { told, names, language, written, words, about }
  const ranked = rankedIn(told)
  const numbers = ranked
    ? [rankedRows(telling, ranked)]
    : listed
      ? rowsOf(telling, listed, given[0])
      : byPeriod(telling, given)
  const missing =
    listed || ranked
      ? []
      : missingSentences(told, totals, written, numbers.length === 0 ? `${names.measure}${about}` : null)
  const broken = !listed && !ranked && told.dimensions.length > 0 && told.rows.length > 0
  const hides = told.rows.some(({ cells }) => cells.some(({ kind }) => kind === 'withheld'))
  const inTable = words.sentences.inTable(
    written.list(told.dimensions.map((id) => dimensionInSentence(id, names, written))),
  )
  return [
    ...numbers,
    ...(those !== null || where.length > 0 ? [words.sentences.countsOnly(those, where)] : []),
    ...(narrowed === null ? [] : [narrowed]),
    ...missing,
    ...(broken && given.some(({ value }) => value !== 0) ? [inTable] : []),
    // Without totals there is nothing to say but where the numbers stand.
    ...(broken && totals.length === 0 ? [words.sentences.colon(`${names.measure}${about}`, inTable)] : []),
    ...(broken && hides ? [words.sentences.someWithheld] : []),
    ...derivedSentences(told, written),
  ].map((sentence) => `${capital(sentence)}.`)
}

/** The one period whose rows are told in a sentence, or null where they are too many or say nothing. */
function listsRows({ periods, rows, totals }: Told, total: ToldCell | undefined): ToldPeriod | null {
  const [period] = periods
  if (!period || periods.length > 1 || totals === null || rows.length > most.rows) return null
  if (total?.kind !== 'withheld' && !(total?.kind === 'value' && total.value !== 0)) return null
  return rows.some(({ cells }) => cells[0]?.kind === 'value') ? period : null
}

/** What happened, with its first number; null where the language has no words for it, or the figure counts nothing itself. */
function clauseOf({ told, written, words, about }: Telling, value: number): string | null {
  if (told.derived !== null) return null
  const counted = written.counted(value, told.unit)
  return words.clauses[told.measureId]?.({ counted, one: value === 1, none: value === 0, about }) ?? null
}

/** The measure's name before numbers for which there is no clause. */
const nameOf = ({ told, names, language, about }: Telling): string =>
  `${measureWithUnit(told, names, language)}${about}`

/** A number, and what it was worked out from. */
function amountOf({ written, told }: Telling, { value, from }: Number): string {
  const kind = told.derived?.statistic.kind
  const plain =
    told.unit === 'days' && value !== 0 ? written.counted(value, told.unit) : written.amount(value, told.unit)
  const amount = kind === 'change' && value > 0 ? `+${plain}` : plain
  const beside = kind && written.words.statistics.from[kind]
  return beside && from ? `${amount} (${beside(written.number(from[0]), written.number(from[1]))})` : amount
}

const amountOrNone = (telling: Telling, given: Number): string =>
  given.value === 0 && telling.told.derived === null ? telling.words.sentences.none : amountOf(telling, given)

function byPeriod(telling: Telling, given: readonly Given[]): string[] {
  const { told, names, written, words, about } = telling
  const [first, ...later] = given
  if (!first) return []
  if (given.length > most.periods) {
    return [words.sentences.inTableEach(`${names.measure}${about}`, written.span({ ...told, by: 'whole' }), told.by)]
  }
  const noneAtAll = given.every(({ value }) => value === 0)
  // "None" begins a sentence well only where it is all there is to say.
  const clause = first.value === 0 && !noneAtAll ? null : clauseOf(telling, first.value)
  if (clause !== null && noneAtAll) {
    const periods = given.map(({ period }) => written.inPeriod(period))
    return [`${clause} ${written.list(periods, 'or')}`]
  }
  const others = later.map((each) => `${amountOrNone(telling, each)} ${written.inPeriod(each.period)}`)
  if (clause !== null) return [written.list([`${clause} ${written.inPeriod(first.period)}`, ...others])]
  const each = [`${amountOrNone(telling, first)} ${written.inPeriod(first.period)}`, ...others]
  return [words.sentences.colon(nameOf(telling), written.list(each))]
}

/** One period broken down: the total, where it is given, and its rows. */
function rowsOf(telling: Telling, period: ToldPeriod, total: Given | undefined): string[] {
  const { told, written, words } = telling
  const rows = told.rows.map(({ values, cells }) => ({ ...rowNames(telling, values), cell: cells[0] }))
  const counted = rows.flatMap(({ cell, ...row }) => (cell?.kind === 'value' ? [{ ...row, ...cell }] : []))
  const hidden = rows.filter(({ cell }) => cell?.kind === 'withheld').map(({ several }) => several)
  const which = words.sentences.forPeriods(written.list(hidden))
  const withheld = hidden.length > 0 ? [words.sentences.withheld(which, hidden.length > 1, null)] : []

  const amounts = counted.map(({ one, several, noun, ...cell }) => {
    const { value } = cell
    if (!noun) return `${several} ${amountOf(telling, cell)}`
    return value === 0 ? `${words.sentences.no} ${several}` : `${written.number(value)} ${value === 1 ? one : several}`
  })
  const nouns = rows.every(({ noun }) => noun)
  const plain = nouns || (told.dimensions.length === 1 && rows.every(({ several }) => !/[,\d]/.test(several)))
  const list = plain
    ? written.list(amounts)
    : counted.map(({ several, ...cell }) => `${several}: ${amountOf(telling, cell)}`).join('; ')
  if (!total) {
    const name = `${nameOf(telling)}, ${written.inPeriod(period)}`
    const begins = plain ? [words.sentences.colon(name, list)] : [name, list]
    return [...begins, ...withheld, words.sentences.totalWithheld]
  }
  const clause = clauseOf(telling, total.value)
  const begins =
    clause === null
      ? words.sentences.colon(nameOf(telling), `${amountOf(telling, total)} ${written.inPeriod(period)}`)
      : words.sentences.at(written.inPeriod(period), clause)
  const [sole] = counted
  if (rows.length === 1 && sole?.noun && sole.value === total.value && sole.value > 1) {
    return [`${begins}, ${words.sentences.allOfThem(sole.several)}`]
  }
  const sum = counted.reduce((all, { value }) => all + value, 0)
  const overlap = told.derived === null && sum > total.value ? [words.sentences.inMoreThanOne] : []
  if (nouns && hidden.length > 0) return [`${begins}, ${words.sentences.including(list)}`, ...withheld, ...overlap]
  // Names before colons of their own, and a sentence that has its colon already, need a list by itself.
  if (!plain || clause === null) return [begins, list, ...withheld, ...overlap]
  return [words.sentences.colon(begins, list), ...withheld, ...overlap]
}

/** The period whose values are ranked; null where none are. */
const rankedIn = ({ derived, dimensions, rows, periods }: Told): ToldPeriod | null =>
  derived?.statistic.kind === 'ranking' && dimensions.length > 0 && rows.length > 0 ? (periods[0] ?? null) : null

/** The rows of a ranking in their order, or the table in which they stand where they are many. */
function rankedRows(telling: Telling, period: ToldPeriod): string {
  const { told, written, words, names } = telling
  const name = `${nameOf(telling)}, ${written.inPeriod(period)}`
  if (told.rows.length > most.ranked) {
    const dimensions = told.dimensions.map((id) => dimensionInSentence(id, names, written))
    return words.sentences.colon(name, words.sentences.inTable(written.list(dimensions)))
  }
  const rows = told.rows.flatMap(({ values, cells: [cell] }) =>
    cell?.kind === 'value' ? [`${rowNames(telling, values).several} (${amountOf(telling, cell)})`] : [],
  )
  return words.sentences.colon(name, written.list(rows))
}

/** What a row's people are called, or its values by name. */
function rowNames({ told, names, words }: Telling, values: readonly string[]) {
  const noun =
    told.unit === 'people' && told.derived === null && values.length === 1
      ? words.those[`${told.dimensions[0]}.${values[0]}`]
      : undefined
  const label = values.map((value, i) => names.value(told.dimensions[i] ?? '', value)).join(', ')
  return { noun: noun !== undefined, one: noun?.[0] ?? label, several: noun?.[1] ?? label }
}
