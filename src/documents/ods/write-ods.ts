import type { Readable } from 'node:stream'
import { xmlText } from '../clean-text.ts'
import { documentWords } from '../document-words.ts'
import {
  type Block,
  type Cell,
  rowsOf,
  type TableBlock,
  type TypedDocument,
  wordsOfText,
  writeCell,
} from '../typed-document.ts'
import { zipOfParts } from '../zip.ts'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
const spaces = `${['office', 'style', 'text', 'table', 'meta'].map(space).join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"`

/**
 * A document's tables as sheets of a spreadsheet (OpenDocument 1.3), after a sheet with all else that it says, as the
 * Government Analysis Function asks of spreadsheets that are published. Numbers are numbers; words in their place, such as
 * “withheld”, stay words. Rows are written as they are read. The same document makes the same bytes.
 */
export function writeOds(document: TypedDocument): Readable {
  return zipOfParts([
    { name: 'mimetype', content: mediaType, stored: true },
    { name: 'content.xml', content: content(document) },
    { name: 'styles.xml', content: styles(document) },
    { name: 'meta.xml', content: meta(document) },
    { name: 'META-INF/manifest.xml', content: manifest },
  ])
}

const manifest = `${declaration}<manifest:manifest ${space('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>${['content.xml', 'styles.xml', 'meta.xml'].map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

const languageOf = (language: string): readonly [string, string] => {
  const [code = 'en', country = 'GB'] = language.split('-')
  return [xmlText(code), xmlText(country)]
}

const styles = ({ language }: TypedDocument): string => {
  const [code, country] = languageOf(language)
  return `${declaration}<office:document-styles ${spaces}><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="${code}" fo:country="${country}" style:font-name="Arial" fo:font-size="12pt"/></style:default-style><style:style style:name="Heading" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:font-size="15pt"/></style:style><style:style style:name="Strong" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Wrapped" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style></office:styles></office:document-styles>`
}

const meta = ({ title, from, language, date }: TypedDocument): string =>
  `${declaration}<office:document-meta ${spaces}><office:meta><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(from)}</dc:creator><dc:language>${xmlText(language)}</dc:language><dc:date>${date.toISOString().slice(0, 19)}Z</dc:date><meta:generator>Candour</meta:generator></office:meta></office:document-meta>`

type Look = 'Heading' | 'Strong' | 'Wrapped' | null

/** A string cell holds one paragraph for each line. */
function cellXml(cell: Cell, language: string, look: Look = null): string {
  const styled = look === null ? '' : ` table:style-name="${look}"`
  const value = typeof cell === 'object' ? (cell?.value ?? null) : cell
  if (value === null || value === '') return `<table:table-cell${styled}/>`
  const text = writeCell(cell, language)
    .split(/\r\n?|\n/)
    .map((line) => `<text:p>${spaced(line)}</text:p>`)
    .join('')
  return typeof value === 'number' && Number.isFinite(value)
    ? `<table:table-cell${styled} office:value-type="float" office:value="${value}">${text}</table:table-cell>`
    : `<table:table-cell${styled} office:value-type="string">${text}</table:table-cell>`
}

/** OpenDocument reads several spaces as one, and tabs as spaces, unless they are said. */
const spaced = (line: string): string =>
  xmlText(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | {2,}| $/g, (all) => `<text:s text:c="${all.length}"/>`)

const rowXml = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`

/** Names that a spreadsheet takes: 31 letters at most, without marks that formulas use, each once. */
function sheetNames(captions: readonly string[], first: string): string[] {
  const used = new Set<string>()
  return [first, ...captions].map((caption) => {
    const plain =
      caption
        .replace(/[[\]*?:/\\'\p{Cc}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Table'
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : ` (${count})`
      const name = `${[...plain]
        .slice(0, 31 - end.length)
        .join('')
        .trim()}${end}`
      if (used.has(name.toLowerCase())) continue
      used.add(name.toLowerCase())
      return name
    }
  })
}

async function* content(document: TypedDocument): AsyncGenerator<string> {
  const tables = document.blocks.filter((block) => block.kind === 'table')
  const names = sheetNames(
    tables.map(({ caption }) => caption),
    documentWords(document.language).about,
  )
  yield `${declaration}<office:document-content ${spaces}><office:automatic-styles><style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="6cm"/></style:style><style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="3.6cm"/></style:style><style:style style:name="widest" style:family="table-column"><style:table-column-properties style:column-width="16cm"/></style:style></office:automatic-styles><office:body><office:spreadsheet>`
  yield sheetStart(names[0] ?? '', ['wide', 'widest'])
  for (const row of aboutRows(document, names)) yield row
  yield '</table:table>'
  for (const [index, table] of tables.entries()) yield* sheet(document, table, names[index + 1] ?? '')
  yield '</office:spreadsheet></office:body></office:document-content>'
}

const sheetStart = (name: string, widths: readonly string[]): string =>
  `<table:table table:name="${xmlText(name)}">${widths.map((width) => `<table:table-column table:style-name="${width}"/>`).join('')}`

/** All that is no table, in its order; in the place of a table the name of its sheet. */
function* aboutRows(document: TypedDocument, names: readonly string[]): Generator<string> {
  const { language } = document
  const line = (text: string, look: Look = null) => rowXml([cellXml(text, language, look)])
  if (document.from !== '') yield line(document.from, 'Strong')
  let sheets = 0
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      sheets += 1
      yield rowXml([cellXml(names[sheets] ?? '', language, 'Strong'), cellXml(block.caption, language, 'Wrapped')])
    } else if (block.kind === 'facts') {
      for (const { key, value } of block.entries)
        yield rowXml([cellXml(key, language, 'Strong'), cellXml(wordsOfText(value), language, 'Wrapped')])
    } else for (const { text, look } of linesOf(block)) yield line(text, look)
  }
  yield line(document.footer)
}

function linesOf(block: Exclude<Block, { kind: 'table' | 'facts' }>): { readonly text: string; readonly look: Look }[] {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, look: null }))
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, look: block.level === 1 ? 'Heading' : 'Strong' }]
    case 'paragraph':
      return plain([wordsOfText(block.text)])
    case 'quote':
      return plain(block.paragraphs.map(wordsOfText))
    case 'list':
      return plain(block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '•'} ${wordsOfText(item)}`))
    case 'figure':
      return plain([block.finding, block.counted])
  }
}

async function* sheet({ language }: TypedDocument, table: TableBlock, name: string): AsyncGenerator<string> {
  yield sheetStart(
    name,
    table.columns.map(({ namesRow }) => (namesRow ? 'wide' : 'narrow')),
  )
  yield rowXml([cellXml(table.caption, language, 'Heading')])
  const heads = table.columns.map(({ heading }) => cellXml(heading, language, 'Strong'))
  yield `<table:table-header-rows>${rowXml(heads)}</table:table-header-rows>`
  let count = 0
  for await (const row of rowsOf(table)) {
    count += 1
    yield rowXml(table.columns.map(({ namesRow }, i) => cellXml(row[i] ?? null, language, namesRow ? 'Strong' : null)))
  }
  if (count === 0) yield rowXml(['<table:table-cell/>'])
  for (const note of table.notes ?? []) yield rowXml([cellXml(wordsOfText(note), language)])
  yield '</table:table>'
}
