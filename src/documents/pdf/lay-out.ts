import { cleanText } from '../clean-text.ts'
import { documentWords } from '../document-words.ts'
import { type Block, type Run, runsOf, type Text, type TypedDocument } from '../typed-document.ts'
import { colours, lineHeight, Pages, type Tagged } from './pages.ts'
import { writeFigure } from './write-chart.ts'
import { writeLines, writeTable } from './write-table.ts'

/** Points. People who see badly are given twelve at least. */
const body = 12
const small = 10
const headings = {
  1: { size: 20, over: 0, under: 8 },
  2: { size: 15, over: 14, under: 5 },
  3: { size: 12.5, over: 10, under: 3 },
} as const
/** Letters without type that are named in the note. */
const mostNamed = 12

/** The bytes of `writePdf`, as they come to be. */
export async function* pdfBytes(document: TypedDocument): AsyncGenerator<Buffer> {
  const pages = new Pages(document)
  const { pdf } = pages
  let failed: Error | null = null
  pdf.on('error', (error: Error) => {
    failed = error
  })
  pages.begin('upright')
  for await (const _ of layOut(pages)) yield* made(pdf)
  pages.root.end()
  pdf.end()
  yield* made(pdf)
  if (failed) throw failed
}

/** What is ready of it. */
function* made(pdf: PDFKit.PDFDocument): Generator<Buffer> {
  for (let chunk = pdf.read(); chunk !== null; chunk = pdf.read()) yield Buffer.from(chunk)
}

async function* layOut(pages: Pages): AsyncGenerator<void> {
  const { document } = pages
  letterhead(pages)
  const outline: PDFKit.PDFOutline[] = [pages.pdf.outline]
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'table') pages.turn('upright')
    if (block.kind === 'heading') heading(pages, block, document.blocks[index + 1], outline)
    else if (block.kind === 'figure') writeFigure(pages, block)
    else if (block.kind === 'table') yield* writeTable(pages, block)
    else yield* words(pages, block)
    yield
  }
  if (pages.without.size > 0) {
    const codes = [...pages.without].map((each) => [...each].map(codeOf).join(' '))
    const note = documentWords(document.language).noType(
      codes.slice(0, mostNamed).join(', '),
      Math.max(0, codes.length - mostNamed),
    )
    pages.turn('upright')
    yield* paragraph(pages, pages.root, note, { size: small })
  }
}

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Who it comes from. */
function letterhead(pages: Pages): void {
  const { from } = pages.document
  if (from === '') return
  const lines = pages.set([{ text: from, strong: true }], 14, pages.width)
  const element = pages.within(pages.root, 'P')
  pages.drawLines(lines, element, 'P', { x: pages.left, y: pages.y, size: 14, width: pages.width })
  element.end()
  pages.y += lines.length * lineHeight(14) + 2
  pages.artifact(() => pages.rule(pages.left, pages.width, pages.y, 2, colours.ink))
  pages.y += 20
}

function heading(
  pages: Pages,
  block: Block & { kind: 'heading' },
  next: Block | undefined,
  outline: PDFKit.PDFOutline[],
): void {
  const { level, text, language } = block
  const { size, over, under } = headings[level]
  const lines = pages.set([{ text, strong: true }], size, pages.width)
  if (pages.y > pages.top) pages.y += over
  // With it stands the beginning of what it is over.
  pages.need(lines.length * lineHeight(size) + under + (next?.kind === 'table' ? 90 : 3 * lineHeight(body)))
  const element = pages.within(pages.root, `H${level}`, language === undefined ? {} : { lang: language })
  pages.drawLines(lines, element, `H${level}`, { x: pages.left, y: pages.y, size, width: pages.width })
  element.end()
  pages.y += lines.length * lineHeight(size) + under
  outline.length = Math.min(outline.length, level)
  const parent = outline.at(-1) ?? pages.pdf.outline
  outline.push(parent.addItem(cleanText(text), { expanded: true }))
}

interface Setting {
  readonly size?: number
  readonly indent?: number
  readonly after?: number
  readonly colour?: string
  readonly type?: string
}

function* paragraph(pages: Pages, parent: Tagged, text: Text, setting: Setting = {}): Generator<void> {
  const { size = body, indent = 0, after = 8, colour = colours.ink, type = 'P' } = setting
  const lines = pages.set(runsOf(text), size, pages.width - indent)
  // No first line stands alone at the foot of a page.
  pages.need(Math.min(2, lines.length) * lineHeight(size))
  yield* writeLines(pages, lines, pages.within(parent, type), size, { indent, colour, type })
  pages.y += after
}

type Worded = Exclude<Block, { kind: 'heading' | 'table' | 'figure' }>

function* words(pages: Pages, block: Worded): Generator<void> {
  switch (block.kind) {
    case 'paragraph':
      yield* paragraph(pages, pages.root, block.text, block.small ? { size: small, colour: colours.quiet } : {})
      return
    case 'quote': {
      const quote = pages.within(pages.root, 'BlockQuote')
      for (const text of block.paragraphs) {
        const [page, top] = [pages.count, pages.y]
        yield* paragraph(pages, quote, text, { indent: 16, after: 4 })
        // A bar beside the words; where they go on over a page, beside their last part.
        const from = pages.count === page ? top : pages.top
        pages.artifact(() => pages.pdf.rect(pages.left, from, 3, Math.max(1, pages.y - 2 - from)).fill(colours.rule))
      }
      quote.end()
      pages.y += 6
      return
    }
    case 'list': {
      const list = pages.within(pages.root, 'L')
      for (const [index, text] of block.items.entries())
        yield* item(pages, list, text, block.ordered ? `${index + 1}.` : '•')
      list.end()
      pages.y += 6
      return
    }
    case 'facts':
      for (const { key, value } of block.entries) {
        const runs: readonly Run[] = [{ text: `${key}: `, strong: true }, ...runsOf(value)]
        yield* paragraph(pages, pages.root, runs, { size: 11, after: 4 })
      }
      pages.y += 6
  }
}

function* item(pages: Pages, list: Tagged, text: Text, label: string): Generator<void> {
  const indent = 22
  const [mark] = pages.set([{ text: label }], body, indent)
  pages.need(lineHeight(body))
  const element = pages.within(list, 'LI')
  const labelTag = pages.within(element, 'Lbl')
  if (mark) pages.content(labelTag, 'Lbl', () => pages.drawLine(mark, pages.left + 4, pages.y, body))
  labelTag.end()
  yield* paragraph(pages, element, text, { indent, after: 3, type: 'LBody' })
  element.end()
}
