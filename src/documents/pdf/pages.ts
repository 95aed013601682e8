import PDFDocument from 'pdfkit'
import { cleanText } from '../clean-text.ts'
import { documentWords } from '../document-words.ts'
import { followable, type TypedDocument } from '../typed-document.ts'
import { type Atom, apart, type Line, type Measure, setText } from './set-text.ts'
import type { Piece } from './typefaces.ts'

type Turn = 'upright' | 'turned'
export type Tagged = PDFKit.PDFStructureElement

/** What pdfkit takes and its types do not tell. */
interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly scope?: 'Column' | 'Row'
  readonly bbox?: readonly [number, number, number, number]
  readonly placement?: 'Block' | 'Inline'
}

/** Points. A4 with margins of 20 mm, a little more at the foot for the line that stands there. */
const paper = { short: 595.28, long: 841.89, side: 57, top: 57, foot: 72 } as const
export const colours = { ink: '#0b0c0c', quiet: '#505a5f', rule: '#b1b4b6', link: '#1a5fa0' } as const
/** A line of text takes this many times its size. */
const leading = 1.35
/** Widths kept: a large table has many words, and few of them often. */
const mostWidths = 20_000

export const lineHeight = (size: number): number => size * leading

/**
 * A PDF as it is laid out: the page that is written on, the place reached on it, and the tree of tags. Everything drawn is
 * tagged, or is an artifact.
 */
export class Pages {
  readonly pdf: PDFKit.PDFDocument
  readonly root: Tagged
  readonly document: TypedDocument
  /** How far down the page is written. */
  y = 0
  /** How many pages there are. */
  count = 0
  readonly #widths = new Map<string, number>()
  readonly #registered = new Set<string>()
  /** Letters that no typeface has. */
  readonly without = new Set<string>()
  #turn: Turn = 'upright'

  constructor(document: TypedDocument) {
    this.document = document
    const options: PDFKit.PDFDocumentOptions = {
      autoFirstPage: false,
      // None of its own: those are not in the file.
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      lang: document.language,
      displayTitle: true,
      info: {
        Title: cleanText(document.title),
        Author: cleanText(document.from),
        Creator: 'Candour',
        Producer: 'Candour',
        CreationDate: document.date,
        ModDate: document.date,
      },
    }
    // The package's types do not know of PDF/UA yet.
    this.pdf = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }))
    // As a number it has pdfkit list the letters of each typeface without the parts that they are put together from, which
    // PDF/UA-1 does not allow (7.21.4.2); the list may be left out.
    Object.assign(this.pdf, { subset: '1' })
    this.root = this.tag('Document')
    this.pdf.addStructure(this.root)
  }

  get width(): number {
    return Pages.widthWhen(this.#turn)
  }

  get left(): number {
    return paper.side
  }

  get top(): number {
    return paper.top
  }

  get bottom(): number {
    return (this.#turn === 'upright' ? paper.long : paper.short) - paper.foot
  }

  /** Points left on the page. */
  get room(): number {
    return this.count === 0 ? 0 : this.bottom - this.y
  }

  /** Points from the head to the foot of an empty page. */
  get whole(): number {
    return this.bottom - this.top
  }

  static widthWhen(turn: Turn): number {
    return (turn === 'upright' ? paper.short : paper.long) - 2 * paper.side
  }

  /** Begins a page with its head and foot, which are no part of what the document says. */
  begin(turn: Turn = this.#turn): void {
    this.#turn = turn
    this.count += 1
    this.pdf.addPage({ size: 'A4', layout: turn === 'upright' ? 'portrait' : 'landscape', margin: 0 })
    this.y = this.top
    const { header, footer, language } = this.document
    if (this.count > 1) this.#pagination(header, this.top - 26, 'left')
    this.artifact(() => this.rule(this.left, this.width, this.bottom + 16), 'Pagination')
    this.#pagination(footer, this.bottom + 22, 'left')
    this.#pagination(documentWords(language).page(this.count), this.bottom + 22, 'right')
  }

  /** Goes on upright or turned, on a page of its own where it has to. */
  turn(turn: Turn): void {
    if (this.count === 0 || this.#turn !== turn) this.begin(turn)
  }

  /** Goes on to the next page unless so many points are left on this one. */
  need(points: number): void {
    if (this.count === 0 || (this.room < points && this.y > this.top)) this.begin()
  }

  #pagination(words: string, y: number, side: 'left' | 'right'): void {
    if (words === '') return
    const [line] = this.set([{ text: words }], 9, this.width * (side === 'left' ? 0.8 : 0.2))
    if (line === undefined) return
    const x = side === 'left' ? this.left : this.left + this.width - line.width
    this.artifact(() => this.drawLine(line, x, y, 9, colours.quiet), 'Pagination')
  }

  set(runs: Parameters<typeof setText>[0], size: number, width: number): Line[] {
    return setText(runs, size, width, this.measure)
  }

  readonly measure: Measure = (piece, size) => {
    const key = `${piece.face.name}\n${piece.text}`
    let unit = this.#widths.get(key)
    if (unit === undefined) {
      if (this.#widths.size >= mostWidths) this.#widths.clear()
      this.#face(piece, 1)
      unit = this.pdf.widthOfString(piece.text)
      this.#widths.set(key, unit)
    }
    return unit * size
  }

  #face({ face, actual }: Piece, size: number): void {
    if (actual !== undefined) this.without.add(actual)
    if (!this.#registered.has(face.name)) {
      // pdfkit takes a typeface that is read already, which its types do not tell.
      const read: PDFKit.Mixins.PDFFontSource = Object(face.font)
      this.pdf.registerFont(face.name, read)
      this.#registered.add(face.name)
    }
    this.pdf.font(face.name).fontSize(size)
  }

  tag(type: string, options: TagOptions = {}): Tagged {
    return this.pdf.struct(type, options)
  }

  /** A tag within another. */
  within(parent: Tagged, type: string, options?: TagOptions): Tagged {
    const made = this.tag(type, options)
    parent.add(made)
    return made
  }

  /** Draws on this page as content of a tag. */
  content(element: Tagged, type: string, draw: () => void): void {
    const content = this.pdf.markStructureContent(type)
    draw()
    this.pdf.endMarkedContent()
    element.add(content)
  }

  /** Draws what says nothing by itself. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type })
    draw()
    this.pdf.endMarkedContent()
  }

  rule(x: number, width: number, y: number, weight = 0.5, colour: string = colours.rule): void {
    this.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .strokeColor(colour)
      .stroke()
  }

  /** Draws a line whose box begins at `y`, whatever tags it. */
  drawLine(line: Line, x: number, y: number, size: number, colour: string = colours.ink): void {
    let at = x
    for (const atom of line.atoms) {
      this.drawAtom(atom, at, y, size, colour)
      at += atom.width
    }
  }

  drawAtom({ piece }: Atom, x: number, y: number, size: number, colour: string): void {
    this.#face(piece, size)
    this.pdf.fillColor(colour)
    if (piece.actual !== undefined) this.pdf.markContent('Span', { actual: piece.actual })
    this.pdf.text(piece.text, x, y + size * 1.07, { lineBreak: false, baseline: 'alphabetic' })
    if (piece.actual !== undefined) this.pdf.endMarkedContent()
  }

  /** Draws lines under each other as content of `element`; links and other languages get tags of their own within it. */
  drawLines(
    lines: readonly Line[],
    element: Tagged,
    type: string,
    place: { readonly x: number; readonly y: number; readonly size: number; readonly width: number },
    style: { readonly colour?: string; readonly toRight?: boolean } = {},
  ): void {
    const { size, width } = place
    const { colour = colours.ink, toRight = false } = style
    const isPlain = lines.every(({ atoms }) => atoms.every(({ run }) => apart(run) === null))
    const xOf = (line: Line) => place.x + (toRight || line.fromRight ? width - line.width : 0)
    const yOf = (index: number) => place.y + index * lineHeight(size)
    if (isPlain) {
      this.content(element, type, () => {
        for (const [index, line] of lines.entries()) this.drawLine(line, xOf(line), yOf(index), size, colour)
      })
      return
    }
    for (const [index, line] of lines.entries()) {
      let x = xOf(line)
      for (const atom of line.atoms) {
        this.#drawApart(atom, element, type, { x, y: yOf(index), size }, colour)
        x += atom.width
      }
    }
  }

  #drawApart(
    atom: Atom,
    element: Tagged,
    type: string,
    place: { x: number; y: number; size: number },
    colour: string,
  ): void {
    const { x, y, size } = place
    const kind = apart(atom.run)
    const lang = atom.run.language
    if (kind === null) {
      this.content(element, type, () => this.drawAtom(atom, x, y, size, colour))
      return
    }
    const inner = this.within(element, kind === 'link' ? 'Link' : 'Span', lang === undefined ? {} : { lang })
    this.content(inner, kind === 'link' ? 'Link' : 'Span', () => {
      this.drawAtom(atom, x, y, size, kind === 'link' ? colours.link : colour)
      if (kind === 'link') this.rule(x, atom.width, y + size * 1.2, 0.5, colours.link)
    })
    const to = followable(atom.run)
    if (to !== null) {
      const told = `${documentWords(this.document.language).opensAt} ${to}`
      // pdfkit writes a plain string as a name, and a String object as text.
      const options = { structParent: inner, Contents: Object(told) }
      this.pdf.link(x, y, atom.width, lineHeight(size), to, options)
    }
    // At once: it notes the page that it ends on.
    inner.end()
  }
}
