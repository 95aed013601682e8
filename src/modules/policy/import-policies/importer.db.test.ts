import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { policies } from '../sample-policies.fixture.ts'
import { policiesImporter } from './importer.ts'

let record: TestRecord

beforeAll(async () => {
  record = await openRecord()
  expect(await record.load(policiesImporter, policies)).toMatchObject({ status: 'done', rows: 5, added: 8 })
})
afterAll(() => record.close())

const heading = policies.split('\n')[0] ?? ''

test('the same file again changes nothing', async () => {
  expect(await record.load(policiesImporter, policies)).toMatchObject({ status: 'done', added: 0, changed: 0 })
})

test.each<[string, string[], string]>([
  [
    'a version told in two ways',
    ['X,A,Risk,1.0,01/01/2020,Owner,,,One,Said,', 'X,B,Risk,1.0,01/01/2020,Owner,,,Two,Said,'],
    '3 number: Version 1.0 of X is told otherwise on line 2. Title, topic, dates, owner and summary must be the same on all rows of a version',
  ],
  [
    'a section twice',
    ['X,A,Risk,1.0,01/01/2020,Owner,,,One,Said,', 'X,A,Risk,1.0,01/01/2020,Owner,,,One,Also said,'],
    '3 section: Version 1.0 of X tells of this section more than once, first on line 2. Put what changed in it in one row',
  ],
  [
    'a change without its section',
    ['X,A,Risk,1.0,01/01/2020,Owner,,,,Said,'],
    '2 changed: A change needs the section that it was made in',
  ],
  [
    'a review before the version',
    ['X,A,Risk,1.0,01/01/2020,Owner,31/12/2019,,,,'],
    '2 in_force_from: The review date is before the version came in',
  ],
  [
    'a version dated before an earlier one in the record',
    ['DAEP,A,Risk,1.10,01/01/2022,Owner,,,,,'],
    '2 number: Version 1.10 is dated before version 1.2, or on the same day. A later version must come in later',
  ],
])('refuses %s', async (_, rows, problem) => {
  const report = await record.load(policiesImporter, `${heading}\n${rows.join('\n')}\n`, { dryRun: true })
  expect(report.problems.map(({ line, column, says }) => `${line} ${column}: ${says}`)).toEqual([problem])
})
