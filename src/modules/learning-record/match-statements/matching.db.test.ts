import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LearningStore, openLearningStore, statement } from '../../../../test/harness/learning-store.ts'
import { matchAll } from '../../../../test/harness/match.ts'
import { loadCourse, loadFile } from '../../../../test/harness/sample-course.ts'
import { systemActor, type Tx } from '../../../kernel/index.ts'
import { addRule, withdrawRule } from '../manage-rules/rules.queries.ts'
import { deriveResults, identifyByHand } from './match.queries.ts'

// Statements into the training record: once, late, out of order, voided; by account, email or by hand.

const verb = { id: 'http://adlnet.gov/expapi/verbs/completed' }
const course = { id: 'https://learning.example/dam-1' }

let store: LearningStore
let ruleId: string

const system = () => systemActor(store.record.force.forceId)
const write = <T>(work: (tx: Tx) => Promise<T>) => store.record.db.write(system(), work)
const match = () => matchAll(store.record.db, store.record.force.forceId)
const keep = async (changes: object) =>
  (await store.store('2.0.0', statement({ verb, object: course, timestamp: '2024-10-01T23:30:00Z', ...changes })))[0] ??
  ''
const by = (name: string) => ({ actor: { account: { homePage: 'https://learning.example', name } } })

/** What the training record now holds, a line each. */
const held = (from = 'completion') =>
  store.record.db.read(system(), async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select p.staff_number || ' ' || c.completed_on ||
        ${from === 'completion' ? sql`' ' || c.result || coalesce(' ' || c.score::float8, '') || ' ' || c.evidence` : sql`''`} as line
      from ${sql.table(`training.${from}`)} as c
      join workforce.person as p on p.force_id = c.force_id and p.person_id = c.person_id
      where c.superseded_at is null order by 1`.execute(tx.connection)
    return rows.map(({ line }) => line)
  })

beforeAll(async () => {
  store = await openLearningStore()
  await loadCourse(store.record)
  ruleId = await write((tx) => addRule(tx, { verbId: verb.id, activityId: course.id, course: 'DAM', element: 'DAM-1' }))
})
afterAll(() => store.close())

test('a statement becomes a result once, on the day in London, with itself as evidence', async () => {
  const id = await keep({ ...by('1001'), result: { score: { scaled: 0.85 } } })
  await match()
  await match()
  expect(await held()).toEqual([`1001 2024-10-02 attended 85 Statement ${id}`])
  expect(await held('course_completion')).toEqual(['1001 2024-10-02'])
})

test('the best of a day counts; when it is voided the next best does, and when none is left the result goes', async () => {
  const other = (await held()).length
  const day = { timestamp: '2024-11-05T10:00:00Z' }
  const actor = { mbox: 'mailto:Ben.Hale@police.example' }
  const failed = await keep({ actor, ...day, result: { success: false } })
  const passed = await keep({ actor, ...day, result: { success: true } })
  await match()
  expect((await held()).at(-1)).toBe(`1002 2024-11-05 passed Statement ${passed}`)
  const voids = (id: string) =>
    store.store(
      '2.0.0',
      statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: { objectType: 'StatementRef', id } }),
    )
  await voids(passed)
  await match()
  expect((await held()).at(-1)).toBe(`1002 2024-11-05 failed Statement ${failed}`)
  await voids(failed)
  await match()
  expect(await held()).toHaveLength(other)
  const late = randomUUID()
  await voids(late)
  await keep({ id: late, actor, ...day, result: { success: true } })
  await match()
  expect(await held()).toHaveLength(other)
})

test('what fits nobody waits, and is lost to nobody once a person says who it is, or says otherwise', async () => {
  const before = await held()
  const id = await keep({ ...by('someone'), timestamp: '2024-12-01T10:00:00Z' })
  await match()
  expect(await held()).toEqual(before)
  const say = (staffNumber: string) =>
    write(async (tx) => {
      const { rows } = await sql<{ agent: string; person: string }>`
        select o.agent_key as agent, p.person_id as person from learning_record.outcome as o
        join workforce.person as p on p.staff_number = ${staffNumber} where o.statement_id = ${id}`.execute(
        tx.connection,
      )
      const { agent = '', person = '' } = rows[0] ?? {}
      await identifyByHand(tx, agent, person)
      await deriveResults(tx, [agent])
    })
  await say('1002')
  expect(await held()).toContain(`1002 2024-12-01 attended Statement ${id}`)
  await say('1001')
  expect(await held()).toContain(`1001 2024-12-01 attended Statement ${id}`)
  expect(await held()).not.toContain(`1002 2024-12-01 attended Statement ${id}`)
})

test('a rule made later reaches back, and one withdrawn takes its results along', async () => {
  const activity = { id: 'https://learning.example/dam-1-again' }
  const id = await keep({ ...by('1002'), object: activity, timestamp: '2025-01-01T10:00:00Z' })
  await match()
  const line = `1002 2025-01-01 attended Statement ${id}`
  expect(await held()).not.toContain(line)
  const rule = { verbId: verb.id, activityId: activity.id, course: 'DAM', element: 'DAM-1' }
  const added = await write((tx) => addRule(tx, rule))
  await expect(write((tx) => addRule(tx, rule))).rejects.toThrow('same rule')
  await expect(write((tx) => addRule(tx, { ...rule, element: 'DAM-9' }))).rejects.toThrow('no element DAM-9')
  await match()
  expect(await held()).toContain(line)
  await write((tx) => withdrawRule(tx, added))
  expect(await held()).not.toContain(line)
  expect((await held()).length).toBeGreaterThan(0)
  await expect(write((tx) => withdrawRule(tx, added))).rejects.toThrow('no such rule')
  expect(added).not.toBe(ruleId)
})

test('a result that came by a file is left as it is', async () => {
  const file =
    'Staff number,Course code,Element code,Completed on,Result,Evidence\n1001,DAM,DAM-1,03/02/2025,Passed,Register\n'
  await loadFile(store.record, 'completions', file)
  await keep({ ...by('1001'), timestamp: '2025-02-03T10:00:00Z', result: { success: false } })
  await match()
  expect(await held()).toContain('1001 2025-02-03 passed Register')
})
