import type { MissingKind } from '../web/index.ts'

/** A stretch of text that is set in one way. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  /** An address that it leads to: http, https or mailto. Another is written out and leads nowhere. */
  readonly href?: string
  /** Where it is not in the document's own language. */
  readonly language?: string
}

export type Text = string | readonly Run[]

/** A cell: words, a number written as the document's language writes it, or a number written in its own way (`£12`, `49%`). */
export type Cell = string | number | null | { readonly value: number; readonly written: string }

export interface TableColumn {
  readonly heading: string
  /** Its cells name their rows: read out with every other cell of the row, and repeated where a table is broken by columns. */
  readonly namesRow?: boolean
  /** Set to the right. */
  readonly numeric?: boolean
}

export type Row = readonly Cell[]

export interface TableBlock {
  readonly kind: 'table'
  /** What the table holds; read out first. Stands over it, with “continued” where it goes on. */
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** As a function where they are too many to hold: it is asked once for each part that a wide table is broken into. */
  readonly rows: readonly Row[] | (() => Iterable<Row> | AsyncIterable<Row>)
  /** What has to be known to read it; under the table. */
  readonly notes?: readonly Text[]
}

/** What stands in one place of a chart. */
export interface ChartPoint {
  /** Null where there is no number; `missing` says why. */
  readonly value: number | null
  /** The number, or the word for why there is none. */
  readonly written: string
  readonly missing?: MissingKind
  /** Stands for part of its year or month. */
  readonly part?: boolean
}

export interface ChartSeries {
  readonly name: string
  /** One for each label. */
  readonly points: readonly ChartPoint[]
}

/** What is drawn of a figure; every number begins at nought. Lines are at most four. */
export interface Chart {
  readonly kind: 'bars' | 'columns' | 'lines'
  readonly labels: readonly string[]
  /** One, but for lines. */
  readonly series: readonly ChartSeries[]
  /** What a hatched point stands for. */
  readonly part: string
}

export interface FigureBlock {
  readonly kind: 'figure'
  /** What the chart shows. */
  readonly finding: string
  /** What is counted, for whom and when. */
  readonly counted: string
  /** All that it shows in words, for those who cannot see it. */
  readonly inWords: string
  readonly chart: Chart
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly language?: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly small?: boolean }
  /** Somebody else's words. */
  | { readonly kind: 'quote'; readonly paragraphs: readonly Text[] }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Text[] }
  /** What is known of one thing, key by key. */
  | { readonly kind: 'facts'; readonly entries: readonly { readonly key: string; readonly value: Text }[] }
  | TableBlock
  | FigureBlock

/** A document as everything that writes one has it: plain data, in no file format. */
export interface TypedDocument {
  readonly title: string
  /** By BCP 47: `en-GB`, `cy-GB`. */
  readonly language: string
  /** Who it comes from, at the head of the first page. */
  readonly from: string
  /** At the head of every further page. */
  readonly header: string
  /** At the foot of every page, beside its number. */
  readonly footer: string
  /** When what it says was so, and not when the file was made: the same contents make the same bytes. */
  readonly date: Date
  readonly blocks: readonly Block[]
}

/** Whether a chart draws what stands for part of its year or month, which has to be explained. */
export const drawsPart = ({ series }: Chart): boolean =>
  series.some(({ points }) => points.some(({ part, value }) => part && value !== null))

/** Why numbers of a series are missing: each word for it once. */
export const wordsForGaps = ({ points }: ChartSeries): readonly string[] => [
  ...new Set(points.flatMap(({ value, written }) => (value === null ? [written] : []))),
]

/** The runs of a text. */
export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text)

/** A text without its setting. */
export const wordsOfText = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('')

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: string): Intl.NumberFormat {
  const known = formats.get(language)
  if (known) return known
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
  formats.set(language, format)
  return format
}

/** A cell as it is read. */
export function writeCell(cell: Cell, language: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell !== 'number') return cell.written
  return formatOf(language).format(cell)
}

/** The rows of a table, from the first. */
export const rowsOf = ({ rows }: TableBlock): Iterable<Row> | AsyncIterable<Row> =>
  typeof rows === 'function' ? rows() : rows

/** The address of a run where it may be followed from a document, or null. */
export function followable({ href }: Run): string | null {
  if (href === undefined || !URL.canParse(href)) return null
  const { protocol, href: whole } = new URL(href)
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? whole : null
}
