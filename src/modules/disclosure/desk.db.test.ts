import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, dayAt, type Extract, type Role } from '../../kernel/index.ts'
import { terms } from '../../modules.ts'
import { answerRequest } from './answering/answer-request/answer-request.ts'
import { openComposer } from './answering/compose-answer.ts'
import { planRequest } from './answering/plan-answer.ts'
import { standingAnswersImporter } from './answering/standing-answers/importer.ts'
import { tellAnswer } from './answering/told-answer.ts'
import { decideOutcome, writeOwnAnswer } from './deciding/decide-question/question.queries.ts'
import { publishedRequest } from './deciding/public-log.queries.ts'
import { publishRequest } from './deciding/publish-request/publish-request.ts'
import type { RequestResponse } from './deciding/response.ts'
import { composeLetter } from './deciding/write-letter/letter.ts'
import { letterText } from './deciding/write-letter/letter-text.ts'
import { openDesk, type TestDesk } from './desk.fixture.ts'
import { clear } from './protecting/clearance.queries.ts'
import { importDisclosed } from './reading-letters/import-disclosed/import-disclosed.ts'
import { letter, publishedPage } from './reading-letters/letters.fixture.ts'
import { readRequest } from './reading-letters/read-request.ts'
import { takeRequest } from './reading-letters/take-request/take-request.ts'
import { questionsOf } from './request.queries.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const complaints = 'How many complaints were there against police officers, special constables and PCSOs in 2021?'
const write = (response: RequestResponse) => letterText(composeLetter(response, 'Sample Police', day('2022-03-20')))
const questionId = async (reference: string, ordinal = 1) =>
  (await desk.response(reference)).questions[ordinal - 1]?.question.question_id ?? ''

test('a request is taken in with a reference of its year and the day it is due', async () => {
  const reference = await desk.take(letter(complaints), '2023-03-01')
  expect(reference).toBe('01.FOI.23.000001')
  expect(await desk.take(letter(complaints), '2023-03-02')).toBe('01.FOI.23.000002')
  const { request, questions } = await desk.response(reference)
  expect(request).toMatchObject({ received_on: '2023-03-01', due_on: '2023-03-30', language: 'en' })
  expect(questions.map(({ name, outcome }) => [name, outcome.outcome])).toEqual([['1', null]])
})

test('requests taken in at the same moment get different references', async () => {
  const references = await Promise.all(Array.from({ length: 8 }, () => desk.take(letter(complaints), '2021-06-01')))
  expect(new Set(references).size).toBe(8)
})

test('a day of receipt that is still to come, or before days can be reckoned, is refused', async () => {
  await expect(desk.take(letter(complaints), '2999-01-01')).rejects.toThrow('still to come')
  await expect(desk.take(letter(complaints), '1822-03-01')).rejects.toThrow('before 2008')
})

test.each<Role>(['auditor', 'analyst', 'professional-standards', 'learning', 'administrator'])(
  'nobody but the desk reads who asked: %s',
  async (role) => {
    const reference = await desk.take(letter(complaints))
    await desk.answer(reference)
    const reader = desk.actor([role])
    const seen = await desk.db.read(reader, async (tx) => {
      const { rows: letters } = await sql`select * from disclosure.letter_received`.execute(tx.connection)
      const { rows: requests } = await sql`select * from disclosure.request`.execute(tx.connection)
      const { rows: questions } = await sql`select * from disclosure.question`.execute(tx.connection)
      const { rows: answers } = await sql`select * from disclosure.answer`.execute(tx.connection)
      return { letters, requests, questions, answers }
    })
    expect(seen.letters).toEqual([])
    expect(seen.requests.length).toBeGreaterThan(0)
    expect(JSON.stringify(seen)).not.toContain('Ashgrove')
    const seesAnswers = role !== 'learning' && role !== 'administrator'
    expect(seen.answers.length > 0).toBe(seesAnswers)
  },
)

test('every answer tells where it came from; a number is a frozen figure', async () => {
  const reference = await desk.take(letter(complaints, 'Which courses are there?'))
  const { questions } = await desk.answer(reference)
  const [number, extract] = questions.map(({ answers }) => answers[0])
  expect(number).toMatchObject({ kind: 'measure', held: true, provenance: { from: 'test.complaints', unit: 'cases' } })
  expect(number?.figureId).not.toBeNull()
  expect(number?.figure?.totals).toEqual([{ kind: 'value', value: 19 }])
  expect(extract).toMatchObject({ kind: 'extract', provenance: { from: 'test.courses', rowCount: 2 } })
})

test('what a measure or a register keeps from the desk is neither suggested nor counted', async () => {
  const { questions } = await desk.answer(await desk.take(letter('How many secret complaints-free weeks were there?')))
  expect(questions[0]?.answers.map(({ kind }) => kind)).toEqual(['unanswered'])
})

test('what the record came to hold after a request was received is told as known now, and says so', async () => {
  const began = new Date('2021-01-01')
  const late: Extract = {
    ...(desk.register.extract('test.courses') as Extract),
    run: async (_, { knownAt }) => ({
      sentences: knownAt < began ? [] : ['Yes. One course.'],
      table: null,
      rowCount: knownAt < began ? 0 : 1,
      importIds: [],
    }),
  }
  const register = { ...desk.register, extracts: [late] }
  const chosen = {
    kind: 'extract',
    id: late.id,
    name: late.name,
    weight: 4,
    why: [],
    plan: null,
    accepted: true,
  } as const
  const asked = {
    text: 'Which courses?',
    leansOn: '',
    parameters: { reasons: [] },
    received: day('2020-06-01'),
    names: new Map(),
  }
  const known = (moment: string) =>
    desk.db.write(desk.officer, async (tx) => {
      const compose = await openComposer(tx, register, new Date(moment))
      return compose(chosen, planRequest(asked))
    })
  const then = await known('2020-06-01')
  expect(then).toMatchObject({ held: true, text: 'Yes. One course.' })
  expect(then?.provenance.knownAt).toMatch(/^\d{4}-/)
  expect(then?.provenance.knownAt?.slice(0, 4)).not.toBe('2020')
  expect((await known('2021-06-01'))?.provenance.knownAt).toBe('2021-06-01T00:00:00.000Z')
})

test('nought of what is recorded is an answer; nought of what never was is information not held', async () => {
  const reference = await desk.take(
    letter(
      'How many complaints were there against police officers in 2022?',
      'How many complaints were there against police officers in 2019?',
    ),
    '2022-12-01',
  )
  const [later, before] = (await desk.answer(reference)).questions.map(({ answers }) => answers[0])
  expect(later).toMatchObject({
    held: true,
    figure: {
      rows: [{ values: ['police_officer'], cells: [{ kind: 'value', value: 0 }] }],
      totals: [{ kind: 'value', value: 0 }],
    },
  })
  expect(before).toMatchObject({ held: false, figure: { totals: [{ kind: 'not-held' }] } })
  expect((await desk.response(reference)).questions.map(({ outcome }) => outcome.outcome)).toEqual([null, null])
  await desk.agree(reference)
  const response = await desk.response(reference)
  expect(response.questions.map(({ outcome }) => outcome.outcome)).toEqual(['disclosed', 'not_held'])
  expect(response.decision).toBe('in_part')
})

test('a number that is withheld stands nowhere in the letter or the log until a named person lets it go', async () => {
  const reference = await desk.take(letter(complaints))
  await desk.answer(reference)
  await desk.agree(reference)
  const response = await desk.response(reference)
  const draft = write(response)
  expect(draft).toContain('DRAFT: still to be decided: the small numbers of question 1')
  expect(draft).toContain('withheld')
  expect(draft).not.toMatch(/special constable +1\b/)
  // 6 is the next smallest, and would tell the 1 by the total.
  expect(draft).not.toMatch(/pcso +6\b/)
  const publish = async () =>
    desk.db.write(desk.officer, async (tx) => publishRequest(tx, await desk.response(reference), 'Sample Police'))
  await expect(publish()).rejects.toThrow('the small numbers of question 1')

  const answerId = response.questions[0]?.answers[0]?.answerId ?? ''
  await desk.db.write(desk.officer, (tx) => clear(tx, answerId, 'protect', 'One person could be found'))
  await desk.agreeToWordings(reference)
  await publish()
  const { entry } = await desk.db.read(desk.actor([]), (tx) => publishedRequest(tx, reference))
  const [given] = entry.questions[0]?.answers ?? []
  const told = given && tellAnswer(given)
  expect(told?.table?.rows).toEqual([
    ['police officer', 12],
    ['special constable', 'withheld'],
    ['pcso', 'withheld'],
    ['All, each counted once', 19],
  ])
  expect(told?.text).not.toMatch(/\b1\b|\b6\b/)
  expect(JSON.stringify(given?.figure?.rows)).not.toMatch(/"value":(1|6)\b/)
  expect(JSON.stringify(entry)).not.toContain('Ashgrove')

  await desk.db.write(desk.officer, (tx) => clear(tx, answerId, 'release', 'Published already in the annual report'))
  expect(write(await desk.response(reference))).toMatch(/special constable +1\b/)
  await desk.answer(reference)
  expect(write(await desk.response(reference))).not.toMatch(/special constable +1\b/)
})

test('a question that is refused gives nothing away, and its section is named', async () => {
  const reference = await desk.take(letter(complaints, 'Which courses are there?'))
  await desk.answer(reference)
  await desk.agree(reference)
  const id = await questionId(reference)
  await desk.db.write(desk.officer, (tx) =>
    decideOutcome(tx, id, {
      outcome: 'neither_confirmed_nor_denied',
      exemption: '40(5)',
      reason: 'Either answer would tell of a person.',
    }),
  )
  const response = await desk.response(reference)
  const text = write(response)
  expect(text).toContain('Section 40(5) of the Act applies.')
  expect(text).toContain('Either answer would tell of a person.')
  expect(text).not.toContain('Complaints received')
  expect(text).toContain('Two courses')
  expect(response.decision).toBe('in_part')
})

test('what the officer wrote stays when the record answers again, and stands in for it where it says nothing', async () => {
  const reference = await desk.take(letter('What colour is the station door?'))
  await desk.answer(reference)
  expect((await desk.response(reference)).questions[0]?.outcome.outcome).toBeNull()
  expect(write(await desk.response(reference))).not.toContain('An officer must look')
  const id = await questionId(reference)
  await desk.db.write(desk.officer, (tx) => writeOwnAnswer(tx, id, 'It is blue.', '0'))
  const { questions } = await desk.answer(reference)
  expect(questions[0]?.answers.map(({ kind, text }) => [kind, text])).toEqual([['officer', 'It is blue.']])
  expect((await desk.response(reference)).decision).toBe('in_full')
})

test('a question that hangs on another says whether it applies, and keeps its days', async () => {
  const reference = await desk.take(
    letter(
      'Have you brought in any courses since September 2020?',
      'If you answered yes to question 1, how many complaints came of it?',
      'If you answered no to question 1, please explain why.',
    ),
  )
  await desk.answer(reference)
  const { questions } = await desk.response(reference)
  expect(questions.map(({ applies }) => applies?.told)).toEqual([
    undefined,
    'Question 1 is answered “yes”, so this question applies.',
    'Question 1 is answered “yes”, so this question does not apply.',
  ])
  expect(questions[1]?.question.parameters).toMatchObject({ from: '2020-09-01', to: '2022-03-01' })
  expect(questions[2]?.outcome.outcome).toBe('disclosed')
  const { questions: inLetter } = composeLetter(await desk.response(reference), 'Sample Police', day('2022-03-20'))
  expect(inLetter[2]).toMatchObject({
    answers: [],
    notes: ['Question 1 is answered “yes”, so this question does not apply.'],
  })
})

test('a label used twice, or left off, is told by its place', async () => {
  const reference = await desk.take(
    'Please answer:\na) How many courses are there?\nb) Which courses?\nb) How long are the courses?\n',
  )
  expect((await desk.response(reference)).questions.map(({ name }) => name)).toEqual([
    'a',
    'b, the 2nd in the letter',
    'b, the 3rd in the letter',
  ])
})

test('400 questions are answered and read back; what is asked twice is counted once', async () => {
  const reference = await desk.take(
    letter(...Array.from({ length: 400 }, (_, i) => (i % 2 ? 'Which courses?' : complaints))),
  )
  const { questions } = await desk.answer(reference)
  expect(questions).toHaveLength(400)
  expect(new Set(questions.flatMap(({ answers }) => answers.flatMap((a) => a.figureId ?? []))).size).toBe(1)
  const response = await desk.response(reference)
  expect(response.questions.every(({ answers }) => answers.length === 1)).toBe(true)
  expect(write(response)).toContain('Question 400')
})

test('a page with an earlier disclosure comes in once, with its answers and what was left out', async () => {
  const page = publishedPage('01.FOI.19.000777')
  const bring = () => desk.db.write(desk.officer, (tx) => importDisclosed(tx, page, 'old.txt', null))
  const [first, second] = await Promise.all([bring(), bring()])
  expect([first.already, second.already].sort()).toEqual([false, true])
  expect(first).toMatchObject({ reference: '01.FOI.19.000777', questions: 2, answered: 2 })
  const response = await desk.response('01.FOI.19.000777')
  expect(response.request).toMatchObject({ came_as: 'published', received_on: null, stated_decision: 'in_full' })
  expect(response.questions.map(({ question }) => question.published_answer)).toEqual([
    'There are four.',
    'Finding this takes more than 18 hours.',
  ])
  expect(response.narrowings).toMatchObject([{ question_ordinals: [2], over_hours: 18 }])
})

test('a letter is not an earlier disclosure, nor may one bear the reference of a request taken in here', async () => {
  const bring = (text: string) => desk.db.write(desk.officer, (tx) => importDisclosed(tx, text, 'old.txt', null))
  await expect(bring(letter(complaints))).rejects.toThrow('old.txt is not a published disclosure')
  const reference = await desk.take(letter(complaints))
  await expect(bring(publishedPage(reference))).rejects.toThrow('is the reference of a request that was taken in here')
})

test('a request found on a published page is a request of its own, with what was agreed about it', async () => {
  const body = publishedPage('01.FOI.19.000778')
  const given = { read: readRequest(body), body, fileName: null, received: day('2022-05-01') }
  const { reference, requestId } = await desk.db.write(desk.officer, (tx) => takeRequest(tx, desk.force, given))
  expect(reference).not.toBe('01.FOI.19.000778')
  const questions = await desk.db.read(desk.officer, (tx) => questionsOf(tx, requestId))
  expect(questions.map(({ text, published_answer }) => [text, published_answer])).toEqual([
    ['How many courses on domestic abuse are there?', null],
    ['Which of them last a week?', null],
  ])
  expect((await desk.response(reference)).questions.map(({ narrowed }) => narrowed.length)).toEqual([0, 1])
})

test('an answer that is kept ready is proposed as read where its owner said what it answers, and for nothing more', async () => {
  const heading = 'Code,Title,Answer,Owner,Review on,Asked when,Asked unless,Asks,Said as,Is about,May say'
  const row =
    'signposts,Where to find help,The list,FOI,01/04/2030,signpost,,how; list,signpost; signposts,party=victim,'
  const standing = (...rows: string[]) => desk.load(standingAnswersImporter, `${[heading, ...rows].join('\n')}\n`)
  expect((await standing('aa,A,B,FOI,01/04/2030,x,,how,,,')).problems.map(({ says }) => says)).toEqual([
    expect.stringContaining('say both or neither'),
  ])
  expect(await standing(row)).toMatchObject({ status: 'done', added: 1 })
  const asked = letter('How do you signpost victims?', 'How do you signpost victims who are deaf?')
  const reference = await desk.take(asked, dayAt(new Date()))
  const { questions } = await desk.db.write(
    desk.officer,
    (tx) => answerRequest(tx, desk.register, reference, { terms }),
    'statistics',
  )
  expect(questions.map(({ reading }) => [reading?.state, reading?.answers.map(({ id }) => id)])).toEqual([
    ['understood', ['signposts']],
    ['in_part', []],
  ])
  expect(questions[0]?.answers.map(({ kind, text }) => [kind, text])).toEqual([['standing', 'The list']])
})
