import { sql } from 'kysely'
import { type Check, decimal, type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { endsBeforeItBegins, statedTwice, unknownCourse } from '../import-checks.queries.ts'
import { courseColumn, fromColumn, optionalText, toColumn } from '../import-columns.ts'
import { courseDeliverers, deliverers } from '../tables.ts'
import { countRows } from '../versions-in-file.queries.ts'
import { delivererKinds } from '../vocabulary.ts'

const toldDifferently: Check = {
  column: 'deliverer',
  sql: ({ stage }) => sql`
    select s.line, s.deliverer || ' is given with another kind or other qualifications on line ' || f.line as says
    from ${stage} as s
    join (select distinct on (deliverer) * from ${stage} as d order by deliverer, line) as f using (deliverer)
    where (s.kind, s.qualifications) is distinct from (f.kind, f.qualifications)`,
}

/** Who gives which part of which course, from when to when: teams of the force and organisations from outside. */
export const deliverersImporter: Importer = {
  kind: 'deliverers',
  title: 'Who delivers training',
  describes: 'In-house teams and external organisations, one row for each part of a course they deliver.',
  may: 'course.import',
  dependsOn: ['courses'],
  columns: [
    courseColumn,
    {
      id: 'deliverer',
      heading: 'Deliverer',
      aliases: ['Organisation', 'Team', 'Provider'],
      required: true,
      type: text(),
      help: 'A team or an organisation, never a person',
      example: 'Harbour Refuge',
    },
    {
      id: 'kind',
      heading: 'Kind',
      required: true,
      type: oneOf(delivererKinds),
      help: '',
      example: 'External organisation',
    },
    optionalText('qualifications', 'Qualifications', 'Of those who teach', 'Specialist domestic abuse service', 1000),
    {
      id: 'part',
      heading: 'Part',
      required: true,
      type: text(),
      help: 'What of the course',
      example: 'Survivors and services',
    },
    {
      id: 'hours',
      heading: 'Hours',
      required: false,
      optionalColumn: true,
      type: decimal({ min: 0, max: 2000, places: 2 }),
      help: 'How long their part is',
      example: '3',
    },
    fromColumn('First day they delivered it'),
    toColumn('Last day; empty while they do'),
  ],
  known: ({ tx, stage }) => sql`
    select s.line, d.qualifications, p.hours, p.to_on from ${stage} as s
    join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
    left join training.deliverer as d
      on d.force_id = c.force_id and d.name = s.deliverer and d.superseded_at is null
    left join training.course_deliverer as p on p.force_id = c.force_id and p.course_id = c.course_id
      and p.deliverer = s.deliverer and p.part = s.part and p.from_on = s.from_on and p.superseded_at is null`,
  checks: [
    unknownCourse,
    toldDifferently,
    statedTwice('part', ['course_code', 'deliverer', 'part', 'from_on'], `'This part'`),
    endsBeforeItBegins('from_on', 'to_on', 'The delivery'),
  ],
  async apply(context) {
    const { tx, stage, source } = context
    const named = await recordVersions(tx, deliverers, {
      told: { name: 's.deliverer', kind: 's.kind', qualifications: 's.qualifications' },
      source: source('s.line'),
      from: sql`(select distinct on (deliverer) * from ${stage} as t order by deliverer, line) as s`,
    })
    const parts = await recordVersions(tx, courseDeliverers, {
      told: { course_id: 'c.course_id', ...columnsFrom('s', ['deliverer', 'part', 'from_on', 'to_on', 'hours']) },
      source: source('s.line'),
      from: sql`${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code`,
    })
    return countRows(context, ['training.deliverer', 'training.course_deliverer'], named.changed + parts.changed)
  },
}
