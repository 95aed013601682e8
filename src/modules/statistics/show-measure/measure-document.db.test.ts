import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyTag, readParts, readPdf, textsOf } from '../../../../test/harness/read-documents.ts'
import { openSite, type TestSite, type Visitor } from '../../../../test/harness/site.ts'
import { newId, roles, rolesThat, softwareVersion } from '../../../kernel/index.ts'
import { statistics } from '../module.ts'
import { openStatisticsRecord, type StatisticsRecord } from '../sample-statistics.fixture.ts'

let record: StatisticsRecord
let site: TestSite
let analyst: Visitor

beforeAll(async () => {
  record = await openStatisticsRecord()
  site = await openSite(record, [statistics(record.register)])
  analyst = site.visit(record.analyst)
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const measure = '/measures/test.postings-begun'
const asked = 'shown=yes&from=2019-01-01&to=2021-06-30&d=unit'
const kinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

const file = async (extension: keyof typeof kinds, query = asked, who = analyst, of = measure) =>
  who.get(`${of}/document.${extension}?${query}`)

test('the page leads to each, which is what it says and named after what it holds', async () => {
  const { body } = await analyst.get(`${measure}?${asked}`)
  for (const [extension, type] of Object.entries(kinds)) {
    const [, address] = new RegExp(`href="(${measure}/document\\.${extension}\\?[^"]*)"`).exec(body) ?? []
    const sent = await analyst.get((address ?? '').replaceAll('&amp;', '&'))
    expect([sent.statusCode, sent.headers['content-type']]).toEqual([200, type])
    expect(sent.headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="people-who-began-a-posting-by-unit-2019-to-2021\\.${extension}"`),
    )
  }
})

test('each says what was counted, in which unit, of which days, as known when and by which software', async () => {
  const { pages, tags, info } = await readPdf((await file('pdf')).rawPayload)
  const words = [(await file('docx')).rawPayload, (await file('ods')).rawPayload].map(async (bytes) => {
    const parts = await readParts(bytes)
    const word = parts.get('word/document.xml')?.text
    return (word ? textsOf(word, 'w:t') : textsOf(parts.get('content.xml')?.text ?? '', 'text:p'))
      .join('')
      .replace(/\s/g, '')
  })
  for (const told of [pages.join(''), ...(await Promise.all(words))]) {
    for (const said of [
      'Unit',
      'people',
      'from1January2019to30June2021,bycalendaryear',
      'Asknownat',
      `Candour${softwareVersion}`,
      'CE-CSU',
    ])
      expect(told).toContain(said)
  }
  const all = everyTag(tags).map(({ role }) => role)
  expect(all.filter((role) => role === 'H1')).toHaveLength(1)
  expect(all).toEqual(expect.arrayContaining(['Table', 'Caption', 'TH', 'TD']))
  expect(info).toMatchObject({ Language: 'en-GB' })
})

test('as known at one moment it is the same, byte by byte', async () => {
  const settled = `${asked}&known=${encodeURIComponent(new Date().toISOString())}`
  for (const extension of ['pdf', 'docx', 'ods'] as const) {
    const [one, other] = [await file(extension, settled), await file(extension, settled)]
    expect([extension, one.statusCode, one.rawPayload.equals(other.rawPayload)]).toEqual([extension, 200, true])
  }
})

test('numbers of the spreadsheet are numbers', async () => {
  const parts = await readParts((await file('ods')).rawPayload)
  const cells = parts.get('content.xml')?.text.match(/office:value="[^"]+"/g)
  expect(cells?.slice(0, 6)).toEqual(['2', '1', '1', '0', '1', '0'].map((value) => `office:value="${value}"`))
})

test('who has no exact numbers is given none', async () => {
  const unnamed = site.visit(record.actor(['analyst'], { personId: newId() }))
  const two = 'shown=yes&from=2021-01-01&to=2022-12-31'
  const { pages } = await readPdf((await file('pdf', two, unnamed, '/measures/conduct.allegations')).rawPayload)
  const text = pages.join('')
  expect(text).toContain('fewerthan10')
  expect(text).toContain('OFFICIAL–SENSITIVE')
  expect(text).toContain('Exactnumbersareforthosewhoarenamed')
  expect(text).not.toMatch(/Rowscounted|conduct-cases/)
})

test('nobody has one who may not open the page, and what cannot be asked is refused', async () => {
  const others = roles.filter((role) => !rolesThat('statistics.read').includes(role))
  for (const extension of ['pdf', 'docx', 'ods'] as const) {
    for (const role of others) {
      const { statusCode } = await file(extension, asked, site.visit(record.actor([role])))
      expect([extension, role, statusCode]).toEqual([extension, role, 403])
    }
    expect((await file(extension, asked, site.visit(null))).statusCode).toBe(303)
    expect((await file(extension, 'shown=yes&d=colour')).statusCode).toBe(422)
    expect((await file(extension, asked, analyst, '/measures/test.none')).statusCode).toBe(404)
  }
})
