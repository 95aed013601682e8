import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findImport, type Importer, type ImportReport, readProblems, template } from '../../src/kernel/import/index.ts'
import { type Actor, importersOf, may } from '../../src/kernel/index.ts'
import { type ConductRecord, heading, openConductRecord } from '../../src/modules/conduct/sample-cases.fixture.ts'
import { reportHeadings } from '../../src/modules/response/sample-reports.fixture.ts'
import { modules } from '../../src/modules.ts'

/**
 * Two records, alike but for what is hidden: the first holds cases and reports that keep every sender here out. What a
 * sender is told of a file must be the same in both, word for word.
 */
interface Pair {
  readonly holding: ConductRecord
  readonly without: ConductRecord
}
let pair: Pair

const importers = importersOf(modules)
const importerOf = (kind: string): Importer => {
  const importer = importers.find((each) => each.kind === kind)
  if (!importer) throw new Error(`There is no importer of ${kind}`)
  return importer
}

const senders: readonly (readonly [string, (record: ConductRecord) => Promise<Actor> | Actor])[] = [
  ['an administrator', (record) => record.actor(['administrator'])],
  ['somebody of professional standards nobody knows', (record) => record.actor(['professional-standards'])],
  ['the party herself, of professional standards', (record) => record.reader('100', ['professional-standards'])],
  ['somebody of a command kept out', (record) => record.reader('201', ['professional-standards', 'administrator'])],
]

const riskHeadings = 'Report reference,Stage,Assessed,Tool,Tool version,Ticks,Grade by the tool,Grade'
const outHeadings = 'Report reference,Kind of service,Service,Referred,Outcome,Outcome known'
const peopleHeadings =
  'Staff number,Given name,Family name,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to'

const hidden = (n: number) => ({
  cases: `${heading}
PS/H${n},Complaint,1,Allegation,01/05/2021,100,,Physical or sexual abuse,,,,,,,,,
PS/H${n},Complaint,2,Charged,01/08/2021,100,,,,,,,,,,,
`,
  reports: `${reportHeadings}
DA/H${n},03/03/2022,,Violence without injury,violent_or_threatening,Relatives,V3,44,50,,Police officer,CE,CE,High,Yes,100,
`,
  risk: `${riskHeadings}\nDA/H${n},First response,03/03/2022,DARA,1,,High,High\n`,
  out: `${outHeadings}\nDA/H${n},Perpetrator programme,Northside Change,20/05/2022,,\n`,
})

/** What somebody would ask to learn of the hidden things. */
const probes: Readonly<Record<string, (n: number) => readonly string[]>> = {
  'conduct-cases': (n) => [
    hidden(n).cases,
    // An event alone, another kind under the same number, another date, a party as investigator, several at once.
    `${heading}\nPS/H${n},Complaint,3,Convicted,01/09/2021,100,,,,,,,,,,,\n`,
    `${heading}\nPS/H${n},Complaint,2,Allegation,02/05/2021,101,,Economic abuse,,,,,,,,,\n`,
    `${heading}\nPS/H${n},Conduct matter,1,Allegation,30/05/2021,101,,Economic abuse,,,,,,,100;300,,\n`,
    `${heading}\nPS/H${n},Complaint,1,Allegation,01/05/2021,101,,Economic abuse,,,,,,,,,\nPS/NONE${n},Complaint,1,Allegation,01/05/2021,101,,Economic abuse,,,,,,,,,\nPS/NONE${n},Complaint,2,Charged,01/04/2021,101,,,,,,,,,,,\n`,
  ],
  reports: (n) => [
    hidden(n).reports,
    `${reportHeadings}\nDA/H${n},03/03/2022,,Rape,,Married,V3,44,50,,None,CE,None,High,No,,\nDA/NONE${n},03/03/2022,,Rape,,Married,V9,44,50,,None,CE,None,High,No,,\n`,
    `${reportHeadings}\nDA/H${n},03/03/1999,,Rape,,Married,V3,44,50,,None,XX,None,High,No,,\n`,
  ],
  'risk-assessments': (n) => [
    hidden(n).risk,
    `${riskHeadings}\nDA/H${n},First response,03/03/2022,DARA,1,,High,Medium\nDA/NONE${n},First response,03/03/2022,DARA,1,,High,High\n`,
  ],
  'referrals-out': (n) => [
    hidden(n).out,
    `${outHeadings}\nDA/NONE${n},Perpetrator programme,Northside Change,20/05/2022,,\nDA/H${n},Perpetrator programme,Northside Change,20/05/2022,Taken up,01/05/2022\n`,
  ],
  // The party moves, which keeps another command out of what is hidden.
  people: () => [
    `${peopleHeadings}
100,Sam,Accused,Police constable entry,01/04/2015,,,CE-CSU,Police officer,Constable,01/04/2015,01/06/2022
100,Sam,Accused,Police constable entry,01/04/2015,,,NW-RT,Police officer,Constable,02/06/2022,
`,
  ],
  units: () => [
    'Unit code,Unit name,Kind,Command code,Opened,Closed\nNW-RT,North West response,Response team,PP,01/04/2010,\n',
  ],
}

beforeAll(async () => {
  const [holding, without] = await Promise.all([openConductRecord(), openConductRecord()])
  const starter = (name: string) =>
    readFile(new URL(`../../src/modules/response/starter/${name}`, import.meta.url), 'utf8')
  for (const record of [holding, without]) {
    for (const kind of ['definitions', 'routing-policy']) {
      const report = await record.load(importerOf(kind), await starter(`${kind}.yaml`), { name: `${kind}.yaml` })
      expect(report).toMatchObject({ kind, status: 'done' })
    }
  }
  for (const [n] of senders.entries()) {
    const { cases, reports, risk, out } = hidden(n)
    const files = { 'conduct-cases': cases, reports, 'risk-assessments': risk, 'referrals-out': out }
    for (const [kind, content] of Object.entries(files)) {
      expect(await holding.load(importerOf(kind), content)).toMatchObject({ kind, status: 'done', problems: [] })
    }
  }
  pair = { holding, without }
}, 120_000)
afterAll(async () => {
  await pair.holding.close()
  await pair.without.close()
})

/** All that a sender can learn of an import, but for its own identity and the time it took. */
async function told(record: ConductRecord, actor: Actor, report: ImportReport) {
  const { importId, seconds: _, rowsPerSecond: __, alreadyImported, ...said } = report
  const stored = await record.db.read(actor, async (tx) => ({
    problems: await readProblems(tx, importId),
    record: await findImport(tx, importId),
  }))
  const { importId: ___, startedAt, finishedAt, startedBy, ...kept } = stored.record ?? { importId }
  return JSON.stringify({ said, already: alreadyImported !== undefined, problems: stored.problems, kept })
}

async function sendBoth(
  n: number,
  importer: Importer,
  content: string,
  options: { dryRun: boolean; mode: 'all-or-nothing' | 'good-rows' },
) {
  const answers: string[] = []
  for (const record of [pair.holding, pair.without]) {
    const actor = await senders[n]?.[1](record)
    if (!actor) throw new Error('There is no such sender')
    const report = await record.load(importer, content, { ...options, actor })
    expect(report.fault).toBeUndefined()
    answers.push(await told(record, actor, report))
  }
  return answers
}

const filesOf = (importer: Importer, n: number) => [template(importer), ...(probes[importer.kind]?.(n) ?? [])]

async function allowed(n: number, importer: Importer): Promise<boolean> {
  const actor = await senders[n]?.[1](pair.holding)
  return actor !== undefined && may(actor, importer.may)
}

/** Versions of what is hidden, however they are read. */
async function hiddenRows(): Promise<unknown> {
  const owner = new pg.Client({ connectionString: pair.holding.ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query(`
      select r.reference, v.offence_kind as what, v.superseded_at is null as current
      from response.report as r join response.report_version as v using (force_id, report_id) where r.reference like 'DA/H%'
      union all select c.reference, e.kind, e.superseded_at is null
      from conduct."case" as c join conduct.case_event as e using (force_id, case_id) where c.reference like 'PS/H%'
      union all select c.reference, a.behaviour, a.superseded_at is null
      from conduct."case" as c join conduct.allegation_version as a using (force_id, case_id) where c.reference like 'PS/H%'
      union all select r.reference, v.grade, v.superseded_at is null
      from response.report as r join response.risk_assessment_version as v using (force_id, report_id) where r.reference like 'DA/H%'
      union all select r.reference, v.outcome, v.superseded_at is null
      from response.report as r join response.referral_out_version as v using (force_id, report_id) where r.reference like 'DA/H%'
      order by 1, 2, 3`)
    return rows
  } finally {
    await owner.end()
  }
}

test('every importer of a restricted kind says what its rows are about, and is asked here', () => {
  const restricted = importers.filter((importer) => importer.restricted)
  expect(restricted.map(({ kind }) => kind).toSorted()).toEqual([
    'conduct-cases',
    'referrals-out',
    'reports',
    'risk-assessments',
  ])
  for (const { kind, about } of restricted) {
    expect([kind, about !== undefined, probes[kind] !== undefined]).toEqual([kind, true, true])
  }
  expect(importers.filter(({ restricted: is, about }) => about && !is)).toEqual([])
  // Whatever writes into a module that restricts is restricted, or tells nothing of anybody.
  const open = modules
    .filter((module) => module.restricts)
    .flatMap((module) => module.importers)
    .filter((importer) => !importer.restricted)
  expect(open.map(({ kind }) => kind)).toEqual(['definitions', 'routing-policy'])
})

test.each(senders.map(([who], n) => [who, n] as const))(
  '%s learns nothing of what is hidden by trying files',
  async (_, n) => {
    let tried = 0
    for (const importer of importers) {
      if (!(await allowed(n, importer))) continue
      for (const content of filesOf(importer, n)) {
        const modes = probes[importer.kind] ? (['good-rows', 'all-or-nothing'] as const) : (['good-rows'] as const)
        for (const mode of modes) {
          const [one, other] = await sendBoth(n, importer, content, { dryRun: true, mode })
          expect(one).toBe(other)
          tried += 1
        }
      }
    }
    expect(tried).toBeGreaterThan(10)
  },
  120_000,
)

test.each(senders.map(([who], n) => [who, n] as const))(
  '%s learns nothing by importing them, and changes nothing of what is hidden',
  async (_, n) => {
    const before = await hiddenRows()
    for (const kind of Object.keys(probes)) {
      const importer = importerOf(kind)
      if (!(await allowed(n, importer))) continue
      for (const content of filesOf(importer, n)) {
        const [one, other] = await sendBoth(n, importer, content, { dryRun: false, mode: 'good-rows' })
        expect(one).toBe(other)
      }
    }
    expect(await hiddenRows()).toEqual(before)
  },
  120_000,
)

test('an administrator, who reads no case and no report, learns nothing by trying again after', async () => {
  for (const kind of Object.keys(probes)) {
    for (const content of filesOf(importerOf(kind), 0)) {
      const [one, other] = await sendBoth(0, importerOf(kind), content, { dryRun: true, mode: 'good-rows' })
      expect(one).toBe(other)
    }
  }
})

test('every import of a restricted kind is audited before it is read and when it ends, tried, refused or done', async () => {
  const owner = new pg.Client({ connectionString: pair.holding.ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ action: string; kind: string; ended: string; n: number }>(`
      select i.import_id, i.kind, array_agg(e.action order by e.number) as actions
      from kernel.import as i left join kernel.audit_entry as e
        on e.force_id = i.force_id and e.subject_type = 'import' and e.subject_id = i.import_id::text and e.user_id = i.started_by
      group by 1, 2`)
    const restricted = new Set(importers.filter((each) => each.restricted).map(({ kind }) => kind))
    expect(rows.length).toBeGreaterThan(50)
    const wrong = rows.filter(
      ({ kind, actions }: { kind: string; actions?: unknown }) =>
        JSON.stringify(actions) !== (restricted.has(kind) ? '["import.begun","import.ended"]' : '[null]'),
    )
    expect(wrong).toEqual([])
  } finally {
    await owner.end()
  }
})
