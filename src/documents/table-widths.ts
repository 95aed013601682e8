import { documentWords } from './document-words.ts'
import { rowsOf, type TableBlock, type TableColumn, writeCell } from './typed-document.ts'

/** What a column wants, in points: of its longest word, and of its longest text on one line. */
interface Wanted {
  readonly least: number
  readonly whole: number
}

/** Points between the margins of a page. */
interface PageWidths {
  readonly upright: number
  readonly turned: number
}

/** Columns of a table that stand beside each other, with their widths. */
export interface ColumnGroup {
  /** The table's; where it is broken by columns, with which these are. */
  readonly caption: string
  readonly turned: boolean
  readonly columns: readonly { readonly index: number; readonly width: number }[]
}

/** Between the text of two columns. */
export const gap = 10
/** No column wants more than this for a word: a longer one is broken. */
const mostForWord = 130
/** A column that could do with less is given this much of its text. */
const easy = 48
/** Rows by which widths are chosen: of a longer table those that come first. */
const measured = 500
/** Characters of a cell that are measured: a longer one is broken in any case. */
const measuredText = 400
/** Of a page's width, that columns that name rows may take where they are repeated. */
const mostForNames = 0.45

const least = ({ least, whole }: Wanted): number => Math.min(mostForWord, Math.max(least, Math.min(whole, easy)))
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** What words take on one line, in points: of a heading, of what names its row, or of another cell. */
type Measure = (words: string, of: 'heading' | 'name' | 'cell') => number

/** What each column wants, by its heading and the rows that come first. */
async function wantedBy(table: TableBlock, language: string, measure: Measure): Promise<readonly Wanted[]> {
  const columns = table.columns.map(({ heading, namesRow }) => ({ heading, namesRow, least: 0, whole: 0 }))
  const look = (column: { least: number; whole: number }, text: string, of: Parameters<Measure>[1]) => {
    for (const line of text.slice(0, measuredText).split('\n')) {
      column.whole = Math.max(column.whole, measure(line, of))
      for (const word of line.split(/\s+/)) if (word !== '') column.least = Math.max(column.least, measure(word, of))
    }
  }
  for (const column of columns) look(column, column.heading, 'heading')
  let count = 0
  for await (const row of rowsOf(table)) {
    for (const [index, column] of columns.entries())
      look(column, writeCell(row[index] ?? null, language), column.namesRow ? 'name' : 'cell')
    count += 1
    if (count >= measured) break
  }
  return columns
}

/** Gives columns what they need at least, and what is left to those that want more. The widths hold the gaps. */
function share(indexes: readonly number[], wanted: readonly Wanted[], width: number): ColumnGroup['columns'] {
  const need = indexes.map((index) => {
    const column = wanted[index] ?? { least: 0, whole: 0 }
    return { index, least: least(column) + gap, more: Math.max(0, column.whole - least(column)) }
  })
  const left = Math.max(0, width - sum(need.map((each) => each.least)))
  const more = sum(need.map((each) => each.more))
  const tight = Math.min(1, width / sum(need.map((each) => each.least)))
  const part = more === 0 ? 0 : Math.min(1, left / more)
  return need.map((each) => ({ index: each.index, width: each.least * tight + each.more * part }))
}

/**
 * How a table stands on paper: upright where its columns fit, else turned, else broken by columns with those that name the
 * rows repeated.
 */
export async function columnGroups(
  table: TableBlock,
  language: string,
  pages: PageWidths,
  measure: Measure,
): Promise<readonly ColumnGroup[]> {
  const { columns, caption } = table
  const groups = layColumns(columns, await wantedBy(table, language, measure), pages)
  if (groups.length === 1) return groups.map((group) => ({ ...group, caption }))
  const words = documentWords(language)
  const names = columns.filter(({ namesRow }) => namesRow).length
  return groups.map((group) => {
    const own = group.columns.map(({ index }) => index).filter((index) => !columns[index]?.namesRow)
    const range = words.columns((own[0] ?? 0) + 1 - names, (own.at(-1) ?? 0) + 1 - names, columns.length - names)
    return { ...group, caption: `${caption} (${range})` }
  })
}

function layColumns(
  columns: readonly TableColumn[],
  wanted: readonly Wanted[],
  { upright, turned }: PageWidths,
): readonly Omit<ColumnGroup, 'caption'>[] {
  const all = columns.map((_, index) => index)
  const need = (indexes: readonly number[]) =>
    sum(indexes.map((index) => least(wanted[index] ?? { least: 0, whole: 0 }) + gap))
  if (need(all) <= upright) return [{ turned: false, columns: share(all, wanted, upright) }]
  if (need(all) <= turned) return [{ turned: true, columns: share(all, wanted, turned) }]
  const names = all.filter((index) => columns[index]?.namesRow)
  const repeated = need(names) <= turned * mostForNames ? names : names.slice(0, 1)
  const groups: number[][] = []
  let group = [...repeated]
  for (const index of all.filter((each) => !repeated.includes(each))) {
    if (group.length > repeated.length && need([...group, index]) > turned) {
      groups.push(group)
      group = [...repeated]
    }
    group.push(index)
  }
  groups.push(group)
  return groups.map((indexes) => ({ turned: true, columns: share(indexes, wanted, turned) }))
}
