import { type Role, systemActor } from '../../src/kernel/index.ts'
import { importPackage, unitsOf } from '../../src/modules/elearning/index.ts'
import { removeSamplePackages } from '../../src/modules/elearning/packages/sample-packages.fixture.ts'
import { createCredential } from '../../src/modules/learning-record/index.ts'
import { peopleNow } from '../../src/modules/workforce/index.ts'
import { modules } from '../../src/modules.ts'
import { createServer, type SessionRecord } from '../../src/web/index.ts'
import { askHost, type CourseAnswer } from './course-host.ts'
import { provenNow } from './proven.ts'
import { openRecord, type TestRecord } from './record.ts'
import { loadCourse } from './sample-course.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export type Given = any

/** The whole site over an empty record with two learners, 1001 and 1002. Whoever visits is signed in already. */
export interface ScormCourses {
  readonly record: TestRecord
  /** `http://127.0.0.1:1234` */
  readonly address: string
  /** Brings a package in. Gives its units' ids by title. */
  bringIn(zip: string): Promise<{ readonly packageId: string; readonly units: Readonly<Record<string, string>> }>
  /** The cookie of somebody signed in: a learner by staff number, or one of the learning team. */
  cookie(staffNumber: string | null): string
  /** Launches a unit by the page's form. Gives the sitting's token. */
  launch(unitId: string | undefined, options?: { readonly mode?: string; readonly as?: string }): Promise<string>
  /** Asks the courses' host. */
  ask(
    path: string,
    asked?: { readonly method?: string; readonly body?: unknown; readonly type?: string },
  ): Promise<Answer>
  /** All statements, in the order of storing. */
  statements(): Promise<Given[]>
  personId(staffNumber: string): string
  /** What a unit's learner last had it remember. Undefined where it was never begun. */
  kept(unitId: string): Promise<Readonly<Record<string, string>> | undefined>
  close(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: CourseAnswer['headers']
  readonly text: string
  readonly json: Given
}

export async function openScormCourses(): Promise<ScormCourses> {
  const record = await openRecord()
  await loadCourse(record)
  const { forceId } = record.force
  const system = systemActor(forceId)
  const rows = await record.db.read(system, (tx) => peopleNow(forceId).execute(tx.connection))
  const people = new Map(
    (rows.rows as { staff_number: string; person_id: string }[]).map((row) => [row.staff_number, row.person_id]),
  )
  const personId = (staffNumber: string) => people.get(staffNumber) ?? ''
  const sessions = new Map<string, SessionRecord>()
  const signIn = (token: string, roles: readonly Role[], person: string | null) =>
    void sessions.set(token, { token, actor: record.actor(roles, { personId: person }), values: {}, ...provenNow() })
  for (const [staffNumber, id] of people) signIn(`learner-${staffNumber}`, ['responder'], id)
  signIn('team', ['learning'], null)
  const app = createServer({
    routes: modules.flatMap(({ routes }) => routes),
    navigation: modules.flatMap(({ navigation }) => navigation),
    homePanels: [],
    services: modules.flatMap(({ services }) => services ?? []),
    db: record.db,
    force: record.force,
    sessions: {
      find: async (token) => sessions.get(token) ?? null,
      create: () => Promise.reject(new Error('A test visits as somebody signed in')),
      save: async () => {},
      confirm: async () => {},
      end: async (token) => void sessions.delete(token),
    },
    config: { secret: 'x'.repeat(40), postsPerMinute: 1000 },
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const issued = await record.db.write(system, (tx) =>
    createCredential(tx, { source: 'Everything', scopes: ['all'], expiresAt: null, homePage: 'https://force.example' }),
  )
  const everything = `Basic ${Buffer.from(`${issued.accessKey}:${issued.secret}`).toString('base64')}`
  const cookie = (staffNumber: string | null) => (staffNumber === null ? 'team' : `learner-${staffNumber}`)

  const ask: ScormCourses['ask'] = async (path, { method = 'GET', body, type = 'application/json' } = {}) => {
    const answer = await askHost(address, 'courses.localhost', path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = answer.body.toString('utf8')
    return { status: answer.status, headers: answer.headers, text, json: readable(text) }
  }

  return {
    record,
    address,
    personId,
    cookie,
    ask,
    async bringIn(zip) {
      const actor = record.actor(['learning'])
      const order = { db: record.db, actor, path: zip, fileName: 'course.zip', origin: address }
      const { packageId } = await importPackage(order)
      await removeSamplePackages()
      const units = await record.db.read(actor, (tx) => unitsOf(tx, packageId))
      return { packageId, units: Object.fromEntries(units.map(({ title, unitId }) => [title, unitId])) }
    },
    async launch(unitId, { mode = 'Normal', as = '1001' } = {}) {
      const own = `session=${cookie(as)}`
      const page = await fetch(`${address}/my-learning`, { headers: { cookie: own } })
      const secret = page.headers.getSetCookie().map((each) => each.split(';')[0])
      const course = await fetch(`${address}/my-learning/${await packageOf(unitId)}`, {
        headers: { cookie: [own, ...secret].join('; ') },
      })
      const cookies = [own, ...secret, ...course.headers.getSetCookie().map((each) => each.split(';')[0])].join('; ')
      const token = /name="_csrf" value="([^"]+)"/.exec(await course.text())?.[1] ?? ''
      const sent = await fetch(`${address}/my-learning/units/${unitId}/launch`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ _csrf: token, mode }).toString(),
      })
      const location = sent.headers.get('location') ?? ''
      const found = /^http:\/\/127\.0\.0\.1:\d+\/course-player\/([\w-]+)$/.exec(location)?.[1]
      if (sent.status !== 303 || !found)
        throw new Error(`Not launched: ${sent.status} ${location} ${await sent.text()}`)
      return found
    },
    async kept(unitId) {
      const { sql } = await import('kysely')
      const { rows } = await record.db.read(record.actor(['learning']), (tx) =>
        sql<{ elements: string }>`select elements from elearning.scorm_unit_state where unit_id = ${unitId}`.execute(
          tx.connection,
        ),
      )
      return rows[0] && JSON.parse(rows[0].elements)
    },
    async statements() {
      const response = await fetch(`${address}/xapi/1.0/statements?ascending=true&limit=500`, {
        headers: { authorization: everything, 'x-experience-api-version': '1.0.3' },
      })
      const { statements } = (await response.json()) as Given
      return statements
    },
    async close() {
      await app.close()
      await Promise.all(modules.map((module) => module.close?.()))
      await record.close()
    },
  }

  async function packageOf(unitId: string | undefined): Promise<string> {
    const { sql } = await import('kysely')
    const found = await record.db.read(record.actor(['learning']), (tx) =>
      sql<{ id: string }>`select package_id as id from elearning.unit where unit_id = ${unitId ?? null}`.execute(
        tx.connection,
      ),
    )
    return found.rows[0]?.id ?? ''
  }
}

/** A stay in a unit as a player sends it. */
export interface SentStay {
  readonly item: string
  readonly elements?: Readonly<Record<string, string>>
  readonly ended?: boolean
  readonly visit?: number
  readonly isNew?: boolean
  readonly number?: number
  readonly leaving?: boolean
  readonly sequencing?: unknown
}

/** Sends a commit with one stay. */
export const commitTo = (courses: ScormCourses, token: string, stay: SentStay): Promise<Answer> => {
  const { item, elements = {}, ended = false, visit = 1, isNew = false, number = 1, leaving = false, sequencing } = stay
  const body = { number, leaving, sequencing, visits: [{ visit, item, isNew, elements, ended }] }
  return courses.ask(`/courses/${token}/run-time`, { method: 'POST', body })
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
