import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreeToAll } from '../../../../test/harness/agree-to-all.ts'
import { pickHinted } from '../../../../test/harness/pick-hinted.ts'
import { type Actor, day, type Extent, type Measure, newId, type Register } from '../../../kernel/index.ts'
import { allCells, readFigure } from '../../statistics/index.ts'
import { openResponse } from '../deciding/open-response.ts'
import { composeLetter } from '../deciding/write-letter/letter.ts'
import { letterText } from '../deciding/write-letter/letter-text.ts'
import { openDesk, partyId, type TestDesk } from '../desk.fixture.ts'
import { answerRequest } from './answer-request/answer-request.ts'
import { openComposer } from './compose-answer.ts'
import type { Suggestion } from './suggest.ts'

// What nothing is known to be held of is never told as nought, whoever answers.

const question = 'How many complaints were there against police officers in each year from 2019 to 2022?'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const complaints = (): Measure => {
  const found = desk.register.measure('test.complaints')
  if (!found) throw new Error('The desk has no complaints')
  return found
}

/** The desk with complaints of which days are told otherwise. */
function registerWith(days: Extent['days'], facts?: Measure['facts']): Register {
  const measure = {
    ...complaints(),
    ...(facts ? { facts } : {}),
    extent: { ...complaints().extent, id: newId(), days },
  }
  return { ...desk.register, measures: [measure], measure: (id) => (id === measure.id ? measure : null) }
}

const noDays = () => sql`select null::date as first_on, null::date as last_on`
const noFacts: Measure['facts'] = (request) => sql`select * from (${complaints().facts(request)}) as none where false`

async function answered(register: Register, by: Actor = desk.officer) {
  const reference = await desk.take(`1. ${question}`)
  const answer = () => desk.db.write(by, (tx) => answerRequest(tx, register, reference), 'statistics')
  await answer()
  await pickHinted(desk.db, by, register, reference)
  await answer()
  return desk.db.read(desk.officer, (tx) => openResponse(tx, register, reference))
}

/** By year, in a word: `-` not held, `+` not yet held, `w` withheld, or the number. */
const cellsOf = ({ questions }: Awaited<ReturnType<typeof answered>>) =>
  (questions[0]?.answers[0]?.figure?.totals ?? []).map((cell) =>
    cell.kind === 'value'
      ? cell.value
      : { 'not-held': '-', 'not-yet-held': '+', 'not-possible': '/', withheld: 'w' }[cell.kind],
  )

test('of an empty record every year is not held, in the answer, its letter and the figure that was kept', async () => {
  const register = registerWith(noDays, noFacts)
  const proposed = await answered(register)
  await agreeToAll(desk.db, desk.officer, register, proposed.request.reference)
  const response = await desk.db.read(desk.officer, (tx) => openResponse(tx, register, proposed.request.reference))
  const [answer] = response.questions[0]?.answers ?? []
  expect(answer?.held).toBe(false)
  expect(response.questions[0]?.outcome.outcome).toBe('not_held')
  expect(new Set(answer?.figure && allCells(answer.figure).map(({ kind }) => kind))).toEqual(new Set(['not-held']))
  const letter = letterText(composeLetter(response, 'Sample Police', day('2022-03-20')))
  expect(letter).toContain('does not hold the information')
  expect(letter).not.toMatch(/(^|\s)0(\s|$)/m)
  const kept = await desk.db.read(desk.officer, (tx) => readFigure(tx, answer?.figureId ?? ''))
  expect(kept.factsHeld).toEqual({ from: null, to: null })
})

test('what came only after the request is read as known now', async () => {
  const came = new Date('2024-01-01')
  const register = registerWith(
    ({ knownAt }) =>
      knownAt < came ? noDays() : sql`select date '2021-01-01' as first_on, date '2022-12-31' as last_on`,
    (request) => (request.knownAt < came ? noFacts(request) : complaints().facts(request)),
  )
  const [measure] = register.measures
  const span = { from: day('2019-01-01'), to: day('2022-12-31') }
  const chosen: Suggestion = {
    kind: 'measure',
    id: measure?.id ?? '',
    name: 'Complaints',
    weight: 5,
    why: [],
    accepted: true,
    part: '',
    read: null,
    plan: { span, by: 'calendar-year', dimensions: [], filters: {} },
  }
  const read = { received: day('2022-03-01'), text: '', ...span, asAt: null, by: null, roles: [], ranks: [] }
  const answer = await desk.db.write(
    desk.officer,
    async (tx) => (await openComposer(tx, register, new Date('2022-03-02')))(chosen, read),
    'statistics',
  )
  expect(answer).toMatchObject({ held: true, provenance: { knownAt: expect.not.stringMatching(/^2022/) } })
  expect(answer?.figure?.rows).toEqual([
    {
      values: [],
      cells: [{ kind: 'not-held' }, { kind: 'not-held' }, { kind: 'value', value: 19 }, { kind: 'value', value: 0 }],
    },
  ])
})

test.each<[string, () => Actor]>([
  ['who is named', () => desk.officer],
  ['who was never named', () => desk.actor(['foi-officer'], { personId: newId() })],
  ['who is a party', () => desk.actor(['foi-officer', 'restricted-statistics'], { personId: partyId })],
])('an officer %s answers, and what is held is the same', async (_, officer) => {
  const response = await answered(desk.register, officer())
  expect(cellsOf(response)).toEqual(['-', '-', 12, 0])
  const [answer] = response.questions[0]?.answers ?? []
  const kept = await desk.db.read(desk.officer, (tx) => readFigure(tx, answer?.figureId ?? ''))
  expect(kept.factsHeld).toEqual({ from: '2021-01-01', to: '2022-12-31' })
})

test('an answer of which an earlier version took what was asked for as held is told anew', async () => {
  const register = registerWith(noDays, noFacts)
  const response = await answered(register)
  const [answer] = response.questions[0]?.answers ?? []
  const nought = { kind: 'value', value: 0 }
  const earlier = {
    ...answer?.figure,
    rows: answer?.figure?.rows.map((row) => ({ ...row, cells: row.cells.map(() => nought) })),
    totals: answer?.figure?.totals?.map(() => nought),
  }
  const owner = new pg.Client({ connectionString: desk.ownerUrl })
  await owner.connect()
  await owner.query('update disclosure.answer set shape = $2, held = true where answer_id = $1', [
    answer?.answerId,
    earlier,
  ])
  await owner.end()
  const again = await desk.db.read(desk.officer, (tx) => openResponse(tx, register, response.request.reference))
  expect(again.questions[0]?.answers[0]?.held).toBe(false)
  expect(cellsOf(again)).toEqual(['-', '-', '-', '-'])
})
