import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { helpServicesImporter } from './importer.ts'

let record: TestRecord

beforeAll(async () => {
  record = await openRecord()
})

afterAll(() => record.close())

const heading =
  'Service code,Name,For whom,About,Telephone,Text message,Website,Hours,Free to call,Area,Place in list,Shown'
const load = (...rows: readonly string[]) => record.load(helpServicesImporter, [heading, ...rows].join('\n'))

test('the starter list goes in whole, and a second time changes nothing', async () => {
  const csv = await readFile(new URL('../starter/help-services.csv', import.meta.url), 'utf8')
  const first = await record.load(helpServicesImporter, csv)
  expect(first.problems).toEqual([])
  expect(first.added).toBe(first.rows)
  expect(await record.load(helpServicesImporter, csv)).toMatchObject({ added: 0, changed: 0, unchanged: first.rows })
})

test.each([
  ['a,A,Men,About,,,,,,London,1,Yes', 'Give at least one way to reach this service'],
  ['a,A,Everybody,About,101,,,,,London,1,Yes', '“Everybody” is not one of Anyone, Women, Men'],
  ['a,A,;,About,101,,,,,London,1,Yes', 'Say whom this service is for'],
  ['a,A,Men,About,call us,,,,,London,1,Yes', '“call us” is not a telephone number, such as 0808 801 0327'],
  ['a,A,Men,About,,,javascript:alert(1),,,London,1,Yes', 'is not the address of a site'],
  ['a,A,Men,About,,,http://example.org,,,London,1,Yes', 'is not the address of a site'],
])('%s is refused: %s', async (row, says) => {
  const { status, problems } = await load(row)
  expect(status).not.toBe('done')
  expect(problems[0]?.line).toBe(2)
  expect(problems[0]?.says).toContain(says)
})

test('a code that stands twice is told with both lines', async () => {
  const row = 'a,A,Men,About,101,,,,,London,1,Yes'
  const { problems } = await load(row, row)
  expect(problems.map(({ line, says }) => [line, says])).toEqual([
    [3, 'The service a stands in this file more than once, first on line 2'],
  ])
})
