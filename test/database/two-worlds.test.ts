import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Actor, importersOf, type Role, roles, rolesByName } from '../../src/kernel/index.ts'
import { openRecordWithReports, reportHeadings } from '../../src/modules/response/sample-reports.fixture.ts'
import { peopleNow, unitsNow } from '../../src/modules/workforce/index.ts'
import { modules } from '../../src/modules.ts'
import { isPermitted, type PageRequest } from '../../src/web/index.ts'
import type { TestRecord } from '../harness/record.ts'
import { openSite, type TestSite, type Visitor } from '../harness/site.ts'

/** Two records that are alike but for one restricted report and one conduct case, with all that belongs to them. */
interface World {
  readonly record: TestRecord
  readonly site: TestSite
  readonly units: Readonly<Record<string, string>>
  readonly people: Readonly<Record<string, string>>
}

const caseHeadings =
  'Case reference,Case type,Entry number,Event,Date,Staff number,Role at the time,Behaviour alleged,Severity assessment,Proceedings,Finding,Outcome,Leaver reason'
const allegation = (reference: string, number: string, day: string) =>
  `${reference},Complaint,1,Allegation,${day},${number},Police officer,Economic abuse,Misconduct,,,,\n`
const assessed = 'Report reference,Stage,Assessed,Tool,Tool version,Ticks,Grade by the tool,Grade\n'
const referred = 'Report reference,Kind of service,Service,Referred,Outcome,Outcome known\n'

const shared: readonly (readonly [kind: string, content: string])[] = [
  [
    'conduct-cases',
    // The subject is one in both: whoever is named for exact numbers and becomes a party sees that she has them no more.
    `${caseHeadings}\n${allegation('PS/1', '100002', '01/03/2021')}${allegation('PS/3', '100001', '01/02/2021')}`,
  ],
  ['risk-assessments', `${assessed}DA/20/1,First response,14/04/2020,DASH,2009,9,Medium,Medium\n`],
  ['referrals-out', `${referred}DA/20/1,Support service for victims,Northside Advocacy,15/04/2020,,\n`],
]
const hidden: readonly (readonly [kind: string, content: string])[] = [
  [
    'reports',
    `${reportHeadings}\nDA/20/9,20/05/2020,,Violence without injury,violent_or_threatening,Relatives,V1,44,50,,Police officer,CE,CE,High,Yes,100001,\n`,
  ],
  ['conduct-cases', `${caseHeadings}\n${allegation('PS/2', '100001', '01/05/2021')}`],
  ['risk-assessments', `${assessed}DA/20/9,First response,20/05/2020,DARA,1,,High,High\n`],
  ['referrals-out', `${referred}DA/20/9,Support service for victims,Northside Advocacy,21/05/2020,,\n`],
]

const importers = importersOf(modules)

async function openWorld(withHidden: boolean): Promise<World> {
  const record = await openRecordWithReports()
  for (const [kind, content] of withHidden ? [...shared, ...hidden] : shared) {
    const importer = importers.find((each) => each.kind === kind)
    if (!importer) throw new Error(`No importer of ${kind}`)
    const loaded = await record.load(importer, content)
    if (loaded.status !== 'done') throw new Error(`${kind}: ${JSON.stringify(loaded.problems)}`)
  }
  const named = (query: ReturnType<typeof sql<{ key: string; id: string }>>) =>
    record.db.read(record.actor(['administrator']), async (tx) =>
      Object.fromEntries((await query.execute(tx.connection)).rows.map(({ key, id }) => [key, id])),
    )
  const { forceId } = record.force
  return {
    record,
    site: await openSite(record, modules),
    units: await named(sql`select code as key, unit_id as id from (${unitsNow(forceId)}) as u`),
    people: await named(sql`select staff_number as key, person_id as id from (${peopleNow(forceId)}) as p`),
  }
}

let without: World
let having: World
beforeAll(async () => {
  without = await openWorld(false)
  having = await openWorld(true)
})
afterAll(async () => {
  for (const { site, record } of [without, having].filter(Boolean)) {
    await site.close()
    await record.close()
  }
})

/** What differs between any two records: identities, moments, hashes, and what keeps forms safe. */
const masked = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/nonce[-=]"?[\w+/=-]+"?/g, 'NONCE')
    .replace(/value="[^"]{40,}"/g, 'TOKEN')
    .replace(/<code>[0-9a-f]{12}<\/code>/g, 'ENTRY')
    .replace(/\b[0-9a-f]{8}(?=<)/g, 'REFERENCE')
    .replace(/\d{1,2} \w+ \d{4}(,| at)? \d{1,2}[:.]\d\d ?([ap]m)?/g, 'MOMENT')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replace(/[\d.]+ seconds/g, 'SECONDS')

/** Moments, and how much of the minute's limit on signing in is left: that counts requests and seconds, not the record. */
const dropped = new Set([
  'date',
  'content-length',
  'etag',
  'set-cookie',
  'last-modified',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
])

/** A machine that is at work on much else has a site say that it is busy: it is asked again until it is not. */
async function askedAgain(visitor: Visitor, href: string): ReturnType<Visitor['get']> {
  let answer = await visitor.get(href)
  const isAnswered = async () => {
    if (answer.statusCode === 503) answer = await visitor.get(href)
    return answer.statusCode !== 503
  }
  await vi.waitUntil(isAnswered, { timeout: 6_000, interval: 100 }).catch(() => {})
  return answer
}

async function answerOf(visitor: Visitor, href: string) {
  const { statusCode, headers, body } = await askedAgain(visitor, href)
  const kept = Object.entries(headers).filter(([name]) => !dropped.has(name))
  return {
    links: [...body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')),
    shown: { statusCode, headers: masked(JSON.stringify(kept)), body: masked(body) },
  }
}

/** Addresses that ask for what only one of the two holds, in every way a list can be asked. */
const asking = [
  '/reports?search=DA/20',
  '/reports?search=DA/20/9',
  '/reports?year=2020&sort=received&direction=asc',
  '/reports?sort=reference&direction=asc',
  '/reports?risk_grade=high',
  '/conduct/cases?search=PS/2',
  '/conduct/cases?sort=reference',
  '/conduct/cases?search=brook',
  '/imports?kind=conduct-cases',
  '/imports?kind=reports',
  '/people?search=brook',
  '/audit?action=conduct.readers-changed',
  '/audit?subject=conduct-case',
  '/audit?subject=report',
  ...modules
    .flatMap(({ measures }) => measures)
    .filter(({ sensitivity }) => sensitivity === 'restricted')
    .flatMap(({ id, dimensions }) => [
      `/measures/${id}?shown=yes&from=2020-01-01&to=2021-12-31`,
      `/measures/${id}?shown=yes&from=2021-05-01&to=2021-05-01${dimensions[0] ? `&d=${dimensions[0].id}` : ''}`,
      `/measures/${id}/table.csv?shown=yes&from=2020-01-01&to=2021-12-31`,
      `/measures/${id}/rows?shown=yes&from=2020-01-01&to=2021-12-31&period=2020`,
    ]),
]

const starts = modules
  .flatMap(({ routes }) => routes)
  .filter(({ method, path }) => method === 'GET' && !path.includes(':'))
  .map(({ path }) => path)

const templateOf = (href: string): string => new URL(href, 'http://site').pathname.replace(/[0-9a-f-]{36}/g, 'ID')

/** Times one reader opens addresses of one shape. */
const tries = 4

/** Walks both worlds side by side, following the same links, and returns where they differ. */
async function differences(readers: readonly [Visitor, Visitor]): Promise<{ opened: number; found: string[] }> {
  const queue: [string, string][] = [...starts, ...asking].map((href) => [href, href])
  const visited = new Map<string, number>()
  const seen = new Set(queue.map(([href]) => href))
  const found: string[] = []
  let opened = 0
  for (let pair = queue.shift(); pair !== undefined; pair = queue.shift()) {
    const template = templateOf(pair[0])
    const times = visited.get(template) ?? 0
    if (times >= tries && !asking.includes(pair[0])) continue
    visited.set(template, times + 1)
    const [one, other] = [await answerOf(readers[0], pair[0]), await answerOf(readers[1], pair[1])]
    opened += 1
    if (JSON.stringify(one.shown) !== JSON.stringify(other.shown)) {
      const at = [...one.shown.body].findIndex((letter, i) => letter !== other.shown.body[i])
      const [here, there] = [one, other].map(({ shown }) => `${shown.statusCode} ${shown.headers}`)
      found.push(
        `${pair[0]}: ${here === there ? '' : `${here} or ${there} `}…${one.shown.body.slice(Math.max(0, at - 60), at + 60)}… or …${other.shown.body.slice(Math.max(0, at - 60), at + 60)}…`,
      )
      continue
    }
    for (const [i, link] of one.links.entries()) {
      if (seen.has(link) || template.startsWith('/sign-out')) continue
      seen.add(link)
      queue.push([link, other.links[i] ?? link])
    }
  }
  return { opened, found }
}

const readerIn = (world: World, held: readonly Role[], staffNumber: string, command: string): Actor =>
  world.record.actor(held, {
    personId: world.people[staffNumber] ?? null,
    commandId: world.units[command] ?? null,
  })

const ordinary = roles.filter((role) => !rolesByName.includes(role))

const readers: readonly (readonly [who: string, held: readonly Role[], staffNumber: string, command: string])[] = [
  ...ordinary.map(
    (role) => [`the subject, as ${role} with both roles by name`, [role, ...rolesByName], '100001', 'CE'] as const,
  ),
  // Who is no party but was never named, nor works in professional standards.
  ...ordinary
    .filter((role) => role !== 'professional-standards')
    .map((role) => [`somebody else, as ${role}`, [role], '100002', 'NW'] as const),
]

test.each(readers)(
  'to %s the two worlds are one: every list, count, search, register, file and error',
  async (_, held, staffNumber, command) => {
    const visitors: [Visitor, Visitor] = [
      without.site.visit(readerIn(without, held, staffNumber, command)),
      having.site.visit(readerIn(having, held, staffNumber, command)),
    ]
    const { opened, found } = await differences(visitors)
    expect(found).toEqual([])
    expect(opened).toBeGreaterThan(40)
  },
  120_000,
)

test.each(readers)('to %s the home pages are one', async (_, held, staffNumber, command) => {
  const panels = modules
    .flatMap((module) => module.homePanels)
    .filter((panel) => isPermitted({ roles: held }, panel.may))
  const shown = (world: World) => {
    const actor = readerIn(world, held, staffNumber, command)
    const request = { actor, signedIn: actor, force: world.record.force, db: world.record.db } as unknown as PageRequest
    return Promise.all(panels.map(async (panel) => masked((await panel.render(request)).toString())))
  }
  expect(await shown(having)).toEqual(await shown(without))
})

test('and to those who may see it the worlds do differ, so that their being one means something', async () => {
  const standards = (world: World) => world.site.visit(readerIn(world, ['professional-standards'], '100002', 'NW'))
  expect((await answerOf(standards(having), '/reports?search=DA/20/9')).shown.body).toContain('DA/20/9')
  const { found } = await differences([standards(without), standards(having)])
  expect(found.length).toBeGreaterThan(3)
}, 120_000)
