import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../../kernel/index.ts'
import { openDesk, type TestDesk } from '../../desk.fixture.ts'
import { letter } from '../../reading-letters/letters.fixture.ts'
import { decideOutcome } from '../decide-question/question.queries.ts'
import { openResponse } from '../open-response.ts'
import { publishRequest } from '../publish-request/publish-request.ts'
import { composeLetter } from '../write-letter/letter.ts'
import { agreeToAnswers, seenIn } from './agree-answers.ts'
import { keepAgreements } from './agreement.queries.ts'
import { readSeen, type SeenAnswers, writeSeen } from './seen-answers.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const courses = 'Which courses are there?'
const answered = async (...questions: string[]) => {
  const reference = await desk.take(letter(...questions))
  await desk.answer(reference)
  return reference
}
const publish = (reference: string) =>
  desk.db.write(desk.officer, async (tx) => publishRequest(tx, await desk.response(reference), 'Sample Police'))
const agreeAs = (actor: Actor, reference: string, seen: readonly SeenAnswers[]) =>
  desk.db.write(actor, async (tx) => agreeToAnswers(tx, await openResponse(tx, desk.register, reference), seen))
const outcomes = async (reference: string) =>
  (await desk.response(reference)).questions.map(({ outcome }) => outcome.outcome)

test('nothing that the desk answers is decided or published before a named person agreed to it', async () => {
  const reference = await answered(courses, courses)
  expect(await outcomes(reference)).toEqual([null, null])
  expect((await desk.response(reference)).decision).toBeNull()
  await expect(publish(reference)).rejects.toThrow('agreement to the answers of question 1')
  await desk.agree(reference)
  const { questions } = await desk.response(reference)
  expect(questions.map(({ agreed }) => agreed)).toEqual([desk.officer.name, desk.officer.name])
  await desk.agreeToWordings(reference)
  await publish(reference)
})

test('an outcome that somebody decided gives nothing out either until the answers beside it are agreed to', async () => {
  const reference = await answered(courses)
  const id = (await desk.response(reference)).questions[0]?.question.question_id ?? ''
  const decide = (outcome: 'disclosed' | 'refused') =>
    desk.db.write(desk.officer, (tx) => decideOutcome(tx, id, { outcome, exemption: null, reason: 'Because.' }))
  await decide('disclosed')
  expect(await outcomes(reference)).toEqual([null])
  await decide('refused')
  expect(await outcomes(reference)).toEqual(['refused'])
  const letterNow = composeLetter(await desk.response(reference), 'Sample Police', '2022-03-20' as never)
  expect(letterNow.questions[0]?.answers).toEqual([])
})

test('what is answered again is agreed to again, and what was agreed to is not taken for what stands now', async () => {
  const reference = await answered(courses)
  await desk.agree(reference)
  expect(await outcomes(reference)).toEqual(['disclosed'])
  const seen = (await desk.response(reference)).questions.map(seenIn)
  await desk.answer(reference)
  expect(await outcomes(reference)).toEqual([null])
  await expect(
    desk.db.write(desk.officer, async (tx) => agreeToAnswers(tx, await desk.response(reference), seen)),
  ).rejects.toThrow('other answers than those you were shown')
  expect(await outcomes(reference)).toEqual([null])
})

test('nobody but the desk’s officers agrees, nor an officer from whom its numbers are kept', async () => {
  const reference = await answered('How many complaints were there against police officers in 2021?')
  const seen = (await desk.response(reference)).questions.map(seenIn)
  for (const role of ['auditor', 'analyst', 'administrator', 'professional-standards', 'foi-officer'] as const)
    await expect(agreeAs(desk.actor([role]), reference, seen)).rejects.toThrow()
  const unnamed = desk.actor(['foi-officer'])
  await expect(agreeAs(unnamed, reference, seen)).rejects.toThrow('numbers you may not have')
  expect((await desk.response(reference)).questions.map(({ agreed }) => agreed)).toEqual([null])
  await expect(publish(reference)).rejects.toThrow('agreement to the answers')
})

test('the database itself lets nobody else agree, nor anybody in another’s name', async () => {
  const reference = await answered(courses)
  const [seen] = (await desk.response(reference)).questions.map(({ question, answers }) => ({
    questionId: question.question_id,
    answerIds: answers.map(({ answerId }) => answerId),
  }))
  if (!seen) throw new Error('Nothing was answered')
  for (const role of ['auditor', 'analyst', 'administrator', 'professional-standards'] as const)
    await expect(desk.db.write(desk.actor([role]), (tx) => keepAgreements(tx, [seen]))).rejects.toThrow(
      'row-level security',
    )
  const another = desk.actor(['foi-officer']).userId
  await expect(
    desk.db.write(desk.officer, (tx) => keepAgreements({ ...tx, actor: { ...desk.officer, userId: another } }, [seen])),
  ).rejects.toThrow('row-level security')
})

test.each(['', '1', '1:', 'x:0', '1:not-an-id', `1:${'a'.repeat(36)},`, `1:${`${'a'.repeat(36)},`.repeat(500)}`])(
  'a form that sends %s agrees to nothing',
  (sent) => {
    expect(readSeen(sent)).toEqual([])
  },
)

test('what a form sends is read as it was written', () => {
  const seen = {
    ordinal: 12,
    answerIds: ['0b0e1a52-7df5-4b4e-9d5c-3f3b5c1f0a11', '0b0e1a52-7df5-4b4e-9d5c-3f3b5c1f0a12'],
  }
  expect(readSeen(writeSeen(seen))).toEqual([seen])
})
