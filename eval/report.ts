import type { ReportTable } from '../bench/report-table.ts'
import type { DeskReading } from './desk-of.ts'
import { type JudgedAsk, type JudgedLetter, type Verdict, verdicts } from './judge.ts'
import type { LabelledReading } from './labelled-letters.ts'
import { mostWrong, type Score } from './score.ts'

/** Verdicts of which nothing has to be said. */
const asItShouldBe: readonly Verdict[] = ['right', 'part_rightly', 'declined_rightly']

export const isMiss = ({ verdict }: JudgedAsk): boolean => !asItShouldBe.includes(verdict)

const oneDecimal = (value: number): string => value.toFixed(1)

export function scoreTable(columns: readonly (readonly [name: string, score: Score])[]): ReportTable {
  const row = (name: string, cell: (score: Score) => string): readonly string[] => [
    name,
    ...columns.map(([, score]) => cell(score)),
  ]
  const ofAsks = (count: number, { asks }: Score) => `${count} (${oneDecimal((100 * count) / Math.max(1, asks))}%)`
  return {
    title: 'The desk’s reading',
    columns: ['', ...columns.map(([name]) => name)],
    rows: [
      row('Letters', ({ letters }) => String(letters)),
      row('Asks', ({ asks }) => String(asks)),
      row(
        'Letters split exact',
        ({ letters, lettersSplitExact: n }) => `${n} (${oneDecimal((100 * n) / Math.max(1, letters))}%)`,
      ),
      row('Asks split exact', (score) => ofAsks(score.asksSplitExact, score)),
      ...keysOf(verdicts).map((verdict) =>
        row(verdicts[verdict].name, (score) => ofAsks(score.byVerdict[verdict], score)),
      ),
      row('Of what the record holds, the right thing first', ({ rightFirst }) => `${oneDecimal(rightFirst)}%`),
      row('Of what it holds whole, understood', ({ understoodWhole }) => `${oneDecimal(understoodWhole)}%`),
      row('RS(10)', ({ reliability }) => oneDecimal(reliability)),
      row('RS(10), in part where that is right as +1', (score) => oneDecimal(score.reliabilityWithPart)),
    ],
    notes: [
      `RS(10) as in the EHRSQL 2024 shared task, per cent of the asks: +1 where the answer is right or is declined rightly, 0 where it is in part or is declined that could be answered, −10 where it is wrong. No more than ${mostWrong} in 100 may be wrong.`,
    ],
  }
}

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[]

/** Every ask that did not go as it should, the wrong answers first, with what was right and what the desk said. */
export function missLines(letters: readonly JudgedLetter[]): string[] {
  const misses = letters.flatMap(({ asks }) => asks.filter(isMiss))
  return keysOf(verdicts).flatMap((verdict) => {
    const those = misses.filter((miss) => miss.verdict === verdict)
    return those.length === 0 ? [] : [`\n${verdicts[verdict].name}:`, ...those.map(missLine)]
  })
}

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ')

/** Every letter that was split otherwise than its labels say, with what it was split into. */
export const splitLines = (letters: readonly JudgedLetter[]): string[] => {
  const otherwise = letters.filter(({ splitExact }) => !splitExact)
  const lines = otherwise.flatMap(({ id, split }) => [`  ${id}`, ...split.map((words) => `    · ${oneLine(words)}`)])
  return otherwise.length === 0 ? [] : ['\nSplit otherwise:', ...lines]
}

type Said = Pick<LabelledReading, 'times' | 'conditions' | 'cuts'> | DeskReading

const reads = (reading: Said | null): string =>
  reading === null ? '' : ` [${[...reading.times, ...(reading.conditions ?? []), ...reading.cuts].join('; ')}]`

function missLine({ id, words, right, reading, desk }: JudgedAsk): string {
  const wanted =
    right === null ? 'nothing: nobody asked it' : [right.state, ...right.answers, ...right.nearest].join(' ')
  const offered = desk?.state === 'understood' ? desk.answers : (desk?.nearest ?? [])
  const said = desk === null ? 'not found' : `${[desk.state, ...offered].join(' ')}${reads(desk.reading)}`
  return `  ${id}  ${oneLine(words)}\n    right: ${wanted}${reads(reading)}\n    desk:  ${said}`
}
