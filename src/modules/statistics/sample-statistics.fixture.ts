import { sql } from 'kysely'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import type { ImportOptions } from '../../kernel/import/index.ts'
import {
  type Actor,
  type Extent,
  importersOf,
  type Measure,
  newId,
  type Register,
  registerOf,
} from '../../kernel/index.ts'
import { conduct } from '../conduct/module.ts'
import { strength } from '../workforce/index.ts'
import { workforce } from '../workforce/module.ts'

const units = `Unit code,Unit name,Kind,Command code,Opened
CE,Central East,Command,,01/04/2010
CE-CSU,Central East CSU,Community Safety Unit,CE,01/04/2010
NW-CSU,North West CSU,Community Safety Unit,CE,01/04/2010
`

/** Who joined: 100 and 101 in 2019, 102 in January 2020, 103 in 2021. 100 changes unit in 2020. */
export const people = `Staff number,Given name,Family name,Entry route,Joined,Unit code,Role,Rank,Posted from,Posted to
100,Amara,Okafor,Police constable entry,01/03/2019,CE-CSU,Police officer,Police constable,01/03/2019,31/12/2019
100,Amara,Okafor,Police constable entry,01/03/2019,NW-CSU,Police officer,Detective constable,01/01/2020,
101,Ben,Hughes,Direct entry detective,01/04/2019,CE-CSU,Police officer,Detective constable,01/04/2019,
102,Chi,Lam,Police constable entry,15/01/2020,CE-CSU,Police officer,Police constable,15/01/2020,
103,Dee,Novak,PCSO entry,01/06/2021,CE-CSU,PCSO,No rank,01/06/2021,
`

const caseHeadings =
  'Case reference,Case type,Entry number,Event,Date,Staff number,Role at the time,Behaviour alleged,Severity assessment,Proceedings,Finding,Outcome,Leaver reason,Victim staff number,Investigators,Known to,Commands kept out'

/** Conduct cases of one allegation each, against these staff numbers on these days. */
export const casesFile = (
  ...cases: readonly (readonly [reference: string, day: string, staffNumber: string])[]
): string =>
  [
    caseHeadings,
    ...cases.map(
      ([reference, day, number]) =>
        `${reference},Complaint,1,Allegation,${day},${number},,Physical or sexual abuse,,,,,,,,,`,
    ),
    '',
  ].join('\n')

/** From the first posting that begins to the last. */
const postingsBegunHeld: Extent = {
  id: 'test.postings-begun',
  kinds: ['people'],
  of: 'events',
  days: ({ forceId, knownAt }) => sql`
    select min(o.starts_on) as first_on, max(o.starts_on) as last_on from workforce.posting as o
    where o.force_id = ${forceId} and o.recorded_at <= ${knownAt}
      and (o.superseded_at is null or o.superseded_at > ${knownAt})`,
}

/** Postings by their first day: one person can begin several. Some rows say nothing of their rank. */
export const postingsBegun: Measure = {
  kind: 'measure',
  id: 'test.postings-begun',
  version: 1,
  name: 'People who began a posting',
  definition: 'People who began a posting in the period, counted once each.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'during',
  dimensions: [
    { id: 'unit', name: 'Unit' },
    { id: 'rank', name: 'Rank', values: [{ value: 'detective_constable', label: 'Detective constable' }] },
  ],
  sensitivity: 'open',
  may: 'figure.work',
  extent: postingsBegunHeld,
  held: 'Postings are held from 2019.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select o.person_id as counted, o.starts_on as on_date, o.posting_version_id as row_id, o.person_id as page_id,
      o.import_id, o.line, u.code as unit, case when o.rank = 'none' then null else o.rank end as rank
    from workforce.posting as o join workforce.unit as u on u.force_id = o.force_id and u.unit_id = o.unit_id
    where o.force_id = ${forceId} and o.starts_on between ${from} and ${to}
      and o.recorded_at <= ${knownAt} and (o.superseded_at is null or o.superseded_at > ${knownAt})`,
  rowHref: (personId) => `/people/${personId}`,
  cues: [],
}

/** The days of those postings up to the end of 2021, added up. */
export const daysPosted: Measure = {
  ...postingsBegun,
  id: 'test.days-posted',
  name: 'Days posted',
  unit: 'pounds',
  aggregate: 'sum',
  dimensions: [],
  facts: ({ forceId, from, to, knownAt }) => sql`
    select o.person_id as counted, o.starts_on as on_date, o.posting_version_id as row_id, o.person_id as page_id,
      o.import_id, o.line, (least(coalesce(upper(o.during), '2022-01-01'), '2022-01-01') - lower(o.during)) as amount
    from workforce.posting as o
    where o.force_id = ${forceId} and o.starts_on between ${from} and ${to}
      and o.recorded_at <= ${knownAt} and (o.superseded_at is null or o.superseded_at > ${knownAt})`,
}

/** Everybody who is or ever was posted by a day, by the ranks they had: all of them are still there. */
/** People in post, whose units no question may ask for by name. */
const strengthByUnit: Measure = {
  ...strength,
  id: 'test.strength',
  dimensions: strength.dimensions.map(({ named: _, ...dimension }) => dimension),
}

export const everPosted: Measure = {
  ...postingsBegun,
  id: 'test.ever-posted',
  name: 'People who ever had a rank',
  definition: 'People in post on the day, by every rank that they had until then.',
  periodType: 'as-at',
  dimensions: [
    {
      id: 'rank_had',
      name: 'Rank they had',
      values: [
        { value: 'constable', label: 'Constable' },
        { value: 'detective_constable', label: 'Detective constable' },
      ],
    },
  ],
  wholes: [strength],
  facts: ({ forceId, from, knownAt }) => sql`
    select o.person_id as counted, ${from}::date as on_date, o.posting_version_id as row_id, o.person_id as page_id,
      o.import_id, o.line, case when o.rank = 'none' then null else o.rank end as rank_had
    from workforce.posting as o
    where o.force_id = ${forceId} and o.starts_on <= ${from}
      and o.recorded_at <= ${knownAt} and (o.superseded_at is null or o.superseded_at > ${knownAt})`,
}

/** How long the postings lasted that began in a period, up to the end of 2021, by unit. */
export const postingLengths: Measure = {
  ...postingsBegun,
  id: 'test.posting-lengths',
  name: 'Postings',
  definition: 'Postings that began in the period.',
  unit: 'posts',
  aggregate: 'durations',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select o.posting_version_id as counted, o.starts_on as on_date, o.posting_version_id as row_id,
      o.person_id as page_id, o.import_id, o.line, u.code as unit, o.rank,
      (least(coalesce(upper(o.during), '2022-01-01'), '2022-01-01') - lower(o.during)) as amount
    from workforce.posting as o join workforce.unit as u on u.force_id = o.force_id and u.unit_id = o.unit_id
    where o.force_id = ${forceId} and o.starts_on between ${from} and ${to}
      and o.recorded_at <= ${knownAt} and (o.superseded_at is null or o.superseded_at > ${knownAt})`,
}

export interface StatisticsRecord extends TestRecord {
  readonly register: Register
  readonly analyst: Actor
  /** Imports a file, whole. */
  send(kind: string, content: string, options?: ImportOptions): Promise<void>
}

/** A force of four people with five postings, and two allegations. */
export async function openStatisticsRecord(): Promise<StatisticsRecord> {
  const record = await openRecord()
  const importers = importersOf([workforce, conduct])
  const send: StatisticsRecord['send'] = async (kind, content, options = {}) => {
    const importer = importers.find((each) => each.kind === kind)
    if (!importer) throw new Error(`No importer of ${kind}`)
    const report = await record.load(importer, content, options)
    if (report.status !== 'done') throw new Error(JSON.stringify(report.problems))
  }
  await send('units', units)
  await send('people', people)
  await send('conduct-cases', casesFile(['PS/1', '01/05/2021', '100'], ['PS/2', '01/06/2021', '101']))
  const register = registerOf([
    workforce,
    conduct,
    { ...workforce, measures: [postingsBegun, daysPosted, everPosted, postingLengths, strengthByUnit], extracts: [] },
  ])
  // Somebody named for restricted statistics, and a party to nothing.
  const named = record.actor(['analyst', 'restricted-statistics'], { personId: newId() })
  const analyst = { ...named, name: 'Test analyst' }
  return { ...record, register, analyst, send }
}
