import { isAnnouncement, isRetort } from './announcement.ts'
import { asksForThing } from './asks-for-thing.ts'
import { joinBrokenLines } from './broken-lines.ts'
import { isFormField, isPeriodField, promptLength } from './form-fields.ts'
import { listedLines } from './listed-lines.ts'
import { asksForMore, asksWithPlease, namesThing, saysWanted } from './named-thing.ts'
import {
  addHeading,
  addLeadIn,
  addNote,
  addPreamble,
  addScope,
  addShaping,
  addTable,
  beginQuestion,
  isShaping,
  type QuestionDraft,
  type RequestDraft,
} from './question-draft.ts'
import { readLabel } from './question-label.ts'
import { isAmending } from './read-amendments.ts'
import type { RequestLine, RequestSection } from './request-lines.ts'
import { isRhetoric, isTitle, type SentenceKind, saysNotAsked, sentenceKind, speaksOfAll } from './sentence-kind.ts'
import { sentencesOf } from './sentences.ts'
import { endsInCut, isCutOnly, isTimeOnly } from './shaping-list.ts'

/**
 * Reads a stretch of a letter that numbers nothing: each sentence that asks is a question, what only goes on about it
 * stays with it, and a list under "the following" is one question a bullet. `plainly`: see `listedLines`.
 */
export function splitProse(section: RequestSection, draft: RequestDraft, plainly = false): void {
  const lines = joinBrokenLines(section.lines)
  const listed = listedLines(lines, plainly)
  const reader = new ProseReader(section.heading, draft, bulletsAsk(lines))
  for (const [index, line] of lines.entries()) reader.readLine(line, lines[index + 1], listed.has(index))
}

/** Whether a list of bullets that nothing leads up to is one of questions: at least one of them asks. */
function bulletsAsk(lines: readonly RequestLine[]): boolean {
  const bullets = lines.map(({ text }) => readLabel(text)).filter((label) => label?.kind === 'bullet')
  return bullets.length > 1 && bullets.some((label) => sentenceKind(label?.rest ?? '') === 'request')
}

const signOff = /^(?:yours\b|(?:with )?(?:kind|kindest|best|warm) (?:regards|wishes)\b|regards\b|yn gywir|cofion)/i
/** "How many of them beat their wives? I mean: how many have been accused": what is meant takes the place of what was said. */
const means = /^(?:i mean|what i mean is|in other words|that is to say|or rather)\b[,:]?/i
const afterthought = /^(?:p\.\s?){1,3}s\b[.:\s–-]*|^ps\s?[:–-]\s*/i

const asksAnew = (text: string): boolean => sentenceKind(text) === 'request' || asksForThing(text)

class ProseReader {
  readonly section: string | null
  readonly draft: RequestDraft
  current: QuestionDraft | null = null
  closing = false
  before: SentenceKind | 'bullet' | 'listed' | 'part' | 'named' | null = null
  readonly bulletsAsk: boolean
  /** How many questions stood before this paragraph. */
  paragraphFrom = 0
  signedOff = false

  constructor(section: string | null, draft: RequestDraft, bulletsAsk: boolean) {
    this.bulletsAsk = bulletsAsk
    this.section = section
    this.draft = draft
  }

  readLine(line: RequestLine, next: RequestLine | undefined, listed: boolean): void {
    if (line.table !== undefined) {
      this.leadToTable()
      addTable(this.draft, this.section, line.table)
      this.current = null
      return
    }
    if (line.apart) this.paragraphFrom = this.draft.questions.length
    const label = readLabel(line.text)
    if (label?.kind === 'bullet' && label.rest !== '') {
      this.readBullet(label.label, label.rest)
      return
    }
    if (line.apart && this.before !== 'lead_in' && !this.awaitsParts()) this.before = null
    if (this.listingParts(line, next)) {
      this.current?.parts.push({ label: '', text: line.text, depth: 1 })
      this.before = 'part'
      return
    }
    if (listed && !this.closing && !this.signedOff) {
      this.current = beginQuestion(this.draft, this.section, '', '', line.text)
      this.before = 'listed'
      return
    }
    const mark = afterthought.exec(line.text)?.[0] ?? ''
    if (mark !== '') {
      this.draft.closing.push(mark.trim())
      this.closing = false
      this.signedOff = false
    } else if (!this.closing && next !== undefined && isTitle(line.text)) {
      addHeading(this.draft, this.section, line.text)
      this.current = null
      return
    }
    if (isPeriodField(line.text)) {
      addScope(this.draft, this.section, line.text)
      return
    }
    if (isFormField(line.text) && !this.closing) {
      this.draft.preamble.push(line.text)
      return
    }
    const prompt = mark === '' ? promptLength(line.text) : 0
    if (prompt > 0) addLeadIn(this.draft, this.section, line.text.slice(0, prompt).trim())
    for (const sentence of sentencesOf(line.text.slice(mark.length + prompt))) this.readSentence(sentence, line.apart)
  }

  /** The same below a question that it completes: "How many officers:" and below it what of them, a line each. */
  listingParts({ text, apart }: RequestLine, next: RequestLine | undefined): boolean {
    if (this.current === null || text.length > 200 || readLabel(text) !== null) return false
    const kind = sentenceKind(text)
    if (kind !== 'statement' && kind !== 'request') return false
    if (this.before === 'part') return !apart
    const more = next !== undefined && !next.apart && next.table === undefined && readLabel(next.text) === null
    return more && this.awaitsParts()
  }

  awaitsParts(): boolean {
    return this.before === 'request' && (this.current?.lines.at(-1)?.endsWith(':') ?? false)
  }

  readBullet(label: string, text: string): void {
    if (isShaping(this.draft, text)) {
      addShaping(this.draft, this.section, label, text)
      return
    }
    if (this.current !== null && endsInCut(this.current.lines.at(-1) ?? '') && (isCutOnly(text) || isTimeOnly(text))) {
      this.current.parts.push({ label, text, depth: 1 })
      return
    }
    const kind = sentenceKind(text)
    const inList = this.before === 'lead_in' || this.before === 'bullet'
    if (kind === 'closing' || kind === 'scope' || kind === 'note') this.readSentence(`${label} ${text}`, true, kind)
    else if (
      kind === 'request' ||
      inList ||
      (this.bulletsAsk && (this.current === null || this.draft.questions.length === 0))
    ) {
      this.current = beginQuestion(this.draft, this.section, label, '', text)
      this.before = 'bullet'
    } else if (this.current !== null) this.current.parts.push({ label, text, depth: 1 })
    else this.draft.preamble.push(`${label} ${text}`)
  }

  readSentence(sentence: string, apart: boolean, said: SentenceKind = sentenceKind(sentence)): void {
    const meant = means.exec(sentence)?.[0] ?? ''
    const restates = meant !== '' && this.before === 'request' && asksAnew(sentence.slice(meant.length).trim())
    const kind = restates ? 'request' : said
    if (this.asksByName(sentence, kind)) {
      this.current = beginQuestion(this.draft, this.section, '', '', sentence)
      this.before = 'named'
      return
    }
    if (restates) this.takeBack()
    this.before = saysWanted(sentence) ? 'lead_in' : kind
    if (signOff.test(sentence) && this.draft.questions.length > 0) this.signedOff = true
    if (this.signedOff) this.draft.closing.push(sentence)
    else if (isAmending(sentence) || (isRhetoric(sentence) && kind === 'request')) this.draft.preamble.push(sentence)
    else if (this.draft.questions.length === 0 && (isAnnouncement(sentence) || isRetort(sentence)))
      addPreamble(this.draft, this.section, sentence)
    else if (kind === 'request') {
      this.closing = false
      this.current = beginQuestion(this.draft, this.section, '', '', sentence)
    } else if (kind === 'scope') this.readScope(sentence)
    else if (kind === 'note' && this.current !== null) this.current.notes.push(sentence)
    else if (kind === 'note') addNote(this.draft, this.section, sentence)
    else if (kind === 'lead_in' && !this.closing) addLeadIn(this.draft, this.section, sentence)
    else if (kind === 'closing' || this.closing) {
      // A courtesy before the first question ends nothing.
      this.closing = this.closing || this.draft.questions.length > 0
      ;(this.closing ? this.draft.closing : this.draft.preamble).push(sentence)
    } else if (this.current !== null && kind === 'statement' && !apart) this.current.lines.push(sentence)
    else if (this.current !== null && kind === 'statement') this.current.notes.push(sentence)
    else addPreamble(this.draft, this.section, sentence)
  }

  /** Whether what a sentence names is asked for: after words that say so, or with "please". */
  asksByName(sentence: string, kind: SentenceKind): boolean {
    if (kind !== 'statement' || this.closing || this.signedOff) return false
    if (asksWithPlease(sentence) || (this.current !== null && asksForMore(sentence))) return true
    const wanted = this.before === 'lead_in' || this.before === 'named' || this.before === 'request'
    if (wanted && asksForThing(sentence) && !saysNotAsked(sentence) && !isRetort(sentence)) return true
    return (this.before === 'lead_in' || this.before === 'named') && namesThing(sentence)
  }

  /** "Please give the number of officers in each case:" over a table is what its columns complete. */
  leadToTable(): void {
    const last = this.draft.questions.at(-1)
    const [words, ...more] = last?.lines ?? []
    if (last !== this.current || words === undefined || more.length > 0 || !words.endsWith(':')) return
    if (last.label !== '' || last.parts.length > 0) return
    this.draft.questions.pop()
    addLeadIn(this.draft, this.section, words)
  }

  /** What was asked just before is said anew. */
  takeBack(): void {
    const { questions } = this.draft
    const last = questions.at(-1)
    if (last === undefined || last !== this.current || last.parts.length > 0 || last.label !== '') return
    questions.pop()
    addPreamble(this.draft, this.section, last.lines.join(' '))
  }

  /** Words that shape answers shape those of their own paragraph, unless they speak of all. */
  readScope(sentence: string): void {
    const { questions } = this.draft
    const begun = questions.length > this.paragraphFrom
    if (begun && !speaksOfAll(sentence))
      addScope(this.draft, this.section, sentence, this.paragraphFrom, questions.length)
    else addScope(this.draft, this.section, sentence)
  }
}
