import type { LabelledText, Question } from '../request-text.ts'
import { asksToChoose, sentenceKind } from '../sentence-kind.ts'
import { endsInCut, isCutOnly, isTimeOnly } from '../shaping-list.ts'
import { withoutField } from './before-ask.ts'
import { cutCoordinated, sharedTail, tidy } from './cut-coordinated.ts'
import { pieceSentences } from './piece-sentences.ts'
import { readDefinitions } from './read-definitions.ts'
import { sentenceRole } from './sentence-role.ts'

/** An ask as its own question tells it, before what stands around the question is added. */
export interface OwnAsk {
  readonly number: string
  readonly text: string
  readonly stems: readonly string[]
  readonly scopes: string[]
  /** The place, in its question, of the ask it is a part of. */
  readonly under: number | null
  /** Whether it begins the question, so that the question's condition is its own. */
  readonly first: boolean
}

interface Piece {
  readonly number: string
  readonly text: string
  readonly parts: Piece[]
}

type AskedQuestion = Pick<Question, 'ordinal' | 'number' | 'text' | 'parts' | 'notes'>

/** How deep parts are told apart, and how many asks one question may hold. */
const deepest = 6
const most = 200

const bare = (label: string): string =>
  label
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.$/, '')
    .toLowerCase()

/** A part's number within its question's: `1(b)`, `1(b)(ii)`; its own where it repeats the question's: `1.1`, `1a`. */
function numberOf(above: string, { label }: LabelledText, place: number): string {
  const own = bare(label).replace(/^(?:q|question)(?=\d)/, '')
  if (own === '' || own === 'o') return `${above}/${place}`
  return own.startsWith(above.toLowerCase()) && own !== above.toLowerCase() && !/^\d/.test(own.slice(above.length))
    ? own
    : `${above}(${own})`
}

/** The question and its parts as a tree. */
function treeOf({ number, ordinal, text, parts }: AskedQuestion): Piece {
  const root: Piece = { number: number === 'unnumbered' ? String(ordinal) : number, text, parts: [] }
  const path = [root]
  for (const part of parts) {
    path.length = Math.min(part.depth ?? 1, path.length, deepest)
    const above = path.at(-1) ?? root
    const piece: Piece = { number: numberOf(above.number, part, above.parts.length + 1), text: part.text, parts: [] }
    above.parts.push(piece)
    path.push(piece)
  }
  return root
}

const complete = /[?.]["”’)]*(?:\s?\([^()]{1,60}\))?$/
const countsPeople = /\bhow (?:many|much|often|long)\b|\b(?:numbers?|total|proportion|percentage|share|cost) of\b/i
const cutOnly =
  /^(?:and )?(?:broken down |split |separated )?(?:by|per|for each|for every|in each) (?:the )?[\p{L}\s-]{2,40}\.?$/iu
const shapesAbove = (piece: Piece): boolean =>
  piece.parts.length === 0 && (sentenceKind(piece.text) === 'scope' || cutOnly.test(piece.text.trim()))
const namesCut = (piece: Piece): boolean =>
  piece.parts.length === 0 && (isCutOnly(piece.text) || isTimeOnly(piece.text))
const asksItself =
  /^(?:please|can|could|how|what|which|when|where|who|why|is|are|do|does|did|was|were|has|have|if|the number|numbers? of)\b/i
const isFragment = (text: string): boolean => !text.includes('?') && text.length < 150 && !asksItself.test(text)
/** A statement before a plain question says what that is about and asks nothing. */
const asksPlainly = (sentence: string): boolean => sentence.endsWith('?') && sentenceRole(sentence, false) === 'asks'
/** Parts that count again what stands above them, which is then asked for itself: "(1a) of which how many were male". */
const ofThese = /^(?:and )?(?:how (?:many|much) )?(?:out )?of (?:which|whom|these|those|them)\b/i
const choosesFromBelow =
  /\bwhich (?:one |ones )?of\b|\bwhich (?:category|option|description|statement|one)\b|\b(?:select|tick|choose|circle)\b/i

/** What one question asks, each thing apart, with the lead-ins and the words within the question that belong to it. */
export function ownAsks(question: AskedQuestion): OwnAsk[] {
  const reader = new PieceReader()
  reader.read(treeOf(question), [], [], null)
  const asks = reader.asks.length > 0 ? reader.asks : [wholeOf(question)]
  const said = question.notes.filter((note) => readDefinitions(note).length === 0)
  for (const ask of asks) ask.scopes.push(...said)
  return asks
}

const wholeOf = ({ number, ordinal, text, parts }: AskedQuestion): OwnAsk => ({
  number: number === 'unnumbered' ? String(ordinal) : number,
  text: [withoutField(text), ...parts.map((part) => part.text)].join(' ').replace(/\s+/g, ' ').trim(),
  stems: [],
  scopes: [],
  under: null,
  first: true,
})

class PieceReader {
  readonly asks: OwnAsk[] = []

  read(piece: Piece, stems: readonly string[], scopes: readonly string[], under: number | null): void {
    const sentences = pieceSentences(piece.text)
    const cutBelow = endsInCut(sentences.at(-1) ?? '')
    const shaping = piece.parts.filter((part) => shapesAbove(part) || (cutBelow && namesCut(part)))
    const parts = piece.parts.filter((part) => !shaping.includes(part))
    const own: { text: string; lead: readonly string[]; scopes: string[] }[] = []
    const around: string[] = []
    let leads: readonly string[] = []
    for (const [index, sentence] of sentences.entries()) {
      const opens = index === 0 && !sentences.slice(1).some(asksPlainly)
      const last = index === sentences.length - 1
      const role = last && cutBelow && parts.length === 0 ? 'asks' : this.roleOf(sentence, opens, last ? parts : [])
      if (role === 'leads') leads = [sentence, ...leads].slice(0, deepest)
      else if (role === 'shapes' || role === 'says') around.push(sentence)
      else if (role === 'asks') {
        const { lead, asks, tail } = cutCoordinated(sentence)
        const lastOf = asks.length - 1
        for (const [at, text] of asks.entries())
          own.push({
            text,
            lead: lead === null ? leads : [lead, ...leads],
            scopes: tail !== null && at < lastOf ? [tail] : [],
          })
      }
    }
    const beside = [...around, ...shaping.map(({ text }) => text)]
    const opened = this.asks.length === 0
    const before = this.asks.length
    if (own.length === 0 && parts.length === 0 && shaping.length > 0) {
      for (const { text, number } of shaping)
        this.add({ number, text, stems: [...leads, ...stems], scopes, under, opened })
      return
    }
    for (const [at, { text, lead, scopes: mine }] of own.entries()) {
      const number = own.length === 1 ? piece.number : `${piece.number}/${at + 1}`
      this.add({
        number,
        text,
        stems: [...lead, ...stems],
        scopes: [...mine, ...beside, ...scopes],
        under,
        opened: opened && at === 0,
      })
    }
    const parent = own.length > 0 ? before : under
    // Sentences such as "Please provide details of the following." lead only to what follows them.
    const below = parts.length > 0 ? [...leads, ...stems] : stems
    const inner = own.length > 0 && parts.some((part) => isFragment(part.text)) ? this.optionsOf(own, parts) : null
    if (inner !== null) return
    const tail = parts.every(({ text }) => isFragment(text.replace(/\?$/, '')))
      ? sharedTail(parts.map(({ text }) => text))
      : null
    for (const [at, part] of parts.entries()) {
      const shared = tail !== null && at < parts.length - 1 ? [tail] : []
      this.read(part, below, [...shared, ...beside, ...scopes], parent)
    }
  }

  /** The answers that a question offers below it, given to the ask; null where what stands below is asked for. */
  optionsOf(own: readonly { readonly text: string }[], parts: readonly Piece[]): true | null {
    const last = own.at(-1)?.text ?? ''
    if (!parts.every((part) => isFragment(part.text) && part.parts.length === 0)) return null
    if (!choosesFromBelow.test(last) && !asksToChoose(last) && !/\?$/.test(last)) return null
    this.asks.at(-1)?.scopes.push(...parts.map(({ text }) => text))
    return true
  }

  /** A sentence over parts that it leaves to be completed leads up to them. */
  roleOf(sentence: string, first: boolean, parts: readonly Piece[]) {
    const role = sentenceRole(sentence, first)
    if (role !== 'asks' || parts.length === 0) return role
    if (sentence.endsWith(':'))
      return choosesFromBelow.test(sentence) && /\bfollowing\b/i.test(sentence) ? 'asks' : 'leads'
    if (parts.every(({ text }) => ofThese.test(text))) return 'asks'
    if (!complete.test(sentence)) return 'leads'
    const fragments = parts.some((part) => isFragment(part.text))
    if (sentence.endsWith('?'))
      return fragments && countsPeople.test(sentence) && !choosesFromBelow.test(sentence) ? 'leads' : 'asks'
    return sentenceKind(sentence) === 'request' && !/\b(?:following|below|these)\b/i.test(sentence) ? 'asks' : 'leads'
  }

  add(ask: Omit<OwnAsk, 'first' | 'scopes'> & { readonly scopes: readonly string[]; readonly opened: boolean }): void {
    if (this.asks.length >= most) return
    const { opened, scopes, text, ...rest } = ask
    this.asks.push({ ...rest, text: tidy(text), scopes: [...scopes], first: opened })
  }
}
