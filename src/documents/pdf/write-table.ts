import { setImmediate as turn } from 'node:timers/promises'
import { documentWords } from '../document-words.ts'
import { type ColumnGroup, columnGroups, gap } from '../table-widths.ts'
import { type Run, rowsOf, runsOf, type TableBlock, writeCell } from '../typed-document.ts'
import { colours, lineHeight, Pages, type Tagged } from './pages.ts'
import type { Line } from './set-text.ts'

/** Points. */
const size = 10
const [above, below] = [4, 5]

type SetCell = readonly Line[]

/**
 * A table over as many pages as it takes, its headings at the head of each. One that is too wide is turned, or broken by
 * columns. Yields after each page. A row that is higher than a page goes on on the next.
 */
export async function* writeTable(pages: Pages, table: TableBlock): AsyncGenerator<void> {
  const sizes = { upright: Pages.widthWhen('upright'), turned: Pages.widthWhen('turned') }
  const groups = await columnGroups(
    table,
    pages.document.language,
    sizes,
    (words, of) => pages.set(runOf(words, of !== 'cell'), size, Number.POSITIVE_INFINITY)[0]?.width ?? 0,
  )
  for (const [place, group] of groups.entries()) {
    yield* writeGroup(pages, table, group)
    if (place < groups.length - 1) pages.y += 14
  }
  for (const note of table.notes ?? []) {
    const lines = pages.set(runsOf(note), size, pages.width)
    pages.need(Math.min(lines.length, 3) * lineHeight(size))
    yield* writeLines(pages, lines, pages.within(pages.root, 'P'), size)
  }
  pages.y += 16
}

/** Lines down the page and on to the next, as content of one paragraph, which it ends. */
export function* writeLines(
  pages: Pages,
  lines: readonly Line[],
  element: Tagged,
  size: number,
  { indent = 0, colour = colours.ink as string, type = 'P' } = {},
): Generator<void> {
  let rest = lines
  while (rest.length > 0) {
    pages.need(lineHeight(size))
    const fit = Math.max(1, Math.floor(pages.room / lineHeight(size)))
    const now = rest.slice(0, fit)
    const place = { x: pages.left + indent, y: pages.y, size, width: pages.width - indent }
    pages.drawLines(now, element, type, place, { colour })
    pages.y += now.length * lineHeight(size)
    rest = rest.slice(fit)
    if (rest.length > 0) {
      yield
      pages.begin()
    }
  }
  element.end()
}

const runOf = (text: string, strong = false): readonly Run[] => [strong ? { text, strong } : { text }]

async function* writeGroup(pages: Pages, table: TableBlock, group: ColumnGroup): AsyncGenerator<void> {
  pages.turn(group.turned ? 'turned' : 'upright')
  const { language } = pages.document
  const cellOf = (text: string, at: number, strong: boolean): SetCell =>
    pages.set(runOf(text, strong), size, Math.max(8, (group.columns[at]?.width ?? 0) - gap))
  const headings = group.columns.map(({ index }, at) => cellOf(table.columns[index]?.heading ?? '', at, true))
  const over = pages.set(runOf(group.caption, true), 11, pages.width)
  const element = pages.tag('Table')
  const headHeight = heightOf(headings)
  pages.need(over.length * lineHeight(11) + headHeight + 3 * lineHeight(size))
  pages.root.add(element)

  const captionTag = pages.within(element, 'Caption')
  pages.drawLines(over, captionTag, 'Caption', { x: pages.left, y: pages.y, size: 11, width: pages.width })
  captionTag.end()
  pages.y += over.length * lineHeight(11) + 3

  const head = pages.within(element, 'THead')
  const headRow = pages.within(head, 'TR')
  drawRow(pages, table, group, headings, (_, lines, draw) => {
    const cell = pages.within(headRow, 'TH', { scope: 'Column' })
    if (lines.length > 0) pages.content(cell, 'TH', draw)
    cell.end()
  })
  headRow.end()
  head.end()
  headRule(pages, group)

  const continued = pages.set(runOf(`${group.caption} (${documentWords(language).continued})`, true), 9, pages.width)
  const goOn = () => {
    pages.begin()
    pages.artifact(() => {
      for (const [index, line] of continued.entries())
        pages.drawLine(line, pages.left, pages.y + index * lineHeight(9), 9, colours.quiet)
    }, 'Pagination')
    pages.y += continued.length * lineHeight(9) + 3
    // Headings that are too high to stand on every page stand on the first.
    if (headHeight > pages.whole / 3) return
    drawRow(pages, table, group, headings, (_, lines, draw) => {
      if (lines.length > 0) pages.artifact(draw, 'Pagination')
    })
    headRule(pages, group)
  }

  const body = pages.within(element, 'TBody')
  for await (const row of rowsOf(table)) {
    const cells = group.columns.map(({ index }, at) =>
      cellOf(writeCell(row[index] ?? null, language), at, table.columns[index]?.namesRow === true),
    )
    const before = pages.count
    writeRow(pages, table, group, cells, pages.within(body, 'TR'), goOn)
    if (pages.count === before) continue
    yield
    // Others are answered between two pages.
    await turn()
  }
  body.end()
  element.end()
  yield
}

function writeRow(
  pages: Pages,
  table: TableBlock,
  group: ColumnGroup,
  cells: readonly SetCell[],
  element: Tagged,
  goOn: () => void,
): void {
  const height = heightOf(cells)
  // Where it fits a page it stands on one; what is higher begins where there is room for some of it.
  if (height > pages.room && (height <= pages.whole * 0.6 || pages.room < 4 * lineHeight(size))) goOn()
  const tags = group.columns.map(({ index }) =>
    table.columns[index]?.namesRow ? pages.within(element, 'TH', { scope: 'Row' }) : pages.within(element, 'TD'),
  )
  let rest = cells
  for (;;) {
    const fit = Math.max(1, Math.floor((pages.room - above - below) / lineHeight(size)))
    const now = rest.map((lines) => lines.slice(0, fit))
    drawRow(pages, table, group, now, (at, lines, draw) => {
      const tag = tags[at]
      if (lines.length > 0 && tag)
        pages.content(tag, table.columns[group.columns[at]?.index ?? -1]?.namesRow ? 'TH' : 'TD', draw)
    })
    rest = rest.map((lines) => lines.slice(fit))
    if (rest.every((lines) => lines.length === 0)) break
    goOn()
  }
  for (const tag of tags) tag.end()
  element.end()
  pages.artifact(() => pages.rule(pages.left, widthOf(group), pages.y))
}

const widthOf = (group: ColumnGroup): number => group.columns.reduce((all, { width }) => all + width, 0)

const heightOf = (cells: readonly SetCell[]): number =>
  Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(size) + above + below

/** Puts the lines of a row's cells beside each other and moves on below it. `put` says what they are tagged as. */
function drawRow(
  pages: Pages,
  table: TableBlock,
  group: ColumnGroup,
  cells: readonly SetCell[],
  put: (at: number, lines: SetCell, draw: () => void) => void,
): void {
  const top = pages.y + above
  let x = pages.left
  for (const [at, lines] of cells.entries()) {
    const column = group.columns[at]
    if (column === undefined) continue
    const left = x
    const room = column.width - gap
    const toRight = table.columns[column.index]?.numeric === true
    const shown = lines.some(({ atoms }) => atoms.length > 0) ? lines : []
    put(at, shown, () => {
      for (const [index, line] of shown.entries()) {
        const from = toRight || line.fromRight ? left + room - line.width : left
        pages.drawLine(line, from, top + index * lineHeight(size), size)
      }
    })
    x += column.width
  }
  pages.y += heightOf(cells)
}

function headRule(pages: Pages, group: ColumnGroup): void {
  pages.artifact(() => pages.rule(pages.left, widthOf(group), pages.y, 1, colours.ink))
  pages.y += 1
}
