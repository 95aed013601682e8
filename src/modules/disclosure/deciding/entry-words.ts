import { tellAnswer } from '../answering/told-answer.ts'
import { decisionWords } from './decision.ts'
import type { LogEntry } from './log-entry.ts'

/** The words that an entry of the public log shows, a line for each place: what the log is searched by. */
export function entryWords({ reference, subject, decision, questions }: LogEntry): string {
  const told = questions.flatMap(({ text, answers }) => [text, ...answers.flatMap((given) => answerWords(given))])
  return [reference, subject, decisionWords[decision], ...told].join('\n')
}

function answerWords(given: Parameters<typeof tellAnswer>[0]): string[] {
  const { text, table, from } = tellAnswer(given)
  const cells = table ? [table.caption, ...table.columns, ...table.rows.flat()] : []
  return [text, ...cells.filter((cell) => typeof cell === 'string'), from].filter((each) => each !== '')
}
