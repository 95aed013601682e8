import { sql } from 'kysely'
import { agreeToAll } from '../../../test/harness/agree-to-all.ts'
import { pickHinted } from '../../../test/harness/pick-hinted.ts'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { type Actor, day, type Extract, type Measure, newId, type Register } from '../../kernel/index.ts'
import { type Meaning, noun, type Term } from '../../kernel/meaning/index.ts'
import { answerRequest } from './answering/answer-request/answer-request.ts'
import { openResponse } from './deciding/open-response.ts'
import { agreeToWordings } from './deciding/public-wording/agree-to-wordings.ts'
import { proposeWording } from './deciding/public-wording/propose-wording.ts'
import { questionWordings } from './deciding/public-wording/public-wording.ts'
import { readRequest } from './reading-letters/read-request.ts'
import { takeRequest } from './reading-letters/take-request/take-request.ts'

/** The desk over a record of its own, with one restricted measure, one open one and one register. */
export interface TestDesk extends TestRecord {
  readonly register: Register
  /** The words in which questions of complaints and courses are read. */
  readonly terms: readonly Term[]
  readonly officer: Actor
  /** Takes a letter in and gives its reference. */
  take(body: string, received?: string): Promise<string>
  /** Answers it; where nothing of it can be understood, with what the officer picks of what its words hint at. */
  answer(reference: string): ReturnType<typeof answerRequest>
  /** The officer agrees to every answer that waits for it. */
  agree(reference: string): Promise<void>
  response(reference: string, reader?: Actor): ReturnType<typeof openResponse>
  /** The officer agrees to the public wording of every question, as the desk proposes it. */
  agreeToWordings(reference: string): Promise<void>
}

const terms: readonly Term[] = [
  { slot: 'noun', value: 'complaint', says: noun('complaint'), counts: 'cases' },
  { slot: 'role', value: 'police_officer', says: noun('police officer', 'officer'), counts: 'people' },
  { slot: 'role', value: 'special_constable', says: noun('special constable'), counts: 'people' },
  { slot: 'role', value: 'pcso', says: noun('pcso'), counts: 'people' },
  { slot: 'sex', value: 'female', says: ['female', 'women'] },
  { slot: 'event', value: 'complained', says: ['complained of'] },
  { slot: 'noun', value: 'course', says: noun('course') },
  { slot: 'mode', value: 'elearning', says: ['online'] },
  { slot: 'light', value: 'exist', says: ['are there', 'were there'] },
]

const kinds = ['police_officer', 'special_constable', 'pcso'] as const

/** Twelve officers, one special and nobody else in 2021; none in 2022. */
const complaints = [
  ...Array.from({ length: 12 }, (_, i) => [`case ${i}`, '2021-03-01', 'police_officer'] as const),
  ['case 12', '2021-04-01', 'special_constable'] as const,
  ...Array.from({ length: 6 }, (_, i) => [`case ${i + 13}`, '2021-05-01', 'pcso'] as const),
]

/** A party to one of the complaints. */
export const partyId = newId()

const measure = (given: Pick<Measure, 'id' | 'name' | 'sensitivity' | 'cues'> & Partial<Measure>): Measure => ({
  kind: 'measure',
  version: 1,
  definition: 'Complaints received in the period, counted once each.',
  unit: 'cases',
  aggregate: 'distinct',
  periodType: 'during',
  dimensions: [{ id: 'role', name: 'Role', values: kinds.map((value) => ({ value, label: value.replace('_', ' ') })) }],
  may: 'figure.work',
  extent: {
    id: 'test.complaints',
    kinds: [],
    of: 'events',
    days: () => sql`select date '2021-01-01' as first_on, date '2022-12-31' as last_on`,
  },
  held: 'Complaints are held from 2021.',
  facts: ({ from, to }) => sql`
    select f.id as counted, f.on_date::date as on_date, gen_random_uuid() as row_id, gen_random_uuid() as page_id,
      null::uuid as import_id, null::integer as line, f.role
    from (values ${sql.join(complaints.map((row) => sql`(${sql.join([...row])})`))}) as f (id, on_date, role)
    where f.on_date::date between ${from} and ${to}`,
  ...given,
})

const restricted = measure({
  id: 'test.complaints',
  name: 'Complaints',
  sensitivity: 'restricted',
  needToKnow: {
    party: (_, personId) => sql`${personId}::uuid = ${partyId}::uuid`,
    keptOut: (_, pageIds) =>
      sql`select id, null::uuid[] as denied_person_ids, null::uuid[] as denied_command_ids from unnest(${[...pageIds]}::uuid[]) as p (id)`,
  },
  cues: [{ says: /how many complaints/, weight: 5, why: 'asks how many complaints there were' }],
})

const notForTheDesk: Measure = {
  ...measure({
    id: 'test.secret',
    name: 'Secret complaints',
    sensitivity: 'restricted',
    cues: [{ says: /secret/, weight: 5, why: 'asks for what is secret' }],
  }),
  may: 'case.read',
}

const taught = [
  { name: 'Foundation', mode: 'classroom' },
  { name: '=Specialist', mode: 'elearning' },
] as const

const courses: Extract = {
  kind: 'extract',
  id: 'test.courses',
  version: 1,
  name: 'Courses',
  definition: 'Courses in force on the day asked.',
  sensitivity: 'open',
  may: 'request.answer',
  cues: [{ says: /courses?/, weight: 4, why: 'asks about courses' }],
  run: async (_, { plan }) => {
    const { mode = [] } = plan.narrowedTo ?? {}
    const rows = taught.filter((course) => mode.length === 0 || mode.includes(course.mode))
    return {
      sentences: [`Yes. ${rows.length === 1 ? 'One course' : 'Two courses'}${plan.from ? ` since ${plan.from}` : ''}.`],
      table: { columns: ['Course'], rows: rows.map(({ name }) => [name]) },
      rowCount: rows.length,
      importIds: [],
    }
  },
}

const complaintsMean: Meaning = {
  asks: ['how-many'],
  core: [
    [
      { slot: 'noun', value: 'complaint' },
      { slot: 'event', value: 'complained' },
    ],
  ],
  narrows: { role: 'role' },
  light: ['exist'],
}

const coursesMean: Meaning = {
  asks: ['list', 'yes-no'],
  core: [[{ slot: 'noun', value: 'course' }]],
  narrows: { mode: 'mode' },
  light: ['exist'],
  days: 'any',
}

/** With `reads` its measure and register say what they mean, so that questions of them can be understood. */
export async function openDesk({ reads = false } = {}): Promise<TestDesk> {
  const record = await openRecord()
  const { db, force } = record
  const officer = record.actor(['foi-officer', 'restricted-statistics'], { personId: newId() })
  const measures = [reads ? { ...restricted, means: complaintsMean } : restricted, notForTheDesk]
  const extracts = [reads ? { ...courses, means: coursesMean } : courses]
  const register: Register = {
    measures,
    extracts,
    measure: (id) => measures.find((each) => each.id === id) ?? null,
    extract: (id) => extracts.find((each) => each.id === id) ?? null,
  }
  return {
    ...record,
    register,
    terms,
    officer,
    async take(body, received = '2022-03-01') {
      const given = { read: readRequest(body), body, fileName: 'letter.txt', received: day(received) }
      return (await db.write(officer, (tx) => takeRequest(tx, force, given))).reference
    },
    async answer(reference) {
      const answer = () => db.write(officer, (tx) => answerRequest(tx, register, reference, { terms }), 'statistics')
      const answered = await answer()
      const picked = reads ? 0 : await pickHinted(db, officer, register, reference)
      return picked > 0 ? answer() : answered
    },
    agree: (reference) => agreeToAll(db, officer, register, reference),
    response: (reference, reader = officer) => db.read(reader, (tx) => openResponse(tx, register, reference)),
    agreeToWordings: (reference) =>
      db.write(officer, async (tx) => {
        const response = await openResponse(tx, register, reference)
        const agreed = (await questionWordings(tx, response)).map(({ response: { question }, asked, seen }) => ({
          questionId: question.question_id,
          words: proposeWording(asked),
          seen,
        }))
        await agreeToWordings(tx, response, agreed)
      }),
  }
}
