import type { Command as Program } from 'commander'
import { audit, type CommandDoor, dayAt, type Register, settledMoment, type Tx } from '../../../kernel/index.ts'
import type { Term } from '../../../kernel/meaning/index.ts'
import { type ComposedAnswer, openComposer } from '../answering/compose-answer.ts'
import { namedAnswerable } from '../answering/named-answerable.ts'
import { type AskedQuestion, planRequest } from '../answering/plan-answer.ts'
import { asWorkedOut, planAsRead } from '../answering/plan-as-read.ts'
import { readableRegister } from '../answering/readable-register.ts'
import { registerAsked } from '../answering/register-asked.ts'
import { asCandidate, standingAnswers } from '../answering/standing-answers/standing.queries.ts'
import { suggester } from '../answering/suggest.ts'
import { knownNames } from '../reading-letters/known-names.queries.ts'
import { readParameters } from '../reading-letters/read-parameters.ts'
import { openReader } from '../reading-questions/open-reader.queries.ts'
import { type QuestionReading, questionReading } from '../reading-questions/question-reading.ts'
import { answerData, answerText, readingData } from './write-response.ts'

/** Something that may answer, by name. */
interface Near {
  readonly id: string
  readonly name: string
}

interface AskedOnce {
  readonly reading: QuestionReading
  /** Empty unless the question was understood. */
  readonly answers: readonly ComposedAnswer[]
  readonly nearest: readonly Near[]
}

/** `candour ask "How many people were trained in 2021?"` */
export const registerAsk =
  (register: Register, terms: readonly Term[]) =>
  (program: Program, door: CommandDoor): void => {
    program
      .command('ask <question...>')
      .description('answer one question from the record, with where the answer came from')
      .action((words: string[]) =>
        door.withSession(async ({ db, actor }, terminal) => {
          const question = words.join(' ')
          const asked = await db.write(actor, (tx) => ask(tx, register, terms, question), 'statistics')
          terminal.result(askedText(asked), {
            question,
            ...readingData(asked.reading),
            answers: asked.answers.map(answerData),
            nearest: asked.nearest,
          })
          if (asked.answers.length === 0) process.exitCode = 1
        }),
      )
  }

function askedText({ reading, answers, nearest }: AskedOnce): string {
  if (answers.length > 0) return answers.map(answerText).join('\n\n')
  const near = nearest.map(({ id, name }) => `  ${name} (${id})`)
  if (near.length === 0)
    return 'Nothing in the record was found that answers this. “candour help” says what is held and counted.'
  const words = reading.notUnderstood.map((each) => `“${each}”`).join(', ')
  return [
    words === ''
      ? 'The question was not understood whole, so it is not answered.'
      : `The question was not understood whole, so it is not answered. Not understood, or not in the record: ${words}`,
    'What is near it:',
    ...near,
  ].join('\n')
}

const mostNear = 5

/**
 * Answers a question as known now, only as far as every word of it is accounted for. Restricted rows are counted: to be
 * run for statistics.
 */
async function ask(tx: Tx, register: Register, terms: readonly Term[], text: string): Promise<AskedOnce> {
  const knownAt = await settledMoment(tx)
  const received = dayAt(tx.at)
  const readable = readableRegister(register, tx.actor)
  const read = (await openReader(tx, readable, terms, knownAt))(text, received)
  const asOf = { received, knownAt }
  const reading = await asWorkedOut(tx, readable, questionReading([read({ text, around: [], defined: [] })]), asOf)
  const names = await knownNames(tx, readable, knownAt)
  const asked: AskedQuestion = { text, leansOn: '', parameters: readParameters(text, received), received, names }
  const standing = await standingAnswers(tx, knownAt)
  const suggested = suggester(readable, standing.map(asCandidate), text)(asked)
  const compose = await openComposer(tx, register, knownAt)
  const answers: ComposedAnswer[] = []
  for (const answer of reading.answers) {
    const measure = readable.measure(answer.id)
    const plan = measure && (await planAsRead(tx, measure, answer, asOf))
    const named = namedAnswerable(readable, standing, answer.id)
    const why = ['every word of the question is accounted for']
    const composed = named && (await compose({ ...named, why, plan }, planRequest(asked, registerAsked(answer))))
    if (composed) answers.push(composed)
  }
  await auditCounted(tx, answers)
  const near = [
    ...reading.nearest.flatMap((id): Near[] => {
      const named = namedAnswerable(readable, standing, id)
      return named ? [{ id, name: named.name }] : []
    }),
    ...suggested.map(({ id, name }): Near => ({ id, name })),
  ]
  const nearest = near.filter(({ id }, at) => near.findIndex((other) => other.id === id) === at).slice(0, mostNear)
  return { reading, answers, nearest }
}

async function auditCounted(tx: Tx, answers: readonly ComposedAnswer[]): Promise<void> {
  const counted = answers.filter(({ sensitivity }) => sensitivity === 'restricted')
  if (counted.length === 0) return
  await audit(tx, {
    action: 'count restricted rows',
    subjectType: 'question',
    subjectId: null,
    detail: { asked: counted.map(({ provenance: p }) => [p.from, p.period, p.only].filter(Boolean).join('; ')) },
    restricted: { keptOut: null },
  })
}
