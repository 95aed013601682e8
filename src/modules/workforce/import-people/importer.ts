import { code, date, type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { sexesInFiles } from '../sex.ts'
import { entryRoutes, leaverReasons, ranksInFiles, workforceRoles } from '../vocabulary.ts'
import { applyPeople } from './apply.queries.ts'
import { peopleChecks } from './checks.queries.ts'
import { knownPeople } from './known.queries.ts'

const staffNumber = code({
  pattern: /^[A-Z0-9][A-Z0-9/-]{0,19}$/,
  says: 'a staff number, such as 204117',
  upperCase: true,
})
const unitCode = code({ pattern: /^[A-Z0-9][A-Z0-9_-]{0,19}$/, says: 'a unit code, such as CE-CSU', upperCase: true })
const email = code({ pattern: /^[^\s@=+-][^\s@]*@[^\s@]+$/, says: 'an email address, such as name@example.police.uk' })

/**
 * The HR extract: one row a posting, with the person's own details on each of their rows. A posting is known by its
 * person and first day; a later extract that gives it another unit, role, rank or last day corrects it.
 */
export const peopleImporter: Importer = {
  kind: 'people',
  title: 'People and postings',
  describes: 'The HR extract: one row for each posting of each person.',
  may: 'workforce.import',
  dependsOn: ['units'],
  columns: [
    {
      id: 'staff_number',
      heading: 'Staff number',
      aliases: ['Warrant number', 'Employee number'],
      required: true,
      type: staffNumber,
      help: 'The number HR knows the person by',
      example: '204117',
    },
    {
      id: 'given_name',
      heading: 'Given name',
      aliases: ['First name', 'Forename'],
      required: true,
      type: text({ max: 100 }),
      help: '',
      example: 'Amara',
    },
    {
      id: 'family_name',
      heading: 'Family name',
      aliases: ['Last name', 'Surname'],
      required: true,
      type: text({ max: 100 }),
      help: '',
      example: 'Okafor',
    },
    {
      id: 'email',
      heading: 'Email',
      aliases: ['Email address', 'E-mail'],
      required: false,
      optionalColumn: true,
      type: email,
      help: 'Their work address',
      example: 'amara.okafor@example.police.uk',
    },
    {
      id: 'sex',
      heading: 'Sex',
      aliases: ['Gender', 'Sex (self-described)'],
      required: false,
      optionalColumn: true,
      type: oneOf(sexesInFiles),
      help: 'As the person describes it; empty where it is not known',
      example: 'Female',
    },
    {
      id: 'entry_route',
      heading: 'Entry route',
      required: true,
      type: oneOf(entryRoutes),
      help: 'How they joined',
      example: 'Direct entry detective',
    },
    {
      id: 'joined_on',
      heading: 'Joined',
      aliases: ['Start date', 'Date joined'],
      required: true,
      type: date(),
      help: 'First day in the force',
      example: '03/09/2018',
    },
    {
      id: 'left_on',
      heading: 'Left',
      aliases: ['Leaving date', 'Date left'],
      required: false,
      optionalColumn: true,
      type: date(),
      help: 'Last day in the force',
      example: '',
    },
    {
      id: 'leaver_reason',
      heading: 'Leaver reason',
      aliases: ['Reason for leaving'],
      required: false,
      optionalColumn: true,
      type: oneOf(leaverReasons),
      help: 'Where they have left',
      example: '',
    },
    {
      id: 'unit',
      heading: 'Unit code',
      required: true,
      type: unitCode,
      help: 'As in the units file',
      example: 'CE-CSU',
    },
    {
      id: 'role',
      heading: 'Role',
      aliases: ['Kind of employee'],
      required: true,
      type: oneOf(workforceRoles),
      help: 'Police officer, PCSO…',
      example: 'Police officer',
    },
    {
      id: 'rank',
      heading: 'Rank',
      required: true,
      type: oneOf(ranksInFiles),
      help: '“No rank” for PCSOs and staff',
      example: 'Detective constable',
    },
    {
      id: 'posted_from',
      heading: 'Posted from',
      aliases: ['Posting start'],
      required: true,
      type: date(),
      help: 'First day of the posting',
      example: '01/10/2020',
    },
    {
      id: 'posted_to',
      heading: 'Posted to',
      aliases: ['Posting end'],
      required: false,
      type: date(),
      help: 'Last day of the posting; empty while it lasts',
      example: '',
    },
  ],
  known: knownPeople,
  checks: peopleChecks,
  apply: applyPeople,
}
