import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, readConfig, roles } from '../../src/kernel/index.ts'
import { scratchFolder } from '../../src/kernel/postgres/testing/scratch-folder.ts'
import { addRequests } from '../../src/sample/foi/add-requests.ts'
import { livedUntil, loadSample, samplePeople, steadyDay } from '../../src/sample/index.ts'
import { serve } from '../../src/serve.ts'
import { openSample, sampleTimeout, type TestSample } from '../harness/sample.ts'

// The small sample is one in twenty of the large one: 545 detective constables become 27, 6,700 people become 335.

let sample: TestSample
let owner: pg.Client
beforeAll(async () => {
  sample = await openSample()
  owner = new pg.Client({ connectionString: sample.ownerUrl })
  await owner.connect()
}, sampleTimeout)
afterAll(async () => {
  await owner.end()
  await sample.close()
})

async function count(query: string): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ what: string; n: string }>(query)
  return Object.fromEntries(rows.map(({ what, n }) => [what, Number(n)]))
}

const csuStrength = (day: string) => `
  select o.rank as what, count(*) as n from workforce.posting as o
  join workforce.unit_version as u on u.unit_id = o.unit_id and u.superseded_at is null
  where u.kind = 'community_safety' and o.superseded_at is null and o.during @> date '${day}' group by 1`

test('Community Safety Units have the strength of October 2021, on every day from then on', async () => {
  const strength = { constable: 9, detective_constable: 27, detective_sergeant: 7 }
  for (const day of ['2021-10-01', '2022-02-28', '2023-06-15', '2024-12-31', '2026-09-30']) {
    expect(await count(csuStrength(day)), day).toEqual(strength)
  }
  const before = await count(csuStrength('2016-01-01'))
  expect(before.detective_constable).toBeLessThan(27)
})

const mattersByYear = (counted: string) => `
  select extract(year from f.completed_on) as what, count(${counted}) as n from training.course_completion as f
  join training.course as c on c.course_id = f.course_id and c.code = 'DA-MATTERS'
  where f.superseded_at is null group by 1`

test('335 people finished Domestic Abuse Matters in 2021, more by early 2022, and completions are more than people', async () => {
  const people = await count(mattersByYear('distinct f.person_id'))
  expect(people).toMatchObject({ 2020: 6, 2021: 335, 2022: 45 })
  const completions = await count(mattersByYear('*'))
  expect(completions[2021]).toBeGreaterThan(335)
  const { all = 0 } = await count(`
    select 'all' as what, count(distinct f.person_id) as n from training.course_completion as f
    join training.course as c on c.course_id = f.course_id and c.code = 'DA-MATTERS'
    where f.superseded_at is null and f.completed_on <= '2022-04-30'`)
  expect(all).toBeGreaterThan(335)
})

test('everybody trained in Domestic Abuse Matters was a police officer at the front line that day', async () => {
  expect(
    await count(`
      select distinct f.role as what, 1 as n from training.course_completion as f
      join training.course as c on c.course_id = f.course_id and c.code = 'DA-MATTERS'`),
  ).toEqual({ police_officer: 1 })
})

test('March to July 2020 brought 37% more domestic abuse than the same months of 2019', async () => {
  const met = await count(`
    select extract(year from received_on) as what, count(*) as n from response.report_version
    where definition_test = 'met' and superseded_at is null and extract(month from received_on) between 3 and 7
      and extract(year from received_on) in (2019, 2020) group by 1`)
  expect(Math.round(((met[2020] ?? 0) / (met[2019] ?? 1) - 1) * 100)).toBe(37)
})

test('from January 2019 to April 2022 there are more allegations than charges, and more charges than convictions', async () => {
  const stages = await count(`
    select 'allegation' as what, count(*) as n from conduct.allegation_version
    where received_on between '2019-01-01' and '2022-04-30' and role in ('police_officer', 'special_constable', 'pcso')
    union all
    select case when kind = 'misconduct_outcome' then outcome else kind end, count(distinct person_id)
    from conduct.case_event where occurred_on between '2019-01-01' and '2022-04-30'
      and role in ('police_officer', 'special_constable', 'pcso') group by 1`)
  const { allegation = 0, charged = 0, convicted = 0, misconduct_investigation_opened: investigated = 0 } = stages
  expect(allegation).toBeGreaterThan(investigated)
  expect(investigated).toBeGreaterThan(charged)
  expect(charged).toBeGreaterThan(convicted)
  expect(convicted).toBeGreaterThan(0)
  expect(stages.dismissal_without_notice).toBeGreaterThan(0)
  expect(stages.left_force).toBeGreaterThan(0)
})

test('requests for information are taken in as of the days they came, each with days left', async () => {
  await addRequests(sample.db, sample.force, 1, livedUntil())
  const { rows } = await owner.query<{ reference: string; left: number; questions: string }>(`
    select r.reference, r.due_on - (now() at time zone 'Europe/London')::date as left, count(q.*) as questions
    from disclosure.request as r join disclosure.question as q on q.request_id = r.request_id group by 1, 2`)
  expect(rows.length).toBeGreaterThanOrEqual(3)
  for (const { reference, left } of rows) expect(left, reference).toBeGreaterThan(0)
  expect(rows.some(({ questions }) => Number(questions) > 1)).toBe(true)
})

test('on the day some of the yearly safety learning is in date, some due soon and some overdue', async () => {
  const standing = await count(`
    with last as (
      select f.person_id, max(f.completed_on) as on_day from training.course_completion as f
      join training.course as c on c.course_id = f.course_id and c.code = 'ANN-SAFE'
      join workforce.person_version as p on p.person_id = f.person_id and p.superseded_at is null and p.left_on is null
      where f.superseded_at is null group by 1)
    select case when on_day + interval '12 months' < '2026-09-30' then 'overdue'
      when on_day + interval '12 months' < '2026-11-29' then 'due' else 'in date' end as what, count(*) as n
    from last group by 1`)
  expect(standing['in date']).toBeGreaterThan((standing.due ?? 0) + (standing.overdue ?? 0))
  expect(standing.due).toBeGreaterThan(20)
  expect(standing.overdue).toBeGreaterThan(5)
})

test('conduct cases are open on the day, begun this year and last, and shared among investigators', async () => {
  const cases = await count(`
    select case when exists (select from conduct.case_event as e where e.case_id = a.case_id and e.kind = 'case_closed'
      and e.superseded_at is null) then 'closed' else 'open' end as what, count(distinct a.case_id) as n
    from conduct.allegation_version as a where a.superseded_at is null and a.received_on >= '2025-10-01' group by 1`)
  expect(cases.open).toBeGreaterThan(2)
  expect(cases.closed).toBeGreaterThan(2)
})

test('there is somebody to sign in as in every role', async () => {
  expect(new Set(samplePeople().flatMap(({ role, besides = [] }) => [role, ...besides]))).toEqual(new Set(roles))
  const investigator = await sample.signedIn('Ottoline Frobisher')
  const standards = await sample.signedIn('Perpetua Holmfirth')
  expect(investigator.commandId).not.toBeNull()
  expect(standards.commandId).not.toBeNull()
  expect(investigator.commandId).not.toBe(standards.commandId)
})

test('who works elsewhere reads the cases they need, and an area’s own detective reads none', async () => {
  const casesSeenBy = async (name: string): Promise<number> => {
    const actor = await sample.signedIn(name)
    const { rows } = await sample.db.read(actor, (tx) =>
      sql<{ n: number }>`select count(*) as n from conduct.case`.execute(tx.connection),
    )
    return rows[0]?.n ?? 0
  }
  const standards = await casesSeenBy('Perpetua Holmfirth')
  const investigator = await casesSeenBy('Ottoline Frobisher')
  expect(standards).toBeGreaterThan(investigator)
  expect(investigator).toBeGreaterThan(0)
  expect(await casesSeenBy('Caspian Larkspur')).toBe(0)
})

test('starting on a record that was loaded on an earlier day does not change it', {
  timeout: sampleTimeout,
}, async () => {
  const written = async () => (await owner.query('select * from kernel.import order by import_id')).rows
  const before = await written()
  const folder = await scratchFolder()
  try {
    const config = readConfig({ CANDOUR_DATA: folder.dataDirectory, DATABASE_URL: sample.ownerUrl, PORT: '0' })
    const served = await serve(config, { json: false, result: () => {}, say: () => {}, progress: () => {} })
    expect((await fetch(`${served.address}/`)).status).toBe(200)
    await served.stop()
  } finally {
    await folder.remove()
  }
  expect(await written()).toEqual(before)
  const { rows } = await owner.query('select max(received_on)::text as last from response.report_version')
  expect(rows).toEqual([{ last: steadyDay }])
})

test('loading it again changes nothing', { timeout: sampleTimeout }, async () => {
  const { counts } = await loadSample({ ...sample, size: 'small', seed: 1, until: steadyDay })
  expect(counts.filter(({ added, changed }) => added + changed > 0)).toEqual([])
  expect(counts.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBeGreaterThan(300_000)
})

test('loading it to a later day adds what has happened since, and what was known stays', {
  timeout: sampleTimeout,
}, async () => {
  const reports = `select count(*) filter (where received_on <= '2026-09-30') as before, count(*) as all
    from response.report_version where superseded_at is null`
  const { rows: earlier } = await owner.query<{ before: string; all: string }>(reports)
  const { counts } = await loadSample({ ...sample, size: 'small', seed: 1, until: day('2026-10-07') })
  const of = (kind: string) => counts.find((each) => each.kind === kind)
  expect(of('reports')?.added).toBeGreaterThan(40)
  expect(of('reports')?.changed).toBe(0)
  expect(of('completions')).toMatchObject({ changed: 0 })
  expect(of('people')?.changed).toBeGreaterThan(0)
  const { rows: later } = await owner.query<{ before: string; all: string }>(reports)
  expect(later[0]?.before).toBe(earlier[0]?.before)
  expect(Number(later[0]?.all)).toBe(Number(earlier[0]?.all) + (of('reports')?.added ?? 0))
})
