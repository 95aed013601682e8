import { readRequest } from '../read-request.ts'
import type { Ask, RequestText } from '../request-text.ts'

/** A letter and what is right for it, one line an ask: `number :: first words :: what stands around it`. */
export interface LetterCase {
  readonly name: string
  readonly text: string
  readonly expected: readonly string[]
}

/**
 * Cases written as text: `### name`, the letter, `=>`, then an ask a line. Around an ask stand, apart by `;`: `stem …`
 * (in order, nearest first), `scope …`, `means …` (a term), `noscope …`, `nostem …`, `within N`, `if N yes`, `if N` and `if -`
 * (ordinals of asks). A line `amend kind reference numbers` tells an amendment.
 */
export const letterCases = (written: string): LetterCase[] =>
  written
    .split(/^### /m)
    .slice(1)
    .map((one) => {
      const name = one.slice(0, one.indexOf('\n'))
      const [text = '', expected = ''] = one.slice(name.length + 1).split(/^=>\n/m)
      return { name, text, expected: expected.split('\n').filter((line) => line.trim() !== '') }
    })

const within = (all: readonly string[], words: string): boolean =>
  all.some((text) => text.toLowerCase().includes(words.toLowerCase()))

/** What is wrong with an ask, against a line of what is right. */
function faultsOf(ask: Ask, line: string): string[] {
  const [number = '', begins = '', around = ''] = line.split(' :: ')
  const faults: string[] = []
  if (ask.number.toLowerCase() !== number.trim().toLowerCase()) faults.push(`is called ${ask.number}`)
  if (!ask.text.startsWith(begins.trim())) faults.push(`reads “${ask.text}”`)
  const marks = around.split(';').map((mark) => mark.trim())
  const wanted = marks.filter((mark) => mark.startsWith('stem ')).map((mark) => mark.slice(5))
  let from = 0
  for (const words of wanted) {
    const at = ask.stems.slice(from).findIndex((stem) => within([stem], words))
    if (at < 0) faults.push(`lacks the stem “${words}” in ${JSON.stringify(ask.stems)}`)
    else from += at + 1
  }
  for (const mark of marks) {
    const words = mark.slice(mark.indexOf(' ') + 1)
    if (mark.startsWith('scope ') && !within(ask.scopes, words)) faults.push(`lacks the scope “${words}”`)
    if (mark.startsWith('noscope ') && within(ask.scopes, words)) faults.push(`has the scope “${words}”`)
    if (mark.startsWith('nostem ') && within(ask.stems, words)) faults.push(`has the stem “${words}”`)
    if (
      mark.startsWith('means ') &&
      !within(
        ask.definitions.map(({ term }) => term),
        words,
      )
    )
      faults.push(`lacks the definition of “${words}”`)
  }
  const points = marks.find((mark) => mark.startsWith('within '))?.slice(7) ?? 'null'
  if (String(ask.within) !== points) faults.push(`is within ${ask.within}`)
  const hangs = marks.find((mark) => mark.startsWith('if '))?.slice(3) ?? ''
  const found = ask.condition === null ? '' : `${ask.condition.on ?? '-'} ${ask.condition.answer ?? ''}`.trim()
  if (found !== hangs) faults.push(`hangs on “${found}”`)
  return faults
}

function amendmentFaults(request: RequestText, lines: readonly string[]): string[] {
  const told = request.amendments.map(({ kind, reference, questions }) =>
    `amend ${kind} ${reference ?? '-'} ${questions.join(',')}`.trim(),
  )
  const faults = lines.filter((line) => !told.includes(line.trim())).map((line) => `no “${line}”`)
  return told.length === lines.length ? faults : [...faults, `amendments: ${told.join(' | ')}`]
}

/** What is wrong with how a letter was split. Empty where all is right. */
export function splitFaults({ text, expected }: LetterCase): string[] {
  const { request } = readRequest(text)
  const asks = request.questions.flatMap((question) => question.asks)
  const lines = expected.filter((line) => !line.startsWith('amend '))
  const faults = lines.flatMap((line, index) => {
    const ask = asks[index]
    return ask === undefined ? [`no ask “${line}”`] : faultsOf(ask, line).map((fault) => `${line} — ${fault}`)
  })
  const more = asks.slice(lines.length).map(({ number, text: words }) => `too much: ${number} “${words}”`)
  return [
    ...faults,
    ...more,
    ...amendmentFaults(
      request,
      expected.filter((line) => line.startsWith('amend ')),
    ),
  ]
}
