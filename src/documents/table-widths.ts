import type { TableColumn } from './typed-document.ts'

/** What a column wants, in points: of its longest word, and of its longest text on one line. */
export interface Wanted {
  readonly least: number
  readonly whole: number
}

/** Columns of a table that stand beside each other, with their widths. */
export interface ColumnGroup {
  readonly turned: boolean
  readonly columns: readonly { readonly index: number; readonly width: number }[]
}

/** Between the text of two columns. */
export const gap = 10
/** No column wants more than this for a word: a longer one is broken. */
const mostForWord = 130
/** A column that could do with less is given this much of its text. */
const easy = 48
/** Of a page's width, that columns that name rows may take where they are repeated. */
const mostForNames = 0.45

const least = ({ least, whole }: Wanted): number => Math.min(mostForWord, Math.max(least, Math.min(whole, easy)))
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

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
 * rows repeated. Widths are of upright and turned pages, in points.
 */
export function layColumns(
  columns: readonly TableColumn[],
  wanted: readonly Wanted[],
  { upright, turned }: { readonly upright: number; readonly turned: number },
): readonly ColumnGroup[] {
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
