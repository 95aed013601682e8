import { Command } from 'commander'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerSetAside } from '../../src/command-line/set-aside-command.ts'
import { type CommandDoor, systemActor } from '../../src/kernel/index.ts'
import { reportsImporter } from '../../src/modules/response/import-reports/importer.ts'
import { riskAssessmentsImporter } from '../../src/modules/response/import-risk-assessments/importer.ts'
import { openResponseRecord, reportHeadings } from '../../src/modules/response/sample-reports.fixture.ts'
import type { TestRecord } from '../harness/record.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openResponseRecord()
})
afterAll(() => record.close())

async function candour(...words: string[]): Promise<string[]> {
  const said: string[] = []
  const terminal = {
    json: false,
    result: (text: string) => void said.push(text),
    say() {},
    progress() {},
  }
  const door: CommandDoor = {
    terminal: () => terminal,
    withSession: (work) =>
      work({ db: record.db, force: record.force, actor: systemActor(record.force.forceId) }, terminal),
  }
  const program = new Command('candour')
  registerSetAside(program, door)
  await program.parseAsync(words, { from: 'user' })
  return said
}

const assessed = `Report reference,Stage,Assessed,Tool,Tool version,Ticks,Grade by the tool,Grade
DA/1,First response,14/04/2020,DASH,2009,9,Medium,Medium
`

test('what an administrator sends of a restricted report waits for the command line, once however often it is sent', async () => {
  expect(await candour('set-aside')).toEqual(['No rows are set aside'])
  const report = `${reportHeadings}\nDA/1,14/04/2020,,Rape,,Married,,,,,None,CE,None,High,Yes,,\n`
  expect(await record.load(reportsImporter, report)).toMatchObject({ added: 1 })
  const actor = record.actor(['administrator'])
  for (let times = 0; times < 2; times++) {
    expect(await record.load(riskAssessmentsImporter, assessed, { actor })).toMatchObject({ status: 'done', added: 1 })
  }
  expect(await candour('set-aside')).toEqual([expect.stringMatching(/^risk-assessments {2}1 rows of import /)])
  const [taken] = await candour('set-aside', 'take')
  expect(taken).toContain('1 added, 0 changed, 0 unchanged')
  expect(await candour('set-aside', 'take')).toEqual(['No rows are set aside'])
})

test('rows about a report that nobody has told of wait on, and say why', async () => {
  const actor = record.actor(['administrator'])
  const unknown = assessed.replace('DA/1', 'DA/NONE')
  expect(await record.load(riskAssessmentsImporter, unknown, { actor })).toMatchObject({ status: 'done', problems: [] })
  const [refused] = await candour('set-aside', 'take')
  expect(refused).toContain('There is no report with the reference DA/NONE')
  process.exitCode = 0
  expect(await candour('set-aside')).toHaveLength(1)
})

test('what was told, told otherwise and told again ends as it was told last, and what is older than the record is named', async () => {
  const actor = record.actor(['administrator'])
  const told = (grade: string, day: string) =>
    assessed.replace('Medium,Medium', `Medium,${grade}`).replace('14/', `${day}/`)
  const stands = async () => {
    const { rows } = await record.db.read(record.actor(['professional-standards']), (tx) =>
      sql<{ grade: string }>`
        select grade from response.risk_assessment_version
        where assessed_on >= '2020-04-20' and superseded_at is null order by assessed_on`.execute(tx.connection),
    )
    return rows.map(({ grade }) => grade)
  }
  for (const grade of ['Medium', 'High', 'Medium']) {
    expect(await record.load(riskAssessmentsImporter, told(grade, '20'), { actor })).toMatchObject({ status: 'done' })
  }
  const first = await candour('set-aside', 'take')
  process.exitCode = 0
  expect(first.join('\n')).not.toContain('newer')
  expect(await stands()).toEqual(['medium'])

  expect(await record.load(riskAssessmentsImporter, told('Medium', '21'), { actor })).toMatchObject({ status: 'done' })
  expect(await record.load(riskAssessmentsImporter, told('High', '21'))).toMatchObject({ status: 'done', added: 1 })
  const second = await candour('set-aside', 'take')
  process.exitCode = 0
  expect(second.join('\n')).toMatch(/told something newer since .* line 2 of import /)
  expect(await stands()).toEqual(['medium', 'medium'])
})
