import type { Command as Program } from 'commander'
import {
  audit,
  type CommandDoor,
  cueText,
  dayAt,
  type Register,
  settledMoment,
  type Tx,
} from '../../../kernel/index.ts'
import { fileNames } from '../../statistics/index.ts'
import { composeExtract, composeStanding } from '../answer-request/compose-other.ts'
import { type ComposedAnswer, composeFigure } from '../compose-answer.ts'
import { readParameters } from '../read-parameters.ts'
import { standingAnswers } from '../standing-answers/standing.queries.ts'
import { type AskedQuestion, planRequest, suggest } from '../suggest.ts'
import { writeSource } from '../write-letter/letter.ts'
import { textTable } from '../write-letter/letter-text.ts'

/** `candour ask "How many people were trained in 2021?"` */
export const registerAsk =
  (register: Register) =>
  (program: Program, door: CommandDoor): void => {
    program
      .command('ask <question...>')
      .description('answer one question from the record, with where the answer came from')
      .action((words: string[]) =>
        door.withSession(async ({ db, actor }, terminal) => {
          const answers = await db.write(actor, (tx) => ask(tx, register, words.join(' ')), 'statistics')
          terminal.result(
            answers.length > 0
              ? answers.map(answerText).join('\n\n')
              : 'Nothing in the record was found that answers this. “candour help” says what is held and counted.',
            { question: words.join(' '), answers },
          )
          if (answers.length === 0) process.exitCode = 1
        }),
      )
  }

/** Answers a question as the desk would, as known now. Restricted rows are counted: to be run for statistics. */
async function ask(tx: Tx, register: Register, text: string): Promise<ComposedAnswer[]> {
  const knownAt = await settledMoment(tx)
  const received = dayAt(tx.at)
  const asked: AskedQuestion = { text, request: cueText(text), parameters: readParameters(text, received), received }
  const standing = await standingAnswers(tx, knownAt)
  const candidates = standing.map((s) => ({
    code: s.code,
    title: s.title,
    askedWhen: s.asked_when,
    askedUnless: s.asked_unless,
  }))
  const answers: ComposedAnswer[] = []
  for (const suggestion of suggest(asked, register, candidates).filter((s) => s.accepted)) {
    const context = { knownAt, why: suggestion.why }
    const measure = register.measure(suggestion.id)
    const extract = register.extract(suggestion.id)
    const kept = standing.find((s) => s.code === suggestion.id)
    if (measure && suggestion.plan) answers.push(await composeFigure(tx, measure, suggestion.plan, context))
    else if (extract) answers.push(await composeExtract(tx, extract, planRequest(asked), context))
    else if (kept) answers.push(composeStanding(kept, await fileNames(tx, [kept.import_id]), context))
  }
  if (answers.some((answer) => answer.sensitivity === 'restricted')) {
    await audit(tx, { action: 'count restricted rows', subjectType: 'question', subjectId: null })
  }
  return answers
}

const answerText = (answer: ComposedAnswer): string =>
  [
    answer.text,
    ...(answer.table ? ['', textTable(answer.table)] : []),
    '',
    `Source: ${writeSource({ ...answer, answerId: '' })}`,
  ].join('\n')
