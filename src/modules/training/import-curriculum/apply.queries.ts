import { type RawBuilder, sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { coverages, lessons, objectives, scenarios } from '../tables.ts'
import { countRows, versionsInFile, wholeOf } from '../versions-in-file.queries.ts'

const ofVersion = ['course_id', 'version_number'] as const

/** Lessons and objectives keep the order of the file. Of a column that it leaves out it tells nothing. */
export async function applyCurriculum(context: ImportContext): Promise<ApplyCounts> {
  const { tx, stage, source } = context
  const rows = sql`
    (select c.course_id, s.version as version_number, s.*,
      dense_rank() over (partition by c.course_id, s.version order by s.line)::integer as position
    from ${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code) as t`
  const wholeBy = (column: string | null) => wholeOf(versionsInFile(context, column))
  /** The first row of a file that tells of a thing. */
  const first = (key: readonly string[], tellsOf: RawBuilder<unknown>) => sql`(
    select distinct on (${sql.join(key.map((name) => sql.ref(`t.${name}`)))}) t.* from ${rows} where ${tellsOf}
    order by ${sql.join(key.map((name) => sql.ref(`t.${name}`)))}, t.line) as r`
  const written = [
    await recordVersions(tx, lessons, {
      whole: wholeBy(null),
      told: { ...columnsFrom('r', ofVersion), title: 'r.lesson', position: 'r.position' },
      source: source('r.line'),
      from: first([...ofVersion, 'lesson'], sql`true`),
    }),
    await recordVersions(tx, objectives, {
      whole: wholeBy('objective'),
      told: columnsFrom('r', [...ofVersion, 'lesson', 'objective', 'position']),
      source: source('r.line'),
      from: first([...ofVersion, 'lesson', 'objective'], sql`t.objective is not null`),
    }),
    await recordVersions(tx, coverages, {
      whole: wholeBy('topic'),
      told: columnsFrom('r', [...ofVersion, 'lesson', 'topic', 'depth', 'note']),
      source: source('r.line'),
      from: first([...ofVersion, 'lesson', 'topic'], sql`t.topic is not null`),
    }),
    await recordVersions(tx, scenarios, {
      whole: wholeBy('scenario'),
      told: { ...columnsFrom('r', [...ofVersion, 'lesson', 'casting']), title: 'r.scenario' },
      source: source('r.line'),
      from: first([...ofVersion, 'lesson', 'scenario'], sql`t.scenario is not null`),
    }),
  ]
  const changed = written.reduce((sum, counts) => sum + counts.changed, 0)
  return countRows(
    context,
    [lessons, objectives, coverages, scenarios].map((part) => part.table),
    changed,
  )
}
