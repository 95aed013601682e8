import { addScope, beginQuestion, type QuestionDraft, type RequestDraft } from './question-draft.ts'
import { readLabel } from './question-label.ts'
import type { RequestLine, RequestSection } from './request-lines.ts'
import { joinBrokenLines } from './request-lines.ts'
import { type SentenceKind, sentenceKind } from './sentence-kind.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Reads a stretch of a letter that numbers nothing: each sentence that asks is a question, what only goes on about it
 * stays with it, and a list under "the following" is one question a bullet.
 */
export function splitProse(section: RequestSection, draft: RequestDraft): void {
  const reader = new ProseReader(section.heading, draft)
  for (const line of joinBrokenLines(section.lines)) reader.readLine(line)
}

class ProseReader {
  readonly section: string | null
  readonly draft: RequestDraft
  current: QuestionDraft | null = null
  closing = false
  before: SentenceKind | 'bullet' | null = null

  constructor(section: string | null, draft: RequestDraft) {
    this.section = section
    this.draft = draft
  }

  readLine(line: RequestLine): void {
    const label = readLabel(line.text)
    if (label?.kind === 'bullet' && label.rest !== '') {
      this.readBullet(label.label, label.rest)
      return
    }
    if (line.apart && this.before !== 'lead_in') this.before = null
    for (const sentence of sentencesOf(line.text)) this.readSentence(sentence, line.apart)
  }

  readBullet(label: string, text: string): void {
    const kind = sentenceKind(text)
    const inList = this.before === 'lead_in' || this.before === 'bullet'
    if (kind === 'closing' || kind === 'scope' || kind === 'note') this.readSentence(`${label} ${text}`, true, kind)
    else if (kind === 'request' || inList) {
      this.current = beginQuestion(this.draft, this.section, label, '', text)
      this.before = 'bullet'
    } else if (this.current !== null) this.current.parts.push({ label, text })
    else this.draft.preamble.push(`${label} ${text}`)
  }

  readSentence(sentence: string, apart: boolean, kind: SentenceKind = sentenceKind(sentence)): void {
    this.before = kind
    if (kind === 'request') {
      this.closing = false
      this.current = beginQuestion(this.draft, this.section, '', '', sentence)
    } else if (kind === 'scope') addScope(this.draft, sentence)
    else if (kind === 'note') (this.current?.notes ?? this.draft.notes).push(sentence)
    else if (kind === 'closing' || this.closing) {
      // A courtesy before the first question ends nothing.
      this.closing = this.closing || this.draft.questions.length > 0
      ;(this.closing ? this.draft.closing : this.draft.preamble).push(sentence)
    } else if (this.current !== null && kind === 'statement' && !apart) this.current.lines.push(sentence)
    else if (this.current !== null && kind === 'statement') this.current.notes.push(sentence)
    else this.draft.preamble.push(sentence)
  }
}
