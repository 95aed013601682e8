import { Command } from 'commander'
import { openLoadedFolder } from '../bench/loaded-folder.ts'
import { openDesk } from '../bench/opened-desk.ts'
import { writeTable } from '../bench/report-table.ts'
import { deskOf } from './desk-of.ts'
import { type JudgedLetter, judgeLetter } from './judge.ts'
import { labelledLetters } from './labelled-letters.ts'
import { readingOf } from './reading-of.ts'
import { isMiss, missLines, scoreTable, splitLines } from './report.ts'
import { mostWrong, scoreOf } from './score.ts'

interface Options {
  readonly json?: true
  readonly only?: string
  readonly data?: string
  readonly reading?: true
}

const program = new Command('npm run eval --')
  .description('Holds what the desk makes of the labelled letters against their labels, over the small sample.')
  .option('--json', 'everything, for programs')
  .option('--only <id>', 'one letter, or all whose name begins so')
  .option('--reading', 'how questions are read into their meaning, which the desk does not go by yet')
  .option('--data <folder>', 'load the sample here and keep it, or use what was loaded here earlier')
  .parse()
const { json, only = '', data, reading } = program.opts<Options>()

const letters = (await labelledLetters()).filter(({ id }) => id.startsWith(only))
if (letters.length === 0) program.error(`No letter’s name begins with ${only}`)

const folder = await openLoadedFolder('small', data)
try {
  const desk = await openDesk(folder.dataDirectory)
  try {
    const readLetter = reading ? await readingOf(desk) : deskOf(desk)
    const judged: JudgedLetter[] = []
    for (const letter of letters) judged.push(judgeLetter(letter, await readLetter(letter.letter, letter.received)))
    say(judged)
  } finally {
    await desk.close()
  }
} finally {
  await folder.discard()
}

function say(judged: readonly JudgedLetter[]): void {
  const all = scoreOf(judged)
  const tuned = scoreOf(judged.filter(({ heldApart }) => !heldApart))
  const heldApart = scoreOf(judged.filter((letter) => letter.heldApart))
  // The held-apart misses are told only where letters are asked for by name: whoever reads them tunes to them.
  const told = only === '' ? judged.filter((letter) => !letter.heldApart) : judged
  if (json) {
    const misses = told.flatMap(({ asks }) => asks.filter(isMiss))
    process.stdout.write(`${JSON.stringify({ all, tuned, heldApart, misses }, null, 2)}\n`)
  } else {
    const table = scoreTable([
      ['All', all],
      ['To tune on', tuned],
      ['Held apart', heldApart],
    ])
    process.stdout.write(`${writeTable(table)}\n${[...missLines(told), ...splitLines(told)].join('\n')}\n`)
  }
  if (Math.max(all.wrongPerCent, heldApart.wrongPerCent) > mostWrong) process.exitCode = 1
}
