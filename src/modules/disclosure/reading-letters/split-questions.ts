import {
  addScope,
  beginQuestion,
  emptyDraft,
  finishDraft,
  type QuestionDraft,
  type RequestDraft,
} from './question-draft.ts'
import { carriesOn, type LabelledLine, readLabel } from './question-label.ts'
import { questionNumbersIn } from './question-numbers.ts'
import {
  joinBrokenLines,
  type RequestLine,
  type RequestSection,
  requestLines,
  requestSections,
} from './request-lines.ts'
import type { RequestText } from './request-text.ts'
import { asksByItself, asksToChoose, isAnswerOption, sentenceKind } from './sentence-kind.ts'
import { sentencesOf } from './sentences.ts'
import { splitProse } from './split-prose.ts'

/**
 * Cuts a request into its questions and what stands around them. Every word of the text stands in exactly one place of
 * the outcome. A text that asks nothing has no questions: `readRequest` refuses it.
 */
export function splitQuestions(text: string): RequestText {
  const draft = emptyDraft()
  for (const section of requestSections(requestLines(text))) {
    if (section.heading !== null) draft.headings.push(section.heading)
    if (isLabelled(section)) new LabelledReader(section, draft).read()
    else splitProse(section, draft)
  }
  if (draft.questions.length === 0) askFromLeadIns(draft)
  return finishDraft(draft)
}

/** A letter whose only request is worded like the opening of a list: "the following information about stalking". */
function askFromLeadIns(draft: RequestDraft): void {
  const before = draft.preamble.splice(0)
  for (const text of before) {
    if (asksByItself(text)) beginQuestion(draft, null, '', '', text)
    else draft.preamble.push(text)
  }
}

/** Whether a stretch numbers its questions: by a number, or by a series of letters or Roman numerals. */
function isLabelled({ lines }: RequestSection): boolean {
  const labels = lines.map((line) => readLabel(line.text)).filter((label) => label !== null)
  const series = (first: string, second: string) =>
    [first, second].every((wanted) => labels.some(({ number, kind }) => kind !== 'bullet' && number === wanted))
  return labels.some(({ kind }) => kind === 'number') || series('a', 'b') || series('i', 'ii')
}

/** Numbers that begin again under each letter are parts of the letters' questions. */
function numbersStandUnderLetters({ lines }: RequestSection): boolean {
  const kinds = lines.map((line) => readLabel(line.text)).filter((label) => label !== null && label.kind !== 'bullet')
  const firstNumbers = kinds.filter((label) => label?.kind === 'number' && label.number === '1')
  return kinds[0]?.kind === 'letter' && kinds[0].number === 'a' && firstNumbers.length >= 2
}

const signOff = /^(yours\b|(with )?(kind|kindest|best|warm|many) |regards\b|thank|diolch|yn gywir|cofion|sent from)/i
const goesFurther =
  /^(also|finally|in addition|additionally|lastly|furthermore|moreover|(i|we) would also|could you also|please also)\b/i
const yesOrNo = /^(yes|no|don[’']t know|not known|not applicable|n\/a|ydy|oes|nac oes|nac ydy|ie|nage|na)\b\W*$/i

/** As much of a question as shows whether it is answered by choosing. It is looked at for each of its parts. */
function beginningOf(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    if (text.length > 1500) break
    text += text === '' ? line : `\n${line}`
  }
  return text.slice(0, 1500)
}

class LabelledReader {
  readonly section: RequestSection
  readonly draft: RequestDraft
  readonly underLetters: boolean
  question: QuestionDraft | null = null
  questionKind: LabelledLine['kind'] | null = null
  letter: string | null = null
  inRoman = false
  closing = false
  /** Where a line without a label goes on: the last part, else the question itself. */
  lastPart: { text: string } | null = null
  lastLine = ''

  constructor(section: RequestSection, draft: RequestDraft) {
    this.section = section
    this.draft = draft
    this.underLetters = numbersStandUnderLetters(section)
  }

  read(): void {
    for (const line of joinBrokenLines(this.section.lines)) {
      const label = readLabel(line.text)
      if (label === null || !this.readLabelled(label, line)) this.readPlain(line)
      this.lastLine = line.text
    }
  }

  /** False where the label is none after all: a letter out of its series is a person's initial or a word. */
  readLabelled(label: LabelledLine, line: RequestLine): boolean {
    if (sentenceKind(label.rest) === 'note' && !label.rest.includes('?')) {
      ;(this.question?.notes ?? this.draft.notes).push(line.text)
      return true
    }
    switch (label.kind) {
      case 'number':
        return this.readNumber(label)
      case 'letter':
        return this.readLetter(label, label.number)
      case 'roman':
        return this.readRoman(label)
      case 'bullet':
        if (this.question === null || this.closing) return false
        this.addPart(label)
        return true
    }
  }

  readNumber(label: LabelledLine): boolean {
    const within = /^(\d+)(?:\.\d+|[a-z])$/.exec(label.number)?.[1]
    const isPart = within !== undefined && this.question?.number === within
    if (this.question !== null && (isPart || this.underLetters || yesOrNo.test(label.rest))) this.addPart(label)
    else this.begin(label)
    return true
  }

  readLetter(label: LabelledLine, letter: string): boolean {
    if (!carriesOn(letter, this.letter)) return false
    if (this.questionKind === 'number' && !this.underLetters) {
      if (this.closing) return false
      this.addPart(label)
    } else this.begin(label)
    this.letter = letter
    return true
  }

  readRoman(label: LabelledLine): boolean {
    const single = label.number.length === 1
    if (single && this.letter !== null && label.number !== 'i' && !this.inRoman)
      return this.readLetter(label, label.number)
    if (label.number === 'i' && this.letter === 'h') return this.readLetter(label, 'i')
    if (single && label.number !== 'i' && !this.inRoman) return false
    if (this.question === null || this.questionKind === 'roman') this.begin(label)
    else this.addPart(label)
    this.inRoman = true
    return true
  }

  begin(label: LabelledLine): void {
    this.question = beginQuestion(this.draft, this.section.heading, label.label, label.number, label.rest)
    this.questionKind = label.kind
    this.closing = false
    this.inRoman = false
    this.lastPart = null
    if (label.kind === 'number') this.letter = null
  }

  addPart({ label, rest, kind }: LabelledLine): void {
    const question = this.question
    if (question === null) return
    const choosing = yesOrNo.test(rest) || (asksToChoose(beginningOf(question.lines)) && isAnswerOption(rest))
    if (choosing && kind !== 'bullet') {
      question.options.push({ label, text: rest })
      this.lastPart = null
      return
    }
    const part = { label, text: rest }
    question.parts.push(part)
    this.lastPart = part
  }

  readPlain(line: RequestLine): void {
    if (this.question === null) {
      this.readPreamble(line.text)
      return
    }
    const begins = line.apart || /[.?!:]["”’)]*$/.test(this.lastLine) || readLabel(this.lastLine) !== null
    const kind = begins || signOff.test(line.text) ? sentenceKind(line.text) : 'statement'
    if (kind === 'closing') this.closing = true
    if (kind === 'scope' && (line.apart || questionNumbersIn(line.text).length > 0)) addScope(this.draft, line.text)
    else if (this.closing) this.draft.closing.push(line.text)
    else if (kind === 'note') this.question.notes.push(line.text)
    else if (kind === 'lead_in' && line.apart) this.draft.preamble.push(line.text)
    else if (kind === 'request' && line.apart && goesFurther.test(line.text)) this.beginUnlabelled(line.text)
    else if (this.lastPart !== null && !line.apart) this.lastPart.text += `\n${line.text}`
    else this.question.lines.push(line.text)
  }

  readPreamble(text: string): void {
    for (const sentence of sentencesOf(text)) {
      const kind = sentenceKind(sentence)
      if (kind === 'scope') addScope(this.draft, sentence)
      else if (kind === 'note') this.draft.notes.push(sentence)
      else if (kind === 'request' && !sentence.endsWith(':'))
        beginQuestion(this.draft, this.section.heading, '', '', sentence)
      else this.draft.preamble.push(sentence)
    }
  }

  beginUnlabelled(text: string): void {
    this.question = beginQuestion(this.draft, this.section.heading, '', '', text)
    this.lastPart = null
  }
}
