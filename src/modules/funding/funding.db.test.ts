import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { openSite } from '../../../test/harness/site.ts'
import { day, type FactsRequest, type Measure, type PlanRequest, publicActor, type Tx } from '../../kernel/index.ts'
import { register } from '../../modules.ts'
import { demandComparisons, fundingList } from './extracts/registers.ts'
import { demandIndicatorsImporter } from './import-demand-indicators/importer.ts'
import { fundingImporter } from './import-funding/importer.ts'
import { recommendationsImporter } from './import-recommendations/importer.ts'
import { awarded } from './measures/awarded.ts'
import { recommendations } from './measures/recommendations.ts'
import { fundingWith } from './module.ts'

let record: TestRecord
const starter = (name: string) => readFile(new URL(`./starter/${name}`, import.meta.url), 'utf8')

beforeAll(async () => {
  record = await openRecord()
  expect(await record.load(fundingImporter, await starter('funding.csv'))).toMatchObject({ status: 'done', added: 4 })
  expect(await record.load(demandIndicatorsImporter, await starter('demand-indicators.csv'))).toMatchObject({
    added: 2,
  })
  expect(await record.load(recommendationsImporter, await starter('recommendations.csv'))).toMatchObject({ added: 2 })
})
afterAll(() => record.close())

const now = () => new Date(Date.now() + 1000)
const read = <T>(work: (tx: Tx) => Promise<T>) => record.db.read(record.actor(['analyst']), work)

async function sumBy(measure: Measure, dimension: string, knownAt = now()): Promise<Record<string, number>> {
  const request: FactsRequest = {
    forceId: record.force.forceId,
    from: day('2020-01-01'),
    to: day('2020-12-31'),
    knownAt,
  }
  const { rows } = await read((tx) =>
    sql<{ value: string; amount: number }>`
      select ${sql.ref(dimension)} as value, sum(amount) as amount from (${measure.facts(request)}) as f group by 1`.execute(
      tx.connection,
    ),
  )
  return Object.fromEntries(rows.map(({ value, amount }) => [value, Number(amount)]))
}

test('every pound is counted once: a package counts what its parts leave of it, a published total nothing', async () => {
  expect(await sumBy(awarded, 'purpose')).toEqual({
    mixed: 3_000_000,
    officer_training: 700_000,
    perpetrator_programmes: 844_000,
  })
  expect(await sumBy(awarded, 'funder')).toEqual({ 'Mayor of London': 3_700_000, 'Home Office': 844_000 })
})

test('the same file twice changes nothing', async () => {
  expect(await record.load(fundingImporter, await starter('funding.csv'))).toMatchObject({ changed: 0, unchanged: 4 })
})

test('a part added later is taken out of its package, and the register of before still says what it said', async () => {
  const before = now()
  await new Promise((done) => setTimeout(done, 1100))
  const part = `Award code,Kind,Title,Funder,Recipient,Programme,Purpose,Amount (£),Announced,From,To,Part of,Bought,Summary,Source
MAYOR-2020-SAFE,Award,Safe places,Mayor of London,Partners,Safe accommodation,Safe accommodation,"1,500,000",25/11/2020,,,MAYOR-2020,,,Press notice
`
  expect(await record.load(fundingImporter, part)).toMatchObject({ status: 'done', added: 1 })
  expect(await sumBy(awarded, 'purpose')).toMatchObject({ mixed: 1_500_000, safe_accommodation: 1_500_000 })
  expect(await sumBy(awarded, 'purpose', before)).toMatchObject({ mixed: 3_000_000 })
})

test('what cannot be counted once is refused, row by row', async () => {
  const wrong = `Award code,Kind,Title,Funder,Recipient,Programme,Purpose,Amount (£),Announced,From,To,Part of,Bought,Summary,Source
A,Award,Too much,Mayor,Force,P,Prevention,"9,000,000",25/11/2020,,,MAYOR-2020,,,S
B,Award,No package,Mayor,Force,P,Prevention,1,25/11/2020,,,NOWHERE,,,S
C,Award,Not a package,Mayor,Force,P,Prevention,1,25/11/2020,,,HO-2020-PERP,,,S
D,Package,Nested,Mayor,Force,P,Prevention,1,25/11/2020,,,MAYOR-2020,,,S
E,Award,Backwards,Mayor,Force,P,Prevention,1,25/11/2020,01/02/2021,01/01/2021,,,,S
E,Award,Twice,Mayor,Force,P,Prevention,1,25/11/2020,,,,,,S
`
  const report = await record.load(fundingImporter, wrong)
  expect(report.fault).toBeUndefined()
  expect(report.problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([
    expect.stringMatching(/^2: The parts of MAYOR-2020 come to £11,200,001.00, more than the package’s £3,700,000.00/),
    '3: There is no package with the code NOWHERE in this file or in the record',
    '4: HO-2020-PERP is not a package',
    expect.stringMatching(/^5: Only an award can be part of a package/),
    expect.anything(),
    '6: The last day it pays for comes before the first',
    expect.stringMatching(/^7: The award E stands in this file more than once, first on line 6/),
  ])
})

const plan: PlanRequest = {
  received: day('2024-05-01'),
  text: '',
  from: null,
  to: null,
  asAt: null,
  by: null,
  roles: [],
  ranks: [],
}

test('a comparison says what it was compared with, or that the source does not say', async () => {
  const { sentences } = await read((tx) => demandComparisons.run(tx, { plan, knownAt: now() }))
  expect(sentences.join('\n')).toContain(
    '23 March 2020 to 12 April 2020: up 49%. Compared with: the source does not say',
  )
  expect(sentences.join('\n')).toContain(
    'up 37%. Compared with: 1 March 2019 to 31 July 2019, the same days of another year',
  )
})

test('staff read the funding; the public, and nobody at all, do not', async () => {
  const list = await read((tx) => fundingList.run(tx, { plan, knownAt: now() }))
  expect(list.rowCount).toBe(5)
  const everyone = publicActor(record.force.forceId)
  const open = await record.db.read(everyone, (tx) => fundingList.run(tx, { plan, knownAt: now() }))
  expect(open.rowCount).toBe(0)
  const nobody = { ...everyone, userId: '' }
  const seen = await record.db.read(nobody, (tx) => fundingList.run(tx, { plan, knownAt: now() }))
  expect(seen.rowCount).toBe(0)
})

test('recommendations stand by their status on a day, not before they were published', async () => {
  const count = async (asAt: string) => {
    const request = { forceId: record.force.forceId, from: day(asAt), to: day(asAt), knownAt: now() }
    const { rows } = await read((tx) =>
      sql<{ n: number }>`select count(*) as n from (${recommendations.facts(request)}) as f`.execute(tx.connection),
    )
    return rows[0]?.n
  }
  expect([await count('2019-02-25'), await count('2024-01-01')]).toEqual([0, 2])
})

test('the pages show the awards, a package with its parts, demand and recommendations', async () => {
  const site = await openSite(record, [fundingWith(() => register)])
  const visitor = site.visit(record.actor(['analyst']))
  const list = await visitor.get('/funding?sort=amount&direction=desc')
  expect(list.body).toContain('£62,700,000')
  expect(list.body).toContain('£4,544,000')
  const packageHref = /href="(\/funding\/[0-9a-f-]+)">The Mayor’s package/.exec(list.body)?.[1] ?? ''
  const shown = await visitor.get(packageHref)
  expect(shown.body).toContain('Domestic abuse training for officers')
  expect(shown.body).toContain('£1,500,000')
  expect((await visitor.get('/demand')).body).toContain('up 49%, the largest rise published')
  const counted = (await visitor.get('/recommendations')).body
  expect(counted).toMatch(
    /href="\/measures\/response\.repeat-victims\?[^"]+">[^<]+<\/a>(?:: <strong>no people<\/strong>)? from 1 January/,
  )
  const responder = site.visit(record.actor(['responder']))
  expect((await responder.get('/recommendations')).body).not.toContain('response.repeat-victims')
  expect((await responder.get('/demand')).body).not.toContain('response.reports')
  expect((await visitor.get('/funding/018f0000-0000-7000-8000-000000000000')).statusCode).toBe(404)
  await site.close()
})
