import { type RawBuilder, sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions, type Versions } from '../../../kernel/index.ts'
import { countRows, versionsInFile, wholeOf } from '../versions-in-file.queries.ts'

type Part = Omit<Versions, 'importId' | 'from'>

const ofVersion = ['course_id', 'version_number']

const lessons: Part = {
  table: 'training.lesson',
  versionId: 'lesson_id',
  key: [...ofVersion, 'title'],
  facts: ['position'],
}
const objectives: Part = {
  table: 'training.objective',
  versionId: 'objective_id',
  key: [...ofVersion, 'lesson', 'objective'],
  facts: ['position'],
}
const coverage: Part = {
  table: 'training.coverage',
  versionId: 'coverage_id',
  key: [...ofVersion, 'lesson', 'topic'],
  facts: ['depth', 'note'],
}
const scenarios: Part = {
  table: 'training.scenario',
  versionId: 'scenario_id',
  key: [...ofVersion, 'lesson', 'title'],
  facts: ['casting'],
}

/** Lessons and objectives keep the order of the file. Of a column that it leaves out it tells nothing. */
export async function applyCurriculum(context: ImportContext): Promise<ApplyCounts> {
  const { tx, importId, stage } = context
  const rows = sql`
    (select c.course_id, s.version as version_number, s.*,
      dense_rank() over (partition by c.course_id, s.version order by s.line)::integer as position
    from ${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code) as r`
  const wholeBy = (column: string | null) => wholeOf(versionsInFile(context, column))
  const first = (key: readonly string[], columns: RawBuilder<unknown>, where: RawBuilder<unknown>) => sql`
    select distinct on (${sql.join(key.map((name) => sql.ref(`r.${name}`)))}) r.course_id, r.version_number, ${columns}, r.line
    from ${rows} where ${where} order by ${sql.join(key.map((name) => sql.ref(`r.${name}`)))}, r.line`
  const written = [
    await recordVersions(tx, {
      whole: wholeBy(null),
      ...lessons,
      importId,
      from: first([...ofVersion, 'lesson'], sql`r.lesson as title, r.position`, sql`true`),
    }),
    await recordVersions(tx, {
      whole: wholeBy('objective'),
      ...objectives,
      importId,
      from: first(
        [...ofVersion, 'lesson', 'objective'],
        sql`r.lesson, r.objective, r.position`,
        sql`r.objective is not null`,
      ),
    }),
    await recordVersions(tx, {
      whole: wholeBy('topic'),
      ...coverage,
      importId,
      from: first([...ofVersion, 'lesson', 'topic'], sql`r.lesson, r.topic, r.depth, r.note`, sql`r.topic is not null`),
    }),
    await recordVersions(tx, {
      whole: wholeBy('scenario'),
      ...scenarios,
      importId,
      from: first(
        [...ofVersion, 'lesson', 'scenario'],
        sql`r.lesson, r.scenario as title, r.casting`,
        sql`r.scenario is not null`,
      ),
    }),
  ]
  const changed = written.reduce((sum, counts) => sum + counts.changed, 0)
  return countRows(
    context,
    [lessons, objectives, coverage, scenarios].map((part) => part.table),
    changed,
  )
}
