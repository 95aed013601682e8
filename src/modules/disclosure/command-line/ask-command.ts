import type { Command as Program } from 'commander'
import { audit, type CommandDoor, dayAt, type Register, settledMoment, type Tx } from '../../../kernel/index.ts'
import { type ComposedAnswer, openComposer } from '../answering/compose-answer.ts'
import { type AskedQuestion, planRequest } from '../answering/plan-answer.ts'
import { readableRegister } from '../answering/readable-register.ts'
import { asCandidate, standingAnswers } from '../answering/standing-answers/standing.queries.ts'
import { suggester } from '../answering/suggest.ts'
import { knownNames } from '../reading-letters/known-names.queries.ts'
import { readParameters } from '../reading-letters/read-parameters.ts'
import { answerData, answerText } from './write-response.ts'

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
            { question: words.join(' '), answers: answers.map(answerData) },
          )
          if (answers.length === 0) process.exitCode = 1
        }),
      )
  }

/** Answers a question as the desk would, as known now. Restricted rows are counted: to be run for statistics. */
async function ask(tx: Tx, register: Register, text: string): Promise<ComposedAnswer[]> {
  const knownAt = await settledMoment(tx)
  const received = dayAt(tx.at)
  const readable = readableRegister(register, tx.actor)
  const names = await knownNames(tx, readable, knownAt)
  const asked: AskedQuestion = { text, leansOn: '', parameters: readParameters(text, received), received, names }
  const standing = await standingAnswers(tx, knownAt)
  const suggest = suggester(readable, standing.map(asCandidate), text)
  const compose = await openComposer(tx, register, knownAt)
  const answers: ComposedAnswer[] = []
  for (const suggestion of suggest(asked).filter(({ accepted }) => accepted)) {
    const answer = await compose(suggestion, planRequest(asked))
    if (answer) answers.push(answer)
  }
  const counted = answers.filter(({ sensitivity }) => sensitivity === 'restricted')
  if (counted.length > 0) {
    await audit(tx, {
      action: 'count restricted rows',
      subjectType: 'question',
      subjectId: null,
      detail: { asked: counted.map(({ provenance: p }) => [p.from, p.period, p.only].filter(Boolean).join('; ')) },
      restricted: { keptOut: null },
    })
  }
  return answers
}
