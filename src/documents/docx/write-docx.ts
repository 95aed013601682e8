import type { Readable } from 'node:stream'
import { cleanText, xmlText } from '../clean-text.ts'
import { type ColumnGroup, columnGroups } from '../table-widths.ts'
import {
  type Block,
  drawsPart,
  type FigureBlock,
  followable,
  type Row,
  type Run,
  rowsOf,
  runsOf,
  type TableBlock,
  type Text,
  type TypedDocument,
  wordsOfText,
  writeCell,
} from '../typed-document.ts'
import { zipOfParts } from '../zip.ts'
import { chartPart } from './chart-part.ts'
import * as parts from './written-parts.ts'

/** Points between the margins. */
const widths = { upright: 481, turned: 728 } as const
/** Points that a character of a table takes, about: the type is the reader's machine's. */
const ofCharacter = 6.2
/** So much more of it a heading takes, which is bold. */
const ofHeading = 1.1
/** Twentieths of a point. */
const twentieths = (points: number) => Math.round(points * 20)

/**
 * A document as Word reads it (DOCX): with Word's heading styles, header rows of tables that repeat, language, and words for
 * charts, which Word draws and can edit. Rows are written as they are read. The same document makes the same bytes.
 */
export function writeDocx(document: TypedDocument): Readable {
  const charts = document.blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []))
  const numbered = document.blocks.filter((block) => block.kind === 'list' && block.ordered).length
  const links: string[] = []
  return zipOfParts([
    { name: '[Content_Types].xml', content: parts.contentTypes(charts.length) },
    { name: '_rels/.rels', content: parts.packageRelations },
    { name: 'word/document.xml', content: body(document, links) },
    // Asked for once the document is written, when all links are known.
    { name: 'word/_rels/document.xml.rels', content: later(() => parts.documentRelations(charts.length, links)) },
    { name: 'word/styles.xml', content: parts.styles(document.language) },
    { name: 'word/settings.xml', content: parts.settings(document.language) },
    { name: 'word/numbering.xml', content: parts.numbering(numbered) },
    { name: 'word/header1.xml', content: parts.header(document.header) },
    { name: 'word/header2.xml', content: parts.header('') },
    { name: 'word/footer1.xml', content: parts.footer(document) },
    ...charts.map((chart, i) => ({
      name: `word/charts/chart${i + 1}.xml`,
      content: chartPart(chart, document.language),
    })),
    { name: 'docProps/core.xml', content: parts.coreProperties(document) },
    { name: 'docProps/app.xml', content: parts.appProperties },
  ])
}

async function* later(make: () => string): AsyncGenerator<string> {
  yield make()
}

interface Writing {
  readonly document: TypedDocument
  readonly links: string[]
  charts: number
  numbered: number
}

async function* body(document: TypedDocument, links: string[]): AsyncGenerator<string> {
  const writing: Writing = { document, links, charts: 0, numbered: 0 }
  let [turned, first] = [false, true]
  const turn = (to: boolean): string => {
    if (to === turned) return ''
    const ended = `<w:p><w:pPr><w:pStyle w:val="Turn"/>${parts.section(turned, first)}</w:pPr></w:p>`
    ;[turned, first] = [to, false]
    return ended
  }
  yield `${parts.declaration}<w:document ${parts.namespaces} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>`
  if (document.from !== '') yield paragraph(writing, document.from, 'From')
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      for await (const piece of table(writing, block)) yield typeof piece === 'string' ? piece : turn(piece.turned)
    } else yield `${turn(false)}${blockXml(writing, block)}`
  }
  yield `${parts.section(turned, first)}</w:body></w:document>`
}

function blockXml(writing: Writing, block: Exclude<Block, TableBlock>): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(
        writing,
        block.language === undefined ? block.text : [{ text: block.text, language: block.language }],
        `Heading${block.level}`,
      )
    case 'paragraph':
      return paragraph(writing, block.text, block.small ? 'Small' : 'Normal')
    case 'quote':
      return block.paragraphs.map((text) => paragraph(writing, text, 'Quote')).join('')
    case 'list': {
      if (block.ordered) writing.numbered += 1
      const id = block.ordered ? writing.numbered + 1 : 1
      const within = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
      return block.items.map((text) => paragraph(writing, text, 'ListParagraph', { within })).join('')
    }
    case 'facts':
      return block.entries
        .map(({ key, value }) => paragraph(writing, [{ text: `${key}: `, strong: true }, ...runsOf(value)], 'Fact'))
        .join('')
    case 'figure':
      return figure(writing, block)
  }
}

interface Look {
  /** What stands between style and alignment in a paragraph's properties. */
  readonly within?: string
  readonly toRight?: boolean
  readonly strong?: boolean
}

const fromRight = /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u

function paragraph(writing: Writing, text: Text, style: string, look: Look = {}): string {
  const { within = '', toRight = false, strong = false } = look
  const bidi = fromRight.test(wordsOfText(text)) ? '<w:bidi/>' : ''
  const runs = runsOf(text).map((each) => run(writing, strong ? { ...each, strong } : each))
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${within}${bidi}${toRight ? '<w:jc w:val="right"/>' : ''}</w:pPr>${runs.join('')}</w:p>`
}

function run(writing: Writing, given: Run): string {
  const href = followable(given)
  const look = [
    href === null ? '' : '<w:rStyle w:val="Hyperlink"/>',
    given.strong ? '<w:b/><w:bCs/>' : '',
    given.emphasis ? '<w:i/><w:iCs/>' : '',
    fromRight.test(given.text) ? '<w:rtl/>' : '',
    given.language === undefined ? '' : `<w:lang w:val="${xmlText(given.language)}"/>`,
  ].join('')
  const words = cleanText(given.text)
    .split(/(\n|\t)/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : part && `<w:t xml:space="preserve">${xmlText(part)}</w:t>`,
    )
  const written = `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${words.join('')}</w:r>`
  if (href === null) return written
  writing.links.push(href)
  return `<w:hyperlink r:id="link${writing.links.length}">${written}</w:hyperlink>`
}

function figure(writing: Writing, { finding, counted, inWords, chart }: FigureBlock): string {
  writing.charts += 1
  const id = writing.charts
  const tall = chart.kind === 'bars' ? Math.min(640, 60 + chart.labels.length * 26) : 250
  const size = `cx="${widths.upright * 12700}" cy="${tall * 12700}"`
  return `${paragraph(writing, finding, 'Caption')}${paragraph(writing, counted, 'Small', { within: '<w:keepNext/>' })}<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="Chart ${id}" descr="${xmlText(`${finding}. ${counted}. ${inWords}`)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${drawsPart(chart) ? paragraph(writing, chart.part, 'Small') : ''}`
}

/** A table in pieces; before each part of it, how the page stands. */
async function* table(writing: Writing, block: TableBlock): AsyncGenerator<string | { readonly turned: boolean }> {
  const { document } = writing
  const groups = await columnGroups(
    block,
    document.language,
    widths,
    (words, of) => words.length * ofCharacter * (of === 'heading' ? ofHeading : 1),
  )
  for (const group of groups) {
    yield { turned: group.turned }
    yield paragraph(writing, group.caption, 'Caption')
    yield tableStart(block, group)
    yield rowXml(
      writing,
      block,
      group,
      block.columns.map(({ heading }) => heading),
      true,
    )
    for await (const row of rowsOf(block)) yield rowXml(writing, block, group, row, false)
    yield '</w:tbl>'
    // Two tables without a paragraph between them would be one.
    yield paragraph(writing, '', 'Turn')
  }
  for (const note of block.notes ?? []) yield paragraph(writing, note, 'Small')
}

function tableStart(block: TableBlock, { columns, caption }: ColumnGroup): string {
  const named = block.columns.some(({ namesRow }) => namesRow) ? 1 : 0
  const whole = twentieths(columns.reduce((all, { width }) => all + width, 0))
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${line('bottom')}${line('insideH')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="06${named ? 'A' : '2'}0" w:firstRow="1" w:lastRow="0" w:firstColumn="${named}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr><w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${twentieths(width)}"/>`).join('')}</w:tblGrid>`
}

function rowXml(writing: Writing, block: TableBlock, group: ColumnGroup, row: Row, isHead: boolean): string {
  const cells = group.columns.map(({ index, width }) => {
    const column = block.columns[index]
    const text = writeCell(row[index] ?? null, writing.document.language)
    const look = { toRight: column?.numeric === true, strong: isHead || column?.namesRow === true }
    const edge = isHead
      ? '<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="0B0C0C"/></w:tcBorders>'
      : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${twentieths(width)}" w:type="dxa"/>${edge}</w:tcPr>${paragraph(writing, text, 'TableText', look)}</w:tc>`
  })
  return `<w:tr>${isHead ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
}
