import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../test/harness/site.ts'
import { newId, type Role, roles, rolesByName } from '../../kernel/index.ts'
import { workforce } from './module.ts'
import { openWorkforceRecord, people, type WorkforceRecord } from './sample-workforce.fixture.ts'

let record: WorkforceRecord
let site: TestSite
let visitor: Visitor
let amara: string
let unit: string

beforeAll(async () => {
  record = await openWorkforceRecord()
  site = await openSite(record, [workforce])
  visitor = site.visit(record.actor(['learning']))
  const { body } = await visitor.get('/people?search=okafor')
  amara = /\/people\/[0-9a-f-]{36}/.exec(body)?.[0] ?? ''
  unit = /\/units\/[0-9a-f-]{36}/.exec(body)?.[0] ?? ''
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const text = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const names = async (query: string) =>
  [...(await visitor.get(`/people?${query}`)).body.matchAll(/href="\/people\/[0-9a-f-]{36}">([^<]+)</g)].map(
    ([, n]) => n,
  )

const pages = () => ['/people', '/units', amara, unit]

test.each(roles.filter((role) => !rolesByName.includes(role)))(
  'every page is open to the role %s',
  async (role: Role) => {
    for (const page of pages()) expect((await site.visit(record.actor([role])).get(page)).statusCode, page).toBe(200)
  },
)

test('somebody who is signed in but holds no role is turned away', async () => {
  for (const page of pages()) expect((await site.visit(record.actor([])).get(page)).statusCode, page).toBe(403)
})

test('somebody who is not signed in is sent to sign in, and back', async () => {
  for (const page of pages()) {
    const { statusCode, headers } = await site.visit(null).get(page)
    expect(statusCode).toBe(303)
    expect(headers.location).toBe(`/sign-in?next=${encodeURIComponent(page)}`)
  }
})

describe('the people', () => {
  test('are listed by name, or by what is asked', async () => {
    expect(await names('')).toEqual([
      'Hughes, Ben',
      'Lam, Chi',
      'Novak, Dee',
      'Okafor, Amara',
      'Reid, Fay',
      'Shaw, Eli',
    ])
    expect((await names('sort=joined'))[0]).toBe('Reid, Fay')
    expect((await names('sort=staff-number&direction=desc'))[0]).toBe('Reid, Fay')
  })

  test('are found by parts of their name in any order, by staff number, and by what they are', async () => {
    expect(await names('search=OKA+amar')).toEqual(['Okafor, Amara'])
    expect(await names('search=103')).toEqual(['Novak, Dee'])
    expect(await names('role=pcso')).toEqual(['Novak, Dee'])
    expect(await names('rank=detective_constable&unit_kind=community_safety')).toEqual([
      'Hughes, Ben',
      'Okafor, Amara',
      'Shaw, Eli',
    ])
    expect(await names('search=nobody')).toEqual([])
  })

  test.each(["' or 1=1 --", '%', '_', '\\', '<script>'])('%j is only words to look for', async (search) => {
    const { body, statusCode } = await visitor.get(`/people?search=${encodeURIComponent(search)}`)
    expect(statusCode).toBe(200)
    expect(text(body)).toContain('Nobody matches')
    expect(body).not.toContain('value="<script>')
  })

  test('of one unit are said to be of that unit', async () => {
    const { body } = await visitor.get(`/people?unit=${unit.split('/')[2]}`)
    expect(text(body)).toContain('Only people who work in Central East CSU today')
    expect(text(body)).toContain('Showing 1 to 2 of 2 people')
  })

  test('a leaver is shown as one, with when', async () => {
    expect(text((await visitor.get('/people?search=lam')).body)).toContain('Left 31 December 2021')
  })
})

describe('a person', () => {
  test('is shown with their postings, and the file and line of each', async () => {
    const { body } = await visitor.get(amara)
    expect(text(body)).toContain('Staff number 100')
    expect(text(body)).toContain('1 April 2015 Now Central East CSU Police officer Detective constable')
    expect(body).toMatch(/href="\/imports\/[0-9a-f-]{36}">a file<\/a>, line 2/)
  })

  test('whose posting was corrected shows what was said before, and until when', async () => {
    const report = await record.send(
      'people',
      people.replace('CE-CSU,Police officer,DC,01/04/2015', 'NW-CSU,Police officer,DC,01/04/2015'),
    )
    expect(report.changed).toBe(1)
    const shown = text((await visitor.get(amara)).body)
    expect(shown).toContain('Corrected since')
    const [current = '', corrected = ''] = shown.split('Corrected since')
    expect(current).toContain('North West CSU')
    expect(current).not.toContain('Central East CSU')
    expect(corrected).toContain('Central East CSU')
  })
})

describe('a unit', () => {
  test('is shown with its strength on any day', async () => {
    const { body } = await visitor.get(`${unit}?on=2021-10-01`)
    expect(text(body)).toContain('Strength on 1 October 2021')
    expect(text(body)).toContain('Command Central East')
    expect(text((await visitor.get(`${unit}?on=1999-01-01`)).body)).toContain('Nobody is posted here on that day')
  })

  test('on a day that does not exist says so and keeps what was typed', async () => {
    const { body, statusCode } = await visitor.get(`${unit}?on=2021-02-31`)
    expect(statusCode).toBe(422)
    expect(body).toContain('There is a problem')
    expect(body).toContain('value="2021-02-31"')
  })

  test('is listed with its people; a page past the end still says how many there are', async () => {
    const { body } = await visitor.get('/units?sort=people&direction=desc')
    expect(text(body)).toContain('of 5 units')
    expect(text((await visitor.get('/units?page=9')).body)).toContain('of 5 units')
    expect(text((await visitor.get('/units?search=nw-csu')).body)).toContain('North West CSU')
    expect(text((await visitor.get('/units?kind=response_team')).body)).toContain('Showing 1 to 1 of 1 unit')
  })
})

test('what is not there is not found', async () => {
  for (const page of [`/people/${newId()}`, '/people/nobody', `/units/${newId()}`, '/units/none']) {
    expect((await visitor.get(page)).statusCode, page).toBe(404)
  }
})
