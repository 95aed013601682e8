import { sql } from 'kysely'
import { code, date, type Importer, oneOf, wholeNumber } from '../../../kernel/import/index.ts'
import { ranksInFiles, workforceRoles } from '../vocabulary.ts'
import { applyPosts, postsInFile } from './apply.queries.ts'
import { postsChecks } from './checks.queries.ts'

const unitCode = code({ pattern: /^[A-Z0-9][A-Z0-9_-]{0,19}$/, says: 'a unit code, such as CE-CSU', upperCase: true })

/**
 * The establishment: how many posts are funded in each unit, from which day. A number is known by its unit, role, rank and
 * first day; a later file that gives another number or last day of it corrects it, and one with a later first day follows.
 */
export const postsImporter: Importer = {
  kind: 'posts',
  title: 'Funded posts',
  describes:
    'The establishment: how many posts are funded in each unit by role and rank, whether or not they are filled.',
  may: 'workforce.import',
  dependsOn: ['units'],
  columns: [
    {
      id: 'unit',
      heading: 'Unit code',
      aliases: ['Unit'],
      required: true,
      type: unitCode,
      help: 'As in the units file',
      example: 'CE-CSU',
    },
    {
      id: 'role',
      heading: 'Role',
      aliases: ['Kind of employee'],
      required: false,
      optionalColumn: true,
      addsOnly: true,
      type: oneOf(workforceRoles),
      help: 'For whom the posts are; empty, or no column, where they are for anybody',
      example: 'Police officer',
    },
    {
      id: 'rank',
      heading: 'Rank',
      aliases: ['Grade'],
      required: false,
      optionalColumn: true,
      addsOnly: true,
      type: oneOf(ranksInFiles),
      help: 'Of the posts; empty, or no column, where they are of any rank',
      example: 'Detective constable',
    },
    {
      id: 'posts',
      heading: 'Posts',
      aliases: [
        'Funded posts',
        'Established posts',
        'Budgeted posts',
        'Establishment',
        'Funded establishment',
        'Budgeted establishment',
        'Funded strength',
        'Number of posts',
      ],
      required: true,
      type: wholeNumber({ min: 0, max: 100_000 }),
      help: 'How many are funded, filled or not: whole posts, no full-time equivalents; 0 where there are none any more',
      example: '24',
    },
    {
      id: 'from_on',
      heading: 'From',
      aliases: ['Funded from', 'Effective from', 'Valid from', 'Start date'],
      required: true,
      type: date(),
      help: 'First day of this number; it holds until the next of the same posts',
      example: '01/04/2026',
    },
    {
      id: 'to_on',
      heading: 'To',
      aliases: ['Funded to', 'Effective to', 'Valid to', 'End date'],
      required: false,
      optionalColumn: true,
      type: date(),
      help: 'Last day, where the funding ends and no number follows',
      example: '',
    },
  ],
  known: (context) => sql`
    select s.line, v.ends_on as to_on from (${postsInFile(context)}) as s
    join workforce.funded_posts as v on v.force_id = ${context.tx.forceId} and v.unit_id = s.unit_id
      and v.role = s.role and v.rank = s.rank and v.starts_on = s.starts_on and v.superseded_at is null`,
  checks: postsChecks,
  apply: applyPosts,
}
