import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { day, type Extract, type PlanRequest } from '../../../kernel/index.ts'
import { policiesImporter } from '../import-policies/importer.ts'
import { policies } from '../sample-policies.fixture.ts'
import { policyChanges } from './policy-changes.ts'
import { policyExists } from './policy-exists.ts'
import { policyList } from './policy-list.ts'
import { policyUpdated } from './policy-updated.ts'

let record: TestRecord

beforeAll(async () => {
  record = await openRecord()
  const report = await record.load(policiesImporter, policies)
  expect(report.problems).toEqual([])
})
afterAll(() => record.close())

const run = (extract: Extract, text: string, plan: Partial<PlanRequest> = {}, knownAt?: Date) =>
  record.db.read(record.actor(['foi-officer']), (tx) =>
    extract.run(tx, {
      knownAt: knownAt ?? tx.at,
      plan: {
        received: day('2022-05-10'),
        text,
        from: null,
        to: null,
        asAt: null,
        by: null,
        roles: [],
        ranks: [],
        ...plan,
      },
    }),
  )

const ownPeople = 'policy on abuse perpetrated by police officers'

test('whether there is a policy: yes, with its name and launch', async () => {
  const answer = await run(policyExists, `Do you have a ${ownPeople}?`)
  expect(answer.sentences[0]).toMatch(/^Yes\. The force has a policy specific to/)
  expect(answer.sentences[1]).toContain('The Domestic Abuse Employee Policy was launched on 4 November 2019')
  expect(answer.sentences[1]).toContain('version 1.2')
  expect(answer.table?.rows).toHaveLength(1)
  expect(answer.importIds).toHaveLength(1)
})

test('whether there is a policy: no, on a day before the launch', async () => {
  const answer = await run(policyExists, `Was there a ${ownPeople}?`, { asAt: day('2019-11-03') })
  expect(answer.sentences).toEqual([
    'No. The force had no policy specific to domestic abuse by or against the force’s own people on 3 November 2019.',
  ])
})

test('a question with no topic means all policies', async () => {
  expect((await run(policyList, 'Please list your policies')).table?.rows.map((row) => row[0])).toEqual([
    'Domestic Abuse Employee Policy',
    'Risk Assessment Policy',
  ])
})

test('updated since a day: yes with the days, no after the last', async () => {
  const since = async (from: string) => (await run(policyUpdated, ownPeople, { from: day(from) })).sentences
  expect(await since('2020-09-01')).toEqual([
    'Yes.',
    'The Domestic Abuse Employee Policy was updated 2 times since 1 September 2020: on 1 February 2021 (version 1.1) and 10 January 2022 (version 1.2).',
  ])
  expect(await since('2022-02-01')).toEqual([
    'No.',
    'The Domestic Abuse Employee Policy was not updated since 1 February 2022: version 1.2, in force from 10 January 2022, still stood.',
  ])
})

test('an update after the day of receipt is not told: it was not held', async () => {
  const answer = await run(policyUpdated, ownPeople, { received: day('2021-12-31'), from: day('2020-09-01') })
  expect(answer.sentences[1]).toContain('updated once')
})

test('what the updates changed, section by section, without the launch', async () => {
  const answer = await run(policyChanges, 'details of any updates, such as an investigator not known to the suspect')
  expect(answer.sentences[0]).toMatch(/^2 updates since the policy was launched changed or brought in 3 sections/)
  expect(answer.table?.rows.map((row) => [row[1], row[3]])).toEqual([
    ['1.1', 'Confidentiality'],
    ['1.1', 'Investigating officer'],
    ['1.2', 'Lead unit'],
  ])
  const later = await run(policyChanges, ownPeople, { from: day('2022-01-01') })
  expect(later.table?.rows.map((row) => row[3])).toEqual(['Lead unit'])
})

test('a correction is known from when it came in, and the answer of before can be given again', async () => {
  const before = new Date()
  const corrected = `${policies.split('\n')[0]}\nRISK,Assessing Risk,Risk,2.0,01/06/2018,Head of Safeguarding,01/06/2021,,,,\n`
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await record.load(policiesImporter, corrected)).toMatchObject({ status: 'done', changed: 1 })
  const titles = async (knownAt?: Date) =>
    (await run(policyList, 'list your policies on risk assessment', {}, knownAt)).table?.rows.map((row) => row[0])
  expect(await titles()).toEqual(['Assessing Risk'])
  expect(await titles(before)).toEqual(['Risk Assessment Policy'])
})

test('which policies are meant is as it was read, whatever else the words hint at', async () => {
  const asked = await run(policyList, 'Which policies on assessing risk apply to training of employees?', {
    narrowedTo: { policy: ['risk'] },
  })
  expect(asked.table?.rows.map(([, about]) => about)).toEqual(['Assessing risk'])
  const two = await run(policyExists, 'Which?', { narrowedTo: { policy: ['risk', 'police_perpetrated'] } })
  expect(two.table?.rows).toHaveLength(2)
  // Who was read to name none means what the words of own people say, as where nobody read it.
  const own = await run(policyExists, `Do you have a ${ownPeople}?`, { narrowedTo: {} })
  expect(own.table?.rows).toHaveLength(1)
})
