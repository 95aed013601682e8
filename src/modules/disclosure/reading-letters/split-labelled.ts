import { isAnnouncement, isRetort } from './announcement.ts'
import { sharedTail } from './asks/cut-coordinated.ts'
import { asksForThing } from './asks-for-thing.ts'
import { joinBrokenLines } from './broken-lines.ts'
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
import { carriesOn, type LabelledLine, readLabel } from './question-label.ts'
import { questionNumbersIn } from './question-numbers.ts'
import { isAmending } from './read-amendments.ts'
import type { RequestLine, RequestSection } from './request-lines.ts'
import type { TableToFill } from './request-table.ts'
import { wordsOf } from './request-text.ts'
import {
  asksToChoose,
  isAnswerOption,
  isRhetoric,
  isTitle,
  type SentenceKind,
  sentenceKind,
  speaksOfAll,
} from './sentence-kind.ts'
import { sentencesOf } from './sentences.ts'

/** Reads a stretch of a letter that labels its questions: by numbers, or by a series of letters or Roman numerals. */
export function splitLabelled(section: RequestSection, draft: RequestDraft): void {
  new LabelledReader(section, draft).read()
}

/** Numbers that begin again under each letter are parts of the letters' questions. */
function numbersStandUnderLetters({ lines }: RequestSection): boolean {
  const kinds = lines.map((line) => readLabel(line.text)).filter((label) => label !== null && label.kind !== 'bullet')
  const firstNumbers = kinds.filter((label) => label?.kind === 'number' && label.number === '1')
  return kinds[0]?.kind === 'letter' && kinds[0].number === 'a' && firstNumbers.length >= 2
}

/** "Is it covered in your training for:": what stands below completes it. */
const hangs = /\b(?:for|of|to|in|by|with|from|on|about|that|the|any)\s?:$/i
const signOff = /^(yours\b|(with )?(kind|kindest|best|warm|many) |regards\b|thank|diolch|yn gywir|cofion|sent from)/i
const afterthought = /^(?:p\.\s?){1,3}s\b[.:\s–-]*|^ps\s?[:–-]\s*/i
const goesFurther =
  /^(also|finally|in addition|additionally|lastly|furthermore|moreover|(i|we) would also|could you also|please also)\b/i
const yesOrNo = /^(yes|no|don[’']t know|not known|not applicable|n\/a|ydy|oes|nac oes|nac ydy|ie|nage|na)\b\W*$/i

const leadsToList = /\b(?:the following|below|as follows|these questions|listed here)\b/i
/** Whether a sentence below a question shapes more than that question: "Please provide the above for 2022". */
const holdsForAll = (text: string): boolean =>
  (speaksOfAll(text) || questionNumbersIn(text.slice(0, 1500)).length > 0) &&
  sentencesOf(text.slice(0, 1500))
    .slice(0, 1)
    .every((sentence) => sentenceKind(sentence) === 'scope')

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
  /** The first question of a line that asks several. */
  inlineFrom: number | null = null
  /** The kinds of label between the question and the last part. */
  readonly depths: string[] = []

  constructor(section: RequestSection, draft: RequestDraft) {
    this.section = section
    this.draft = draft
    this.underLetters = numbersStandUnderLetters(section)
  }

  read(): void {
    const lines = joinBrokenLines(this.section.lines)
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (line.table !== undefined) this.readTable(line.table)
      else {
        const label = readLabel(line.text)
        if (label === null || !this.readLabelled(label, line)) this.readPlain(line, next)
        this.shareTail(line, next)
      }
      this.lastLine = line.text
    }
  }

  /** "How many were (a) trained and (b) failed in 2023?": the year stands once for all that one line asks. */
  shareTail(line: RequestLine, next: RequestLine | undefined): void {
    const { questions, around } = this.draft
    if (next?.cut || this.inlineFrom === null || !line.cut) return
    const trailing = sentencesOf(line.text)
      .slice(1)
      .filter((sentence) => sentenceKind(sentence) === 'scope')
    const tail = sharedTail(questions.slice(this.inlineFrom).map(({ lines }) => lines.join(' ')))
    const [from, to] = [this.inlineFrom, questions.length - 1]
    this.inlineFrom = null
    for (const text of [...(tail === null ? [] : [tail]), ...trailing])
      around.push({ kind: 'scope', text, at: to, from, to, section: this.section.heading })
  }

  readTable(table: TableToFill): void {
    if (this.question === null || this.closing) {
      addTable(this.draft, this.section.heading, table)
      return
    }
    for (const column of table.columns) this.question.parts.push({ label: '', text: column, depth: 1 })
    this.question.notes.push(table.rows, ...table.filled)
    this.lastPart = null
  }

  /** False where the label is none after all: a letter out of its series is a person's initial or a word. */
  readLabelled(label: LabelledLine, line: RequestLine): boolean {
    if (sentenceKind(label.rest) === 'note' && !label.rest.includes('?')) {
      if (this.question === null) addNote(this.draft, this.section.heading, line.text)
      else this.question.notes.push(line.text)
      return true
    }
    if (label.kind === 'number' && this.question !== null && holdsForAll(label.rest)) {
      addScope(this.draft, this.section.heading, line.text)
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
        if ((this.question === null || this.questionKind === 'bullet') && this.asksBeforeNumbers(label.rest)) {
          this.begin(label)
          return true
        }
        if (this.question === null || this.closing) return false
        this.addPart(label)
        return true
    }
  }

  /** Bullets above the first number ask where they say so, or where words lead up to them. */
  asksBeforeNumbers(text: string): boolean {
    const led = this.draft.around.at(-1)
    const listed = led?.kind === 'lead_in' && led.at === this.draft.questions.length
    const bullets = this.draft.questions.at(-1)?.label
    return sentenceKind(text) === 'request' || asksForThing(text) || listed || (bullets !== undefined && bullets !== '')
  }

  readNumber(label: LabelledLine): boolean {
    const within = /^(\d+(?:\.\d+)*)(?:\.\d+|[a-z])$/.exec(label.number)?.[1]
    const number = this.question?.number ?? ''
    const isPart = within !== undefined && (number === within || within.startsWith(`${number}.`))
    if (this.question !== null && (isPart || this.underLetters || yesOrNo.test(label.rest))) this.addPart(label)
    else if (isShaping(this.draft, label.rest)) addShaping(this.draft, this.section.heading, label.label, label.rest)
    else this.begin(label)
    return true
  }

  readLetter(label: LabelledLine, letter: string): boolean {
    if (!carriesOn(letter, this.letter)) return false
    if ((this.questionKind === 'number' || this.questionKind === 'bullet') && !this.underLetters) {
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
    this.depths.length = 0
    if (label.kind === 'number') this.letter = null
  }

  addPart({ label, number, rest, kind }: LabelledLine): void {
    const question = this.question
    if (question === null) return
    const named = kind === 'bullet' ? label : `${kind}${number.replace(/[^.]/g, '').length}`
    const stands = this.depths.indexOf(named)
    if (stands >= 0) this.depths.length = stands + 1
    else this.depths.push(named)
    const choosing =
      yesOrNo.test(rest) ||
      (asksToChoose(beginningOf(question.lines)) &&
        isAnswerOption(question.options.length > 0 ? rest.replace(/\?$/, '') : rest) &&
        !hangs.test(question.lines.at(-1)?.slice(-20) ?? ''))
    if (choosing && kind !== 'bullet') {
      question.options.push({ label, text: rest })
      this.lastPart = null
      return
    }
    const part = { label, text: rest, depth: this.depths.length }
    question.parts.push(part)
    this.lastPart = part
  }

  readPlain(line: RequestLine, next: RequestLine | undefined): void {
    const { heading } = this.section
    if (line.opens && !this.closing && this.questionKind !== 'number') {
      this.readOpening(line.text)
      return
    }
    if (this.question === null) {
      if (this.beginsList(line, next)) addLeadIn(this.draft, heading, line.text)
      else if (isTitle(line.text) && next !== undefined && readLabel(next.text) !== null && !line.text.endsWith(':'))
        addHeading(this.draft, heading, line.text)
      else this.readPreamble(line.text)
      return
    }
    if (this.closing && afterthought.test(line.text)) {
      this.readAfterthought(line.text)
      return
    }
    const ends = /[.?!:]["”’)]*$/.test(this.lastLine)
    const begins = line.apart || ends || readLabel(this.lastLine) !== null
    const kind = begins || signOff.test(line.text) ? sentenceKind(line.text) : 'statement'
    if (this.closing) this.readClosing(kind, line)
    else if (isRhetoric(line.text)) this.draft.closing.push(line.text)
    else if (begins && holdsForAll(line.text)) this.readScopes(line.text)
    else if (kind === 'scope' && (line.apart || questionNumbersIn(line.text).length > 0))
      addScope(this.draft, heading, line.text)
    else if (this.leadsOn(line, next)) this.readLeading(line)
    else if (kind === 'closing') {
      this.closing = true
      this.draft.closing.push(line.text)
    } else if (kind === 'note' && line.apart) addNote(this.draft, heading, line.text)
    else if (kind === 'note') this.question.notes.push(line.text)
    else if (kind === 'lead_in' && line.apart) addLeadIn(this.draft, heading, line.text)
    else if (kind === 'request' && line.apart && goesFurther.test(line.text)) this.beginUnlabelled(line.text)
    else if (kind === 'statement' && line.apart && /^(?:i|we)\b/i.test(line.text)) this.question.notes.push(line.text)
    else if (this.lastPart !== null && !line.apart) this.lastPart.text += `\n${line.text}`
    else this.question.lines.push(line.text)
  }

  /** What stands in one line before labelled pieces: its last sentence leads up to them. */
  readOpening(text: string): void {
    const sentences = sentencesOf(text)
    const last = sentences.pop() ?? ''
    if (sentences.length > 0) this.readPreamble(sentences.join(' '))
    addLeadIn(this.draft, this.section.heading, last)
    this.inlineFrom = this.draft.questions.length
  }

  /** Whether a line without a full stop leads up to a list that begins below it: "How many arrests" over (a), (b). */
  beginsList({ text }: RequestLine, next: RequestLine | undefined): boolean {
    const label = next === undefined ? null : readLabel(next.text)
    if (label === null || !/^[ai1]$/.test(label.number) || /[.:]$/.test(text) || isTitle(text)) return false
    if (sentenceKind(text) !== 'request' || sentencesOf(text).length > 1) return false
    return !text.endsWith('?') || (sentenceKind(label.rest) === 'statement' && !label.rest.includes('?'))
  }

  readClosing(kind: SentenceKind, line: RequestLine): void {
    const { heading } = this.section
    if (kind === 'scope' && (line.apart || questionNumbersIn(line.text).length > 0))
      addScope(this.draft, heading, line.text)
    else this.draft.closing.push(line.text)
  }

  /** Whether a line stands over the next question rather than in the last: a title, or "For 2023 only:". */
  leadsOn(line: RequestLine, next: RequestLine | undefined): boolean {
    const label = next === undefined ? null : readLabel(next.text)
    if (label === null || label.kind === 'bullet') return false
    const part = label.kind !== this.questionKind || this.isPartNumber(label)
    if (part) return false
    if (line.text.endsWith(':')) return sentenceKind(line.text) !== 'note'
    return (line.apart && isTitle(line.text)) || this.beginsList(line, next)
  }

  isPartNumber({ number }: LabelledLine): boolean {
    const own = this.question?.number ?? ''
    return own !== '' && number !== own && number.startsWith(own) && !/^\d/.test(number.slice(own.length))
  }

  readLeading(line: RequestLine): void {
    if (!isTitle(line.text.replace(/:$/, ''))) addLeadIn(this.draft, this.section.heading, line.text)
    else addHeading(this.draft, this.section.heading, line.text)
  }

  /** Sentences below the questions that hold for all of them, or for those they name. */
  readScopes(text: string): void {
    for (const sentence of sentencesOf(text)) {
      const kind = sentenceKind(sentence)
      if (kind === 'scope' || holdsForAll(sentence)) addScope(this.draft, this.section.heading, sentence)
      else if (kind === 'closing') this.draft.closing.push(sentence)
      else if (kind === 'request') this.beginUnlabelled(sentence)
      else this.question?.lines.push(sentence)
    }
  }

  readAfterthought(text: string): void {
    const mark = afterthought.exec(text)?.[0] ?? ''
    this.draft.closing.push(mark.trim())
    for (const sentence of sentencesOf(text.slice(mark.length))) {
      if (sentenceKind(sentence) === 'request') this.beginUnlabelled(sentence)
      else if (sentenceKind(sentence) === 'scope') addScope(this.draft, this.section.heading, sentence)
      else this.draft.closing.push(sentence)
    }
  }

  readPreamble(text: string): void {
    const { draft, section } = this
    for (const sentence of sentencesOf(text)) {
      const kind = sentenceKind(sentence)
      if (isAmending(sentence)) draft.preamble.push(sentence)
      else if (sentence.endsWith(':')) addLeadIn(draft, section.heading, sentence)
      else if (kind === 'scope') addScope(draft, section.heading, sentence)
      else if (kind === 'note') addNote(draft, section.heading, sentence)
      else if (kind === 'lead_in' && wordsOf(sentence).length < 5) draft.preamble.push(sentence)
      else if (kind === 'lead_in' || (kind === 'request' && leadsToList.test(sentence) && !sentence.endsWith('?')))
        addLeadIn(draft, section.heading, sentence)
      else if (
        kind === 'request' &&
        !isRhetoric(sentence) &&
        !isAnnouncement(sentence) &&
        !(isRetort(sentence) && draft.questions.length === 0)
      )
        beginQuestion(draft, section.heading, '', '', sentence)
      else addPreamble(draft, section.heading, sentence)
    }
  }

  beginUnlabelled(text: string): void {
    this.question = beginQuestion(this.draft, this.section.heading, '', '', text)
    this.closing = false
    this.lastPart = null
    this.depths.length = 0
  }
}
