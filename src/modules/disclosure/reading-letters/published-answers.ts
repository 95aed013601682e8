import { inTurn } from '../../../kernel/index.ts'
import { questionNumbersIn } from './question-numbers.ts'
import { type Question, wordsOf } from './request-text.ts'

/** One answer on a published page, under the number of the question it belongs to. */
export interface PublishedAnswer {
  readonly number: string
  /** The heading's label as published: `Q8a`, `14`. */
  readonly label: string
  /** The question's words, where the heading holds them. */
  readonly asked: string
  readonly text: string
  /** All the questions this answer stands for, where it was given to several at once. */
  readonly together: readonly string[]
}

const heading = /^((?:Q(?:uestion)?\s*(?:\.\s*)?)?(\d{1,3})\s?([a-h])?)\s*[-–—:.)]+(?!\d)(.*)/is
const bareHeading = /^(Q(?:uestion)?\s*(?:\.\s*)?(\d{1,3})\s?([a-h])?)\s*()$/i
const forSeveral = inTurn(
  /\b(attached|enclosed|answers?|response|information)\b.*\b(pursuant|questions?|relation|respect)\b/i,
)

interface OpenAnswer {
  number: string
  label: string
  asked: string[]
  lines: string[]
  /** The question's words, of which the page has repeated the first `repeated`. */
  readonly words: readonly string[]
  repeated: number
}

/**
 * How many words of `line` repeat the words of the question, from the start. Small slips are forgiven: up to three words
 * left out or put in, as long as the next word fits again. `from` is where in the question it begins.
 */
function repeated(
  line: readonly string[],
  question: readonly string[],
  from = 0,
): { inLine: number; inQuestion: number } {
  let [inLine, inQuestion] = [0, from]
  let reached = { inLine, inQuestion }
  while (inLine < line.length && inQuestion < question.length) {
    if (line[inLine] !== question[inQuestion]) {
      const [lineNow, questionNow] = [inLine, inQuestion]
      const skip = [
        [1, 1],
        [1, 0],
        [0, 1],
        [2, 2],
        [2, 0],
        [0, 2],
        [3, 0],
        [0, 3],
      ].find(([a = 0, b = 0]) => {
        const word = line[lineNow + a]
        return (
          word !== undefined &&
          word === question[questionNow + b] &&
          line[lineNow + a + 1] === question[questionNow + b + 1]
        )
      })
      if (skip === undefined) break
      inLine += skip[0] ?? 0
      inQuestion += skip[1] ?? 0
      continue
    }
    inLine += 1
    inQuestion += 1
    reached = { inLine, inQuestion }
  }
  return reached
}

/** Cuts a text after its first `count` words, with the punctuation that closes them. */
function cutAfterWords(text: string, count: number): [string, string] {
  if (count === 0) return ['', text]
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const last = words[count - 1]
  if (last === undefined) return [text, '']
  const end = last.index + last[0].length
  const closing = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0
  return [text.slice(0, end + closing).trim(), text.slice(end + closing).trim()]
}

class AnswerReader {
  readonly questions: readonly Question[]
  readonly numbered: boolean
  /** The words of each question's first line. */
  readonly firstWords: readonly string[][]
  readonly answers: PublishedAnswer[] = []
  readonly answered = new Set<string>()
  readonly words = new Map<Question, readonly string[]>()
  readonly covering: string[] = []
  open: OpenAnswer | null = null
  reached = 0

  constructor(questions: readonly Question[]) {
    this.questions = questions
    this.firstWords = questions.map(({ text }) => wordsOf(text.split('\n')[0] ?? ''))
    this.numbered = questions.some(({ label }) => label !== '')
  }

  read(line: string): void {
    if (this.readHeading(line) || this.readRepeatedQuestion(line)) return
    if (this.open === null) this.readCovering(line)
    else this.addLine(this.open, line)
  }

  /** `Q8a - …`, `14 - …`. Without the Q it must carry on the count and repeat the question, or it is a list. */
  readHeading(line: string): boolean {
    const found = heading.exec(line) ?? bareHeading.exec(line)
    if (found === null) return false
    const [, label = '', digits = '', letter = '', after = ''] = found
    const rest = after.trimStart()
    const named = /^q/i.test(label)
    const question = this.find(digits, letter)
    if (question === null && (this.numbered || !named)) return false
    const words = question === null ? [] : this.wordsIn(question)
    if (
      !named &&
      (Number(digits) <= this.reached || repeated(wordsOf(rest), words).inLine < Math.min(4, words.length))
    ) {
      return false
    }
    this.begin(question?.number ?? digits, label, rest, words)
    this.reached = Number(digits)
    return true
  }

  /** A question's words, split once: a page may come back to it on every line. */
  wordsIn(question: Question): readonly string[] {
    const words = this.words.get(question) ?? wordsOf(question.text)
    this.words.set(question, words)
    return words
  }

  /** The letter after a number may name a sub-question (`1a`) or the answer chosen (`8a`, yes). */
  find(digits: string, letter: string): Question | null {
    const by = (number: string) => this.questions.find((question) => question.number === number)
    return by(`${digits}${letter.toLowerCase()}`) ?? by(digits) ?? null
  }

  /** A heading without a number: a line that repeats the first words of a question still to come. */
  readRepeatedQuestion(line: string): boolean {
    const said = wordsOf(line)
    if (said.length < 4) return false
    const next = this.questions.find((question, index) => {
      const words = this.firstWords[index] ?? []
      const unanswered = question.number !== this.open?.number && !this.answered.has(question.number)
      return unanswered && words.length >= 4 && repeated(said, words).inLine >= words.length * 0.8
    })
    if (next === undefined) return false
    this.begin(next.number, '', line, this.wordsIn(next))
    return true
  }

  begin(number: string, label: string, rest: string, words: readonly string[]): void {
    this.close()
    this.open = { number, label, asked: [], lines: [], words, repeated: 0 }
    // Where the request has no question of this number, the whole heading is the question.
    if (words.length === 0) this.open.asked.push(rest)
    else this.addRepeating(this.open, rest)
  }

  /** Takes from a line the words that only repeat the question; what remains is the answer. */
  addRepeating(open: OpenAnswer, line: string): void {
    const { inLine, inQuestion } = repeated(wordsOf(line), open.words, open.repeated)
    const [asked, answer] = cutAfterWords(line, inLine)
    open.repeated = inQuestion
    if (asked !== '') open.asked.push(asked)
    if (answer !== '') open.lines.push(answer)
  }

  addLine(open: OpenAnswer, line: string): void {
    const words = wordsOf(line)
    const { inLine } = repeated(words, open.words, open.repeated)
    if (words.length > 0 && inLine === words.length) this.addRepeating(open, line)
    else open.lines.push(line)
  }

  /** Before the first heading: one answer for a run of questions ("attached … questions 1-7"), or a covering line. */
  readCovering(line: string): void {
    const numbers = questionNumbersIn(line).filter((number) => this.find(number, '') !== null)
    if (numbers.length === 0 || /\bbelow\b/i.test(line) || !forSeveral.test(line)) {
      this.covering.push(line)
      return
    }
    for (const number of numbers) this.add({ number, label: '', asked: '', text: line, together: numbers })
  }

  add(answer: PublishedAnswer): void {
    this.answers.push(answer)
    this.answered.add(answer.number)
  }

  close(): void {
    if (this.open === null) return
    const { number, label, asked, lines } = this.open
    this.add({ number, label, asked: asked.join('\n'), text: lines.join('\n'), together: [] })
    this.open = null
  }
}

export interface MatchedAnswers {
  readonly answers: readonly PublishedAnswer[]
  readonly covering: readonly string[]
}

/** Matches the lines of a published answer to the questions of its request. Lines that belong to none are covering. */
export function matchAnswers(lines: readonly string[], questions: readonly Question[]): MatchedAnswers {
  const reader = new AnswerReader(questions)
  for (const line of lines) reader.read(line)
  reader.close()
  return { answers: reader.answers, covering: reader.covering }
}
