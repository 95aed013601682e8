import { type EndTag, SAXParser, type StartTag } from 'parse5-sax-parser'
import { type NumberStyle, writeNumber } from './list-number.ts'
import { TextWriter } from './text-writer.ts'

/** Elements whose text is none of the page's. What is in them ends with their own tag alone, so none can hide the rest. */
const unseen = new Set(['script', 'style', 'title', 'iframe', 'noframes'])
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'pre', 'section'])
const blocks = new Set(['div', 'address', 'article', 'center', 'dd', 'dt', 'dl', 'footer', 'form', 'header', 'main'])

interface List {
  readonly ordered: boolean
  readonly style: NumberStyle
  next: number
}

const deepest = 20
const types = new Map<string, NumberStyle>([
  ['1', 'decimal'],
  ['a', 'letter'],
  ['A', 'LETTER'],
  ['i', 'roman'],
  ['I', 'ROMAN'],
])
const listStyles: readonly (readonly [RegExp, NumberStyle])[] = [
  [/lower-(?:alpha|latin)/i, 'letter'],
  [/upper-(?:alpha|latin)/i, 'LETTER'],
  [/lower-roman/i, 'roman'],
  [/upper-roman/i, 'ROMAN'],
]

const attribute = ({ attrs }: StartTag, wanted: string): string =>
  attrs.find(({ name }) => name === wanted)?.value ?? ''

function wholeNumber(text: string): number | null {
  const number = Number.parseInt(text.slice(0, 9), 10)
  return Number.isSafeInteger(number) ? number : null
}

function listOf(tag: StartTag): List {
  const style = attribute(tag, 'style').slice(0, 500)
  return {
    ordered: tag.tagName === 'ol',
    style: types.get(attribute(tag, 'type')) ?? listStyles.find(([fits]) => fits.test(style))?.[1] ?? 'decimal',
    next: wholeNumber(attribute(tag, 'start')) ?? 1,
  }
}

/** A quotation of an earlier message, as mail programs mark it. Others use the element to indent. */
const quotes = (tag: StartTag): boolean =>
  attribute(tag, 'type').toLowerCase() === 'cite' || attribute(tag, 'class').split(/\s/).includes('gmail_quote')

/**
 * Follows the tags of a page without growing a tree of it: hostile tags grow one that no machine holds. Numbers of lists are
 * written, cells stand apart by a tab, and lines of an earlier message begin with `>`.
 */
class PageReader {
  readonly writer = new TextWriter()
  readonly #lists: List[] = []
  readonly #quotations: boolean[] = []
  #hidden = 0
  #preformatted = 0
  /** Behind an item's number, where its first paragraph goes on. */
  #atLabel = false

  start(tag: StartTag): void {
    const { tagName: name } = tag
    if (unseen.has(name)) this.#hidden += tag.selfClosing ? 0 : 1
    else if (name === 'br') this.#endLine()
    else if (name === 'ol' || name === 'ul') this.#beginList(tag)
    else if (name === 'li') this.#beginItem(tag)
    else if (name === 'table') this.writer.beginTable()
    else if (name === 'tr') this.writer.beginRow()
    else if (name === 'td' || name === 'th') this.writer.beginCell()
    else if (paragraphs.has(name)) this.#beginParagraph(tag)
    else if (blocks.has(name) && !this.#atLabel) this.#endLine()
  }

  end({ tagName: name }: EndTag): void {
    if (unseen.has(name)) this.#hidden = Math.max(0, this.#hidden - 1)
    else if (name === 'ol' || name === 'ul') this.#endList()
    else if (name === 'li' || blocks.has(name)) this.#endLine()
    else if (name === 'table') this.writer.endTable()
    else if (name === 'tr') this.writer.endRow()
    else if (name === 'td' || name === 'th') this.writer.endCell()
    else if (paragraphs.has(name)) this.#endParagraph(name)
  }

  text(text: string): void {
    if (this.#hidden > 0) return
    if (this.#preformatted > 0) {
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) this.#endLine()
        this.#put(line)
      }
      return
    }
    const words = text.replace(/[\s\u00a0]+/g, ' ')
    this.#put(this.writer.isAtStart ? words.trimStart() : words)
    if (words.trim() !== '') this.#atLabel = false
  }

  #put(text: string): void {
    if (text.trim() !== '' && this.writer.isAtStart && this.#quotations.includes(true)) this.writer.write('> ')
    this.writer.write(text)
  }

  #beginList(tag: StartTag): void {
    this.#endLine()
    if (this.#lists.length < deepest) this.#lists.push(listOf(tag))
  }

  #beginItem(tag: StartTag): void {
    this.#endLine()
    const list = this.#lists.at(-1)
    const indent = '  '.repeat(Math.max(0, this.#lists.length - 1))
    if (list?.ordered) {
      const number = wholeNumber(attribute(tag, 'value')) ?? list.next
      list.next = number + 1
      this.#put(`${indent}${writeNumber(number, list.style)}. `)
    } else this.#put(`${indent}• `)
    this.#atLabel = true
  }

  #endList(): void {
    this.#endLine()
    this.#lists.pop()
    if (this.#lists.length === 0) this.writer.endParagraph()
  }

  #beginParagraph(tag: StartTag): void {
    if (!(tag.tagName === 'p' && this.#atLabel)) this.writer.endParagraph()
    if (tag.tagName === 'pre') this.#preformatted += 1
    if (tag.tagName === 'blockquote' && this.#quotations.length < deepest) this.#quotations.push(quotes(tag))
  }

  #endParagraph(name: string): void {
    this.#atLabel = false
    this.writer.endParagraph()
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1)
    if (name === 'blockquote') this.#quotations.pop()
  }

  #endLine(): void {
    this.#atLabel = false
    this.writer.endLine()
  }
}

/** The words of a page or an HTML e-mail, as lines. Throws RequestUnreadable where there are too many. */
export function htmlText(html: string): string {
  const page = new PageReader()
  const parser = new SAXParser()
  parser.on('startTag', (tag) => page.start(tag))
  parser.on('endTag', (tag) => page.end(tag))
  parser.on('text', ({ text }) => page.text(text))
  parser.on('comment', () => undefined)
  // What follows the last tag is told with the comment, which no field that was left open may swallow.
  parser.write(`${html}</textarea><!---->`)
  return page.writer.end().replace(/(?<=\S) {2,}/g, ' ')
}
