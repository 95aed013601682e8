import { asksForThing } from './asks-for-thing.ts'
import { readLabel } from './question-label.ts'
import type { RequestLine } from './request-lines.ts'
import { sentenceKind } from './sentence-kind.ts'

const ended = /[.?!:;]["”’)]*$/
/** Words on which no line ends unless a program broke it. */
const unfinished =
  /(?:^|\s)(?:and|or|of|the|in|to|from|between|for|by|with|at|on|a|an|each|per|whether|than|that|which|who|were|was|under|since|until|section|question)$/i
/** The same of the last line of a paragraph: "the outcome of each" is whole. */
const wholeAtParagraph = /(?:^|\s)(?:each|that|which|who|were|was|section|question|for|in|on)$/i
/** Words after which a number is no label: "under the\n2. edition". */
const awaitsNumber =
  /(?:^|\s)(?:of|the|in|under|section|paragraph|part|module|chapter|question|article|than|only|about|by|at|to|a|an)$/i
/** Words after which what is asked goes on in the next line: "please state\nhow many". */
const awaitsAsk =
  /(?:^|[\s,])(?:know|state|tell (?:me|us)|say|confirm|provide|give|advise|ask|see|list|detail|explain|show|is|are|please|about|including|of|and|or|out|learn|understand|wondering|exactly|just|roughly|that)$/i
const connective = /^(?:and|or|to|until|of|in|from|between)\b/
const beginsSeries = /^(?:1|a|i)$/

const ownKinds: readonly string[] = ['scope', 'closing', 'note', 'lead_in', 'greeting']
/** A line that is a sentence of its own kind goes on with none: "Please provide the above for 2022." */
const standsAlone = (text: string): boolean => ownKinds.includes(sentenceKind(text))

const signsOff =
  /^(?:(?:many |with )?thanks|thank you|thx|ta|cheers|regards|yours|(?:with )?(?:kind|kindest|best|warm) (?:regards|wishes)|best|diolch|cofion|yn gywir)\b.{0,40}$/i
const awaitsThanks = /(?:^|\s)(?:many|my|our|with|kind|best|of|and|a|the)$/i

const mayGoOn = /^(?:who|whom|whose|which|what|when|where|whether|why|is|are|was|were|has|have|can|will|do|does|did)\b/

/** "when did you", "what's the": a question begins. */
const beginsQuestion =
  /^(?:what['’]?s|(?:what|when|where|why|how|who) (?:is|are|was|were|do|does|did|has|have|had|will|can)|(?:do|does|did|is|are|was|were|has|have) (?:you|u|they|it|there))\b/i
const counts = /^(?:how (?:many|much|often|long)|numbers? of|no\.?s? of)\b/i
const countsAnywhere = /\b(?:how (?:many|much|often|long)|numbers? of)\b/i

/** How the lines of one paragraph were broken. */
interface Paragraph {
  readonly longest: number
  /** Every line begins with a capital and none waits for the next: somebody listed them. */
  readonly listed: boolean
}

/** No program breaks lines that are all shorter. */
const narrowest = 60

/** Lines below a colon that end without a stop, where a program would have broken some later: somebody listed them. */
function isShortList(texts: readonly string[], longest: number): boolean {
  const whole = (text: string) => !/[,.;]$/.test(text) && !unfinished.test(text.slice(-20))
  const early = (text: string, at: number) => text.length + 1 + (texts[at + 1]?.split(' ', 1)[0] ?? '').length < longest
  return (
    texts.length > 1 &&
    longest < 120 &&
    texts.every((text) => whole(text) && /^\p{Ll}/u.test(text) && text.includes(' ')) &&
    texts.slice(0, -1).some(early)
  )
}

function paragraphsOf(lines: readonly RequestLine[]): Paragraph[] {
  const of: Paragraph[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && !lines[to]?.apart) to += 1
    const texts = lines.slice(from, to).map(({ text }) => text)
    const longest = Math.max(...texts.map(({ length }) => length))
    const led = /:$/.test(lines[from - 1]?.text.slice(-1) ?? '')
    const listed =
      (led && lines[from]?.apart === true && isShortList(texts, longest)) ||
      (texts.length >= 3 &&
        texts.every((text) => /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text) && readLabel(text) === null) &&
        texts.slice(0, -1).every((text) => !/,$/.test(text) && !unfinished.test(text.slice(-20)) && !/[.]$/.test(text)))
    for (; from < to; from += 1) of.push({ longest, listed })
  }
  return of
}

/** Whether a line begins something of its own: an ask where nothing made the writer begin a new line, or thanks. */
function beginsAnew(text: string, last: string, { longest, listed }: Paragraph): boolean {
  const end = last.slice(-20)
  if (signsOff.test(text)) return !awaitsThanks.test(end)
  if (listed) return true
  if (!asksForThing(text) || awaitsAsk.test(end) || /,$/.test(end)) return false
  // "officers\nwho were trained" goes on; among lines that all ask, "who was trained" does not.
  if (
    mayGoOn.test(text) &&
    !(beginsQuestion.test(text) && asksForThing(last)) &&
    (last.length > 40 || !asksForThing(last))
  )
    return false
  if (counts.test(text) && countsAnywhere.test(last)) return true
  const [word = ''] = text.split(' ', 1)
  return /^\p{Lu}/u.test(text) || longest < narrowest || last.length + 1 + word.length <= longest
}

/** Joins lines that an e-mail program broke: a long line without a full stop goes on in the next. */
export function joinBrokenLines(lines: readonly RequestLine[]): RequestLine[] {
  const paragraphs = paragraphsOf(lines)
  const joined: { texts: string[]; line: RequestLine; bullet: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    const { text, apart, opens = false, table } = line
    const before = joined.at(-1)
    const last = before?.texts.at(-1) ?? ''
    const label = table === undefined ? readLabel(text) : null
    const end = last.slice(-20)
    const hangs = unfinished.test(end) && !(apart && (wholeAtParagraph.test(end) || standsAlone(text)))
    const noLabel =
      label === null ||
      (!apart &&
        line.cut !== true &&
        awaitsNumber.test(end) &&
        !before?.line.opens &&
        label.kind !== 'bullet' &&
        !beginsSeries.test(label.number))
    const runsOn = !apart && !before?.bullet && !opens
    const anew = !apart && label === null && beginsAnew(text, last, paragraphs[at] ?? { longest: 0, listed: false })
    const goesOn =
      before !== undefined &&
      table === undefined &&
      before.line.table === undefined &&
      noLabel &&
      !ended.test(last) &&
      !anew &&
      sentenceKind(last) !== 'greeting' &&
      (hangs ||
        connective.test(text) ||
        (runsOn && (/^\p{Ll}/u.test(text) || (last.length >= 50 && !standsAlone(text)))))
    if (goesOn) before.texts.push(text)
    else joined.push({ texts: [text], line, bullet: label?.kind === 'bullet' })
  }
  return joined.map(({ texts, line }) => ({ ...line, text: texts.join(' ') }))
}
