import { sql } from 'kysely'
import { code, date, type Importer, list, oneOf, wholeNumber, yesNo } from '../../../kernel/import/index.ts'
import { sexesInFiles } from '../../workforce/index.ts'
import { keptOutOfFile } from '../kept-out.queries.ts'
import { aboutReport } from '../known-report.queries.ts'
import { reportReference } from '../report-reference.ts'
import { behaviours, connections, offenceKinds, riskGrades, suspectPoliceRoles } from '../vocabulary.ts'
import { applyReports } from './apply.queries.ts'
import { reportChecks } from './checks.queries.ts'

const commandCode = code({
  pattern: /^[A-Z0-9][A-Z0-9_-]{0,19}$/,
  says: 'a command’s code, such as CE',
  upperCase: true,
})
const staffNumber = code({
  pattern: /^[A-Z0-9][A-Z0-9/-]{0,19}$/,
  says: 'a staff number, such as 204117',
  upperCase: true,
})

/**
 * Reports from the force's crime recording system, one row each. As it comes in, a report is tested against both
 * definitions and routed by the policy in force on the day it was received; a later file corrects it.
 */
export const reportsImporter: Importer = {
  kind: 'reports',
  title: 'Reports',
  describes: 'Reports of domestic abuse from the crime recording system, one row a report.',
  may: 'restricted.import',
  dependsOn: ['units', 'people', 'definitions', 'routing-policy'],
  restricted: true,
  columns: [
    {
      id: 'reference',
      heading: 'Report reference',
      aliases: ['Reference', 'Crime reference', 'Crime number'],
      required: true,
      type: reportReference,
      help: 'The number the force knows the report by',
      example: 'DA/20/0001234',
    },
    {
      id: 'received_on',
      heading: 'Received',
      aliases: ['Date received', 'Date reported', 'Recorded on'],
      required: true,
      type: date(),
      help: 'The day the force took it in',
      example: '14/04/2020',
    },
    {
      id: 'occurred_on',
      heading: 'Occurred',
      aliases: ['Date occurred', 'Committed on'],
      required: false,
      type: date(),
      help: 'The day it happened, or the last day of a course of conduct',
      example: '13/04/2020',
    },
    {
      id: 'offence_kind',
      heading: 'Offence kind',
      aliases: ['Offence'],
      required: false,
      type: oneOf(offenceKinds),
      help: 'Empty where it is not known yet',
      example: 'Violence with injury',
    },
    {
      id: 'behaviours',
      heading: 'Behaviours',
      aliases: ['Behaviour'],
      required: false,
      type: list({ of: oneOf(behaviours) }),
      help: 'The kinds of abuse reported, separated by “;”',
      example: 'physical_or_sexual; controlling_or_coercive',
    },
    {
      id: 'connection',
      heading: 'Connection',
      aliases: ['Relationship'],
      required: false,
      type: oneOf(connections),
      help: 'How victim and suspect are or were connected; empty where it is not known',
      example: 'In an intimate personal relationship',
    },
    {
      id: 'victim_id',
      heading: 'Victim ID',
      aliases: ['Victim number'],
      required: false,
      type: code({ pattern: /^[A-Z0-9][A-Z0-9/-]{0,39}$/, says: 'a victim’s ID, such as V0012345', upperCase: true }),
      help: 'The same in all reports of one victim, and nothing that tells who they are',
      example: 'V0012345',
    },
    {
      id: 'victim_age',
      heading: 'Victim age',
      required: false,
      type: wholeNumber({ min: 0, max: 120 }),
      help: 'On the day it happened',
      example: '34',
    },
    {
      id: 'suspect_age',
      heading: 'Suspect age',
      required: false,
      type: wholeNumber({ min: 0, max: 120 }),
      help: 'On the day it happened',
      example: '38',
    },
    {
      id: 'victim_sex',
      heading: 'Victim sex',
      aliases: ['Victim gender', 'Sex of victim'],
      required: false,
      optionalColumn: true,
      type: oneOf(sexesInFiles),
      help: 'As they describe it; empty where it is not known',
      example: 'Female',
    },
    {
      id: 'suspect_sex',
      heading: 'Suspect sex',
      aliases: ['Suspect gender', 'Sex of suspect'],
      required: false,
      optionalColumn: true,
      type: oneOf(sexesInFiles),
      help: 'As they describe it; empty where it is not known',
      example: 'Male',
    },
    {
      id: 'children',
      heading: 'Children',
      aliases: ['Children affected'],
      required: false,
      optionalColumn: true,
      type: wholeNumber({ min: 0, max: 30 }),
      help: 'How many children saw, heard or felt the effects',
      example: '1',
    },
    {
      id: 'suspect_police_role',
      heading: 'Suspect’s police role',
      aliases: ['Suspects police role', "Suspect's police role", 'Suspect police role'],
      required: false,
      type: oneOf({ ...suspectPoliceRoles, none: [suspectPoliceRoles.none, 'None'] }),
      help: '“None” where the suspect is known not to work for the police; empty where it is not known',
      example: 'None',
    },
    {
      id: 'command',
      heading: 'Command code',
      aliases: ['Command', 'Command where it happened'],
      required: true,
      type: commandCode,
      help: 'The command where it happened, as in the units file',
      example: 'CE',
    },
    {
      id: 'party_commands',
      heading: 'Commands where a party works',
      aliases: ['Party works in'],
      required: false,
      type: list({ of: commandCode }),
      help: 'Codes separated by “;”; “None” where neither works for the force; empty where it is not known',
      example: 'None',
    },
    {
      id: 'risk_grade',
      heading: 'Risk grade',
      aliases: ['Risk'],
      required: false,
      type: oneOf(riskGrades),
      help: 'As it stands; empty where nobody has assessed it',
      example: 'Medium',
    },
    {
      id: 'restricted',
      heading: 'Restricted',
      required: false,
      optionalColumn: true,
      addsOnly: true,
      type: yesNo(),
      help: 'Yes restricts a report that the routing policy alone would not; No lifts nothing',
      example: 'No',
    },
    {
      id: 'party_staff',
      heading: 'Parties’ staff numbers',
      aliases: ['Parties staff numbers', "Parties' staff numbers"],
      required: false,
      optionalColumn: true,
      addsOnly: true,
      type: list({ of: staffNumber }),
      help: 'Victim or suspect where they work for the force: they never see the report, nor do commands they have worked in since',
      example: '',
    },
    {
      id: 'allowed_staff',
      heading: 'May open',
      aliases: ['Allowed staff numbers'],
      required: false,
      optionalColumn: true,
      addsOnly: true,
      type: list({ of: staffNumber }),
      help: 'Staff numbers of those who may open a restricted report',
      example: '',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.victim_sex, v.suspect_sex, v.children from ${stage} as s
    join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference
    join response.report_version as v
      on v.force_id = r.force_id and v.report_id = r.report_id and v.superseded_at is null`,
  checks: reportChecks,
  about: aboutReport,
  keptOut: keptOutOfFile,
  notes: ['A report that is restricted stays so, and whoever is kept out stays kept out, whatever this file says'],
  apply: applyReports,
}
