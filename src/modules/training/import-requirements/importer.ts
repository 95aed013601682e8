import { sql } from 'kysely'
import {
  type Check,
  type Column,
  date,
  type Importer,
  list,
  oneOf,
  text,
  wholeNumber,
} from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { ranks, unitKinds, workforceRoles } from '../../workforce/index.ts'
import { endsBeforeItBegins, statedTwice, unknownCourse } from '../import-checks.queries.ts'
import { courseColumn, fromColumn, requirementCode, toColumn } from '../import-columns.ts'
import { requirementFacts, requirementVersions } from '../tables.ts'
import { currencyRules, requirementStarts } from '../vocabulary.ts'

const whose = (id: string, heading: string, choices: Readonly<Record<string, string>>, example: string): Column => ({
  id,
  heading,
  required: false,
  optionalColumn: true,
  type: list({ of: oneOf(choices) }),
  help: 'Empty: any',
  example,
})

const ruleIncomplete: Check = {
  column: 'currency_rule',
  sql: ({ stage }) => sql`
    select line, case
      when refresher_months is null then 'A requirement counted from expiry or a fixed day needs the months of its refresher'
      else 'A requirement with a fixed day needs that day' end as says
    from ${stage} as s
    where (currency_rule <> 'completion' and refresher_months is null)
      or (currency_rule = 'fixed_date' and fixed_date is null)`,
}

/** Who must have finished which course, by when, and how often again (T7). */
export const requirementsImporter: Importer = {
  kind: 'requirements',
  title: 'Required learning',
  describes: 'Which roles, ranks and units must have which course, how soon, and when they need it again.',
  may: 'course.import',
  dependsOn: ['courses'],
  columns: [
    {
      id: 'requirement_code',
      heading: 'Requirement code',
      aliases: ['Requirement'],
      required: true,
      type: requirementCode,
      help: '',
      example: 'CSU-DET',
    },
    {
      id: 'title',
      heading: 'Title',
      required: true,
      type: text(),
      help: '',
      example: 'Detectives in Community Safety Units',
    },
    courseColumn,
    whose('roles', 'Roles', workforceRoles, 'Police officer'),
    whose('ranks', 'Ranks', ranks, 'Detective constable; Detective sergeant'),
    whose('unit_kinds', 'Kinds of unit', unitKinds, 'Community Safety Unit'),
    {
      id: 'starts_with',
      heading: 'Counted from',
      required: true,
      type: oneOf(requirementStarts),
      help: '',
      example: 'Being posted',
    },
    {
      id: 'within_days',
      heading: 'Within days',
      required: true,
      type: wholeNumber({ min: 0, max: 3650 }),
      help: 'Time to finish it',
      example: '90',
    },
    {
      id: 'currency_rule',
      heading: 'Refresher counted from',
      required: true,
      type: oneOf(currencyRules),
      help: '',
      example: 'The day it was finished',
    },
    {
      id: 'refresher_months',
      heading: 'Refresher after months',
      required: false,
      optionalColumn: true,
      type: wholeNumber({ min: 1, max: 240 }),
      help: 'Empty: it never lapses',
      example: '36',
    },
    {
      id: 'renewal_days',
      heading: 'Renewal window in days',
      required: true,
      type: wholeNumber({ min: 0, max: 365 }),
      help: 'How long before it lapses it may be renewed',
      example: '90',
    },
    {
      id: 'fixed_date',
      heading: 'Fixed day',
      required: false,
      optionalColumn: true,
      type: date(),
      help: 'One of the fixed days',
      example: '',
    },
    { ...fromColumn('First day it applied'), id: 'in_force_from', heading: 'In force from' },
    { ...toColumn('Last day; empty while it applies'), id: 'in_force_to', heading: 'In force to' },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.roles, v.ranks, v.unit_kinds, v.refresher_months, v.fixed_date, v.in_force_to from ${stage} as s
    join training.requirement as r on r.force_id = ${tx.forceId} and r.code = s.requirement_code
    join training.requirement_version as v
      on v.force_id = r.force_id and v.requirement_id = r.requirement_id and v.superseded_at is null`,
  checks: [
    statedTwice('requirement_code', ['requirement_code'], `'The requirement ' || requirement_code`),
    unknownCourse,
    ruleIncomplete,
    endsBeforeItBegins('in_force_from', 'in_force_to', 'The requirement'),
  ],
  async apply({ tx, stage, source }) {
    await sql`
      insert into training.requirement (force_id, requirement_id, code)
      select ${tx.forceId}::uuid, kernel.new_id(), s.requirement_code from ${stage} as s
      on conflict (force_id, code) do nothing`.execute(tx.connection)
    return recordVersions(tx, requirementVersions, {
      told: {
        requirement_id: 'r.requirement_id',
        course_id: 'c.course_id',
        ...columnsFrom('s', namesOf(requirementFacts)),
      },
      source: source('s.line'),
      from: sql`${stage} as s
        join training.requirement as r on r.force_id = ${tx.forceId} and r.code = s.requirement_code
        join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code`,
    })
  },
}
