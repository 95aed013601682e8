import type { TextDecoder } from 'node:util'
import { RequestUnreadable } from '../request-unreadable.ts'
import { deepestGroup } from './letter-limits.ts'
import { type LetterRead, wordsAlone } from './letter-read.ts'
import { damaged, paste } from './letter-refusals.ts'
import { type RichToken, richTokens } from './rich-text-tokens.ts'
import { codePageDecoder, codePageOf, unwrittenGroups, writtenControls } from './rich-text-words.ts'
import { TextWriter } from './text-writer.ts'

const kind = 'rich text (RTF) document'

interface Group {
  /** Its text is none of the letter's. */
  readonly skip: boolean
  readonly hidden: boolean
  /** Characters that follow one told by its number, for programs that know no such numbers. */
  readonly standIns: number
  readonly font: number
  readonly inFonts: boolean
  readonly inTable: boolean
  readonly inLabel: boolean
}

const outermost: Group = {
  skip: false,
  hidden: false,
  standIns: 1,
  font: -1,
  inFonts: false,
  inTable: false,
  inLabel: false,
}

class RichTextReader {
  readonly #writer = new TextWriter()
  readonly #groups: Group[] = []
  readonly #pages = new Map<number, number>()
  readonly #decoders = new Map<number, TextDecoder>()
  #group: Group = outermost
  #page = 1252
  #bytes: number[] = []
  #toSkip = 0
  /** The next control names a group that may be passed over by those who do not know it. */
  #isOptional = false
  #isItem = false
  #cells: string[] = []
  #cell = ''

  read(token: RichToken): void {
    if (token.kind === 'byte') {
      if (this.#toSkip > 0) this.#toSkip -= 1
      else this.#bytes.push(token.value)
      return
    }
    this.#decode()
    if (token.kind === 'text') this.#text(token.text)
    else if (token.kind === 'control') this.#control(token.word, token.value)
    else if (token.kind === 'open') {
      this.#groups.push(this.#group)
      if (this.#groups.length > deepestGroup) throw damaged('office_file', kind)
    } else this.#group = this.#groups.pop() ?? outermost
    if (token.kind !== 'text' && token.kind !== 'control') this.#toSkip = 0
  }

  end(): string {
    this.#decode()
    this.#endRow()
    return this.#writer.end()
  }

  #set(changed: Partial<Group>): void {
    this.#group = { ...this.#group, ...changed }
  }

  #control(word: string, value: number | null): void {
    if (this.#isOptional || unwrittenGroups.has(word)) {
      this.#isOptional = false
      this.#set({ skip: true })
      return
    }
    const written = writtenControls.get(word)
    if (written !== undefined) this.#text(written)
    else if (word === '*') this.#isOptional = true
    else if (word === 'u') this.#character(value ?? 0)
    else if (word === 'uc') this.#set({ standIns: Math.max(0, Math.min(10, value ?? 1)) })
    else if (word === 'ansicpg') this.#page = value ?? 1252
    else if (word === 'fonttbl') this.#set({ inFonts: true, skip: true })
    else if (word === 'f') this.#set({ font: value ?? -1 })
    else if (word === 'fcharset') this.#declareFont(value ?? 0)
    else if (word === 'plain') this.#set({ hidden: false })
    else if (word === 'v' || word === 'deleted') this.#set({ hidden: value !== 0 })
    else if (word === 'intbl') this.#set({ inTable: true })
    else if (word === 'pard') this.#set({ inTable: false })
    else if (word === 'listtext' || word === 'pntext') this.#set({ inLabel: true })
    else if (!this.#group.skip) this.#layout(word)
  }

  #layout(word: string): void {
    if (word === 'cell' || word === 'nestcell') {
      this.#cells.push(this.#cell)
      this.#cell = ''
    } else if (word === 'row' || word === 'nestrow') this.#endRow()
    else if (word === 'tab' || this.#group.inTable) {
      if (word === 'tab' || word === 'par' || word === 'line') this.#put(' ')
    } else if (word === 'line') this.#writer.endLine()
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph()
  }

  #endRow(): void {
    if (this.#cell !== '') this.#cells.push(this.#cell)
    if (this.#cells.length > 0) this.#writer.writeRow(this.#cells)
    this.#cells = []
    this.#cell = ''
  }

  #endParagraph(): void {
    if (this.#isItem) this.#writer.endLine()
    else this.#writer.endParagraph()
    this.#isItem = false
  }

  #declareFont(charset: number): void {
    const page = codePageOf(charset)
    if (this.#group.inFonts && page !== null) this.#pages.set(this.#group.font, page)
  }

  #character(value: number): void {
    this.#toSkip = 0
    this.#put(String.fromCharCode(value < 0 ? value + 65_536 : value))
    this.#toSkip = this.#group.standIns
  }

  #decode(): void {
    if (this.#bytes.length === 0) return
    const page = this.#pages.get(this.#group.font) ?? this.#page
    const decoder = this.#decoders.get(page) ?? codePageDecoder(page)
    this.#decoders.set(page, decoder)
    const text = decoder.decode(Uint8Array.from(this.#bytes))
    this.#bytes = []
    this.#put(text)
  }

  #text(text: string): void {
    const left = text.slice(this.#toSkip)
    this.#toSkip = Math.max(0, this.#toSkip - text.length)
    this.#put(left)
  }

  #put(text: string): void {
    const { skip, hidden, inLabel, inTable } = this.#group
    if (skip || hidden || text === '') return
    if (inLabel) this.#isItem = true
    if (inTable) this.#cell += text
    else this.#writer.write(text)
  }
}

/**
 * The words of a rich text (RTF 1.9): paragraphs as lines, with the numbers that their lists show, cells apart by a tab.
 * Throws RequestUnreadable.
 */
export function richText(bytes: Uint8Array): LetterRead {
  const text = richTextWords(bytes)
  if (text !== '') return wordsAlone(text)
  throw new RequestUnreadable('scan', `This ${kind} holds no words, perhaps only a picture of a letter. ${paste}`)
}

/** The same, which may be none. */
export function richTextWords(bytes: Uint8Array): string {
  const reader = new RichTextReader()
  for (const token of richTokens(bytes)) reader.read(token)
  return reader.end()
}
