import { randomUUID } from 'node:crypto'
import { systemActor } from '../../src/kernel/index.ts'
import { importPackage } from '../../src/modules/elearning/index.ts'
import {
  removeSamplePackages,
  type SampleEntry,
  writeZip,
} from '../../src/modules/elearning/packages/sample-packages.fixture.ts'
import { createCredential } from '../../src/modules/learning-record/index.ts'
import { peopleNow } from '../../src/modules/workforce/index.ts'
import { modules } from '../../src/modules.ts'
import { askHost, type CourseAnswer } from './course-host.ts'
import { openRecord, type TestRecord } from './record.ts'
import { loadCourse } from './sample-course.ts'
import { openSite, type TestSite } from './site.ts'

export const verb = (name: string): string => `http://adlnet.gov/expapi/verbs/${name}`
export const adlVerb = (name: string): string => `https://w3id.org/xapi/adl/verbs/${name}`
export const category = (name: string): string => `https://w3id.org/xapi/cmi5/context/categories/${name}`
export const extension = (name: string): string => `https://w3id.org/xapi/cmi5/context/extensions/${name}`

const langstring = (element: string, text: string) =>
  `<${element}><langstring lang="en-GB">${text}</langstring></${element}>`

/** An assignable unit of a course structure. `attributes`: such as moveOn. `inside`: further elements. */
export const unit = (name: string, attributes = '', inside = '', url = `${name}.html`): string =>
  `<au id="https://training.example/units/${name}" ${attributes}>${langstring('title', name)}${langstring('description', name)}<url>${url}</url>${inside}</au>`

export const block = (name: string, ...units: readonly string[]): string =>
  `<block id="https://training.example/blocks/${name}">${langstring('title', name)}${langstring('description', name)}${units.join('')}</block>`

/** The course structure of a course with these parts. */
export const structure = (...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"><course id="https://training.example/courses/${randomUUID()}">${langstring('title', 'Course')}${langstring('description', 'Course')}</course>${parts.join('')}</courseStructure>`

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export type Given = any

/** What a unit asked and was told. */
export interface UnitAnswer {
  readonly status: number
  readonly headers: CourseAnswer['headers']
  readonly text: string
  readonly json: Given
}

/** A site that serves courses, with two learners (1001 and 1002), the learning team, and a credential that reads all. */
export interface Cmi5Courses {
  readonly record: TestRecord
  readonly site: TestSite
  readonly address: string
  /** Where its pages think they are. */
  readonly siteOrigin: string
  readonly courseOrigin: string
  /** Brings a course of these parts in. Gives its id and its units by name. */
  bringIn(...parts: readonly string[]): Promise<{ packageId: string; units: Readonly<Record<string, string>> }>
  /** Launches a unit on the page and gives what its program would see. Not yet initialized. */
  launch(unitId: string, options?: { mode?: string; staffNumber?: string }): Promise<LaunchedUnit>
  /** A launched unit that has read what it has to and said that it is initialized. */
  start(unitId: string, options?: { mode?: string; staffNumber?: string }): Promise<LaunchedUnit>
  /** Everything that was said in a registration, in the order of storing. */
  said(registration: string): Promise<Given[]>
  /** xAPI with the credential that may do everything. */
  administer(method: string, path: string, body?: unknown): Promise<UnitAnswer>
  /** Posts a form of the learning team's. */
  post(from: string, to: string, fields?: Readonly<Record<string, string>>): Promise<{ status: number; body: string }>
  personId(staffNumber: string): string
  close(): Promise<void>
}

export async function openCmi5Courses(): Promise<Cmi5Courses> {
  const record = await openRecord()
  await loadCourse(record)
  const { forceId } = record.force
  const { rows } = await record.db.read(systemActor(forceId), (tx) => peopleNow(tx.forceId).execute(tx.connection))
  const people = new Map(
    (rows as { staff_number: string; person_id: string }[]).map((row) => [row.staff_number, row.person_id]),
  )
  const personId = (staffNumber: string) => people.get(staffNumber) ?? ''
  const site = await openSite(record, modules, { origin: null })
  const address = await site.app.listen({ host: '127.0.0.1', port: 0 })
  const issued = await record.db.write(systemActor(forceId), (tx) =>
    createCredential(tx, { source: 'Everything', scopes: ['all'], expiresAt: null, homePage: 'https://force.example' }),
  )
  const everything = `Basic ${Buffer.from(`${issued.accessKey}:${issued.secret}`).toString('base64')}`
  const manager = record.actor(['learning'])
  const team = site.visit(manager)
  const learners = new Map(
    [...people].map(([staffNumber, id]) => [staffNumber, site.visit(record.actor(['responder'], { personId: id }))]),
  )

  const administer: Cmi5Courses['administer'] = (method, path, body) =>
    ask(address, method, `/xapi/1.0${path}`, everything, body)

  const launch: Cmi5Courses['launch'] = async (unitId, { mode = 'Normal', staffNumber = '1001' } = {}) => {
    const learner = learners.get(staffNumber)
    if (!learner) throw new Error(`Nobody has the staff number ${staffNumber}`)
    const sent = await learner.post('/my-learning', `/my-learning/units/${unitId}/launch`, { mode })
    if (sent.statusCode !== 303) throw new Error(`Not launched: ${sent.statusCode} ${sent.body}`)
    return new LaunchedUnit(address, String(sent.headers.location))
  }

  return {
    record,
    site,
    address,
    siteOrigin: 'http://localhost:80',
    courseOrigin: 'http://courses.localhost:80',
    personId,
    administer,
    launch,
    async bringIn(...parts) {
      const xml = structure(...parts)
      const names = [...xml.matchAll(/<url>([^<?#]+\.html)/g)].map(([, path]) => path ?? '')
      const files: SampleEntry[] = [{ path: 'cmi5.xml', content: xml }]
      for (const path of new Set(names.filter((name) => !name.includes(':')))) {
        files.push({ path, content: `<title>${path}</title>` })
      }
      const path = await writeZip(files)
      const { packageId } = await importPackage({
        db: record.db,
        actor: manager,
        path,
        fileName: 'course.zip',
        origin: address,
      })
      await removeSamplePackages()
      const found = await record.db.read(manager, async (tx) => {
        const { unitsOf } = await import('../../src/modules/elearning/index.ts')
        return unitsOf(tx, packageId)
      })
      return { packageId, units: Object.fromEntries(found.map(({ title, unitId }) => [title, unitId])) }
    },
    async start(unitId, options) {
      const launched = await launch(unitId, options)
      await launched.begin()
      await launched.mustSay(launched.defined('initialized'))
      return launched
    },
    async said(registration) {
      const { json, status } = await administer(
        'GET',
        `/statements?registration=${registration}&ascending=true&limit=500`,
      )
      if (status !== 200) throw new Error(`Not read: ${status}`)
      return json.statements
    },
    async post(from, to, fields = {}) {
      const sent = await team.post(from, to, fields)
      return { status: sent.statusCode, body: sent.body }
    },
    async close() {
      await site.close()
      await record.close()
    },
  }
}

/** The program of a unit, as it runs at the courses' host: it knows what stands in its address. */
export class LaunchedUnit {
  readonly #site: string
  readonly url: URL
  readonly actor: Given
  readonly registration: string
  readonly activityId: string
  #authorization: string | null = null
  #launchData: Given = null

  constructor(site: string, location: string) {
    this.#site = site
    this.url = new URL(location)
    this.actor = JSON.parse(this.url.searchParams.get('actor') ?? 'null')
    this.registration = this.url.searchParams.get('registration') ?? ''
    this.activityId = this.url.searchParams.get('activityId') ?? ''
  }

  get authorization(): string {
    return this.#authorization ?? ''
  }

  get launchData(): Given {
    return this.#launchData
  }

  get sessionId(): string {
    return this.#launchData.contextTemplate.extensions[extension('sessionid')]
  }

  /** POSTs to the fetch address. */
  async fetchToken(): Promise<UnitAnswer> {
    const { pathname } = new URL(this.url.searchParams.get('fetch') ?? '')
    const answer = await ask(this.#site, 'POST', pathname, null)
    if (answer.json?.['auth-token']) this.#authorization = `Basic ${answer.json['auth-token']}`
    return answer
  }

  /** What a unit does before it says that it is initialized. */
  async begin(): Promise<void> {
    await this.fetchToken()
    const { json } = await this.state('GET', 'LMS.LaunchData')
    this.#launchData = json
    await this.preferences('GET')
  }

  /** Any xAPI request, with the sitting's credential unless told. */
  ask(
    method: string,
    resource: string,
    params: Readonly<Record<string, string>> = {},
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<UnitAnswer> {
    const query = new URLSearchParams(params).toString()
    const { pathname } = new URL(this.url.searchParams.get('endpoint') ?? '')
    return ask(this.#site, method, `${pathname}${resource}${query && `?${query}`}`, this.#authorization, body, headers)
  }

  state(method: string, stateId: string, body?: unknown, changes: Readonly<Record<string, string>> = {}) {
    const { activityId, registration } = this
    const agent = JSON.stringify(this.actor)
    return this.ask(method, 'activities/state', { activityId, registration, agent, stateId, ...changes }, body)
  }

  preferences(method: string, body?: unknown, headers: Readonly<Record<string, string>> = {}, agent = this.actor) {
    const params = { agent: JSON.stringify(agent), profileId: 'cmi5LearnerPreferences' }
    return this.ask(method, 'agents/profile', params, body, headers)
  }

  /** A “cmi5 allowed” statement. */
  allowed(changes: Readonly<Record<string, unknown>> = {}): Given {
    return {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      actor: this.actor,
      verb: { id: verb('experienced') },
      object: { id: `${this.activityId}/page` },
      context: { ...structuredClone(this.#launchData.contextTemplate), registration: this.registration },
      ...changes,
    }
  }

  /** A statement in the cmi5 category, with the result its verb has to have. */
  defined(name: string): Given {
    const made = this.allowed({ verb: { id: verb(name) }, object: { id: this.activityId } })
    const counts = ['completed', 'passed', 'failed'].includes(name)
    made.context.contextActivities.category = [
      { id: category('cmi5') },
      ...(counts ? [{ id: category('moveon') }] : []),
    ]
    const result = results[name]
    return result ? { ...made, result: structuredClone(result) } : made
  }

  /** Sends statements: PUTs one, POSTs several. */
  say(...statements: readonly Given[]): Promise<UnitAnswer> {
    const [only] = statements
    return statements.length === 1
      ? this.ask('PUT', 'statements', { statementId: only.id }, only)
      : this.ask('POST', 'statements', {}, statements)
  }

  async mustSay(...statements: readonly Given[]): Promise<void> {
    const { status, text } = await this.say(...statements)
    if (status !== 204 && status !== 200) throw new Error(`Refused: ${status} ${text}`)
  }
}

/** Changes what stands at a path in a statement, such as `result.score`; undefined takes it out. */
export function change(made: Given, path: string, value: unknown): Given {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const holder = names.reduce((inner, name) => inner[name], made)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return made
}

const results: Readonly<Record<string, object>> = {
  completed: { completion: true, duration: 'PT5M' },
  passed: { success: true, duration: 'PT5M' },
  failed: { success: false, duration: 'PT5M' },
  terminated: { duration: 'PT10M' },
}

async function ask(
  site: string,
  method: string,
  path: string,
  authorization: string | null,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<UnitAnswer> {
  const answer = await askHost(site, 'courses.localhost', path, {
    method,
    headers: {
      'x-experience-api-version': '1.0.3',
      ...(authorization === null ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = answer.body.toString('utf8')
  return { status: answer.status, headers: answer.headers, text, json: readable(text) }
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
