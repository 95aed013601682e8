import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, day, type Measure, type Purpose, settledMoment } from '../../../kernel/index.ts'
import { casesImporter } from '../import-cases/importer.ts'
import { conduct } from '../module.ts'
import { type ConductRecord, heading, openConductRecord } from '../sample-cases.fixture.ts'

let record: ConductRecord

beforeAll(async () => {
  record = await openConductRecord()
})
afterAll(() => record.close())

const measure = (id: string): Measure => {
  const found = conduct.measures.find((each) => each.id === `conduct.${id}`)
  if (!found) throw new Error(`There is no measure ${id}`)
  return found
}

/** `2021 police_officer: 2` for each year and value of a dimension, as somebody who counts. */
async function count(
  id: string,
  by = 'role',
  options: { reader?: Actor; purpose?: Purpose; knownAt?: Date } = {},
): Promise<string[]> {
  const reader = options.reader ?? record.actor(['analyst'])
  return record.db.read(
    reader,
    async (tx) => {
      const knownAt = options.knownAt ?? (await settledMoment(tx))
      const facts = measure(id).facts({
        forceId: tx.forceId,
        from: day('2019-01-01'),
        to: day('2022-04-30'),
        knownAt,
      })
      const { rows } = await sql<{ year: number; value: string; n: number }>`
        select extract(year from f.on_date)::integer as year, ${sql.ref(`f.${by}`)} as value, count(distinct f.counted) as n
        from (${facts}) as f group by 1, 2 order by 1, 2`.execute(tx.connection)
      return rows.map(({ year, value, n }) => `${year} ${value}: ${n}`)
    },
    options.purpose ?? 'statistics',
  )
}

test('allegations are counted one by one, by role when received', async () => {
  expect(await count('allegations')).toEqual([
    '2020 police_officer: 2',
    '2021 pcso: 1',
    '2021 special_constable: 1',
    '2022 police_staff: 1',
  ])
})

test('cases are counted once, in the year of their first allegation', async () => {
  expect(await count('cases')).toEqual([
    '2020 police_officer: 1',
    '2021 pcso: 1',
    '2021 special_constable: 1',
    '2022 police_staff: 1',
  ])
})

test('two charges against one person are one person; who had left is counted as former', async () => {
  expect(await count('people-charged')).toEqual(['2020 police_officer: 1', '2021 former_pcso: 1'])
})

test('the other stages, each by its own event', async () => {
  expect(await count('people-convicted')).toEqual(['2021 police_officer: 1'])
  expect(await count('people-under-misconduct-investigation')).toEqual(['2020 police_officer: 1'])
  expect(await count('people-disciplined', 'outcome')).toEqual(['2021 written_warning: 1'])
  expect(await count('people-dismissed')).toEqual(['2021 police_officer: 1'])
  expect(await count('people-who-left', 'leaver_reason')).toEqual(['2021 resigned: 1'])
  expect(await count('people-who-left')).toEqual(['2021 pcso: 1'])
})

test('drill-down is work, not counting: a reader in a denied command finds no row behind the number', async () => {
  const embedded = await record.reader('201', ['professional-standards'])
  expect(await count('allegations', 'role', { reader: embedded, purpose: 'work' })).toEqual([
    '2021 special_constable: 1',
  ])
  expect(await count('allegations', 'role', { purpose: 'work' })).toEqual([])
})

test('words that name no roles mean officers, specials and PCSOs, by calendar year', () => {
  const read = {
    received: day('2022-05-10'),
    text: 'How many were convicted?',
    from: day('2019-01-01'),
    to: day('2022-04-30'),
    asAt: null,
    by: null,
    roles: [],
    ranks: [],
  }
  expect(measure('people-convicted').plan?.(read)).toEqual({
    span: { from: '2019-01-01', to: '2022-04-30' },
    by: 'calendar-year',
    dimensions: ['role'],
    filters: { role: ['police_officer', 'special_constable', 'pcso'] },
  })
  expect(measure('people-convicted').plan?.({ ...read, roles: ['police_staff'], by: 'financial-year' })).toMatchObject({
    by: 'financial-year',
    filters: { role: ['police_staff'] },
  })
  expect(measure('people-who-left').plan?.(read).filters).toMatchObject({
    leaver_reason: ['resigned', 'retired', 'other'],
  })
})

test('a correction changes what is counted now, and not what was known before it', async () => {
  const before = await record.db.read(record.actor(['analyst']), (tx) => settledMoment(tx))
  const corrected = `${heading}\nPS/2,Complaint,1,Allegation,01/03/2020,101,,Violent or threatening behaviour,,,,,,,,,\n`
  const report = await record.load(casesImporter, corrected)
  expect(report).toMatchObject({ status: 'done', added: 0, changed: 1, unchanged: 0 })
  expect(await count('allegations')).toContain('2020 special_constable: 1')
  expect(await count('allegations', 'role', { knownAt: before })).toContain('2021 special_constable: 1')
})
