import { sql } from 'kysely'
import { code, date, type Importer, list, oneOf, text, wholeNumber } from '../../../kernel/import/index.ts'
import { leaverReasons } from '../../workforce/index.ts'
import {
  behaviours,
  caseTypes,
  conductRoles,
  eventKinds,
  findings,
  outcomes,
  proceedings,
  severities,
} from '../vocabulary.ts'
import { applyCases } from './apply.queries.ts'
import { caseChecks } from './checks.queries.ts'
import { knownEntries } from './known.queries.ts'

const staffNumber = code({
  pattern: /^[A-Z0-9][A-Z0-9/-]{0,19}$/,
  says: 'a staff number, such as 204117',
  upperCase: true,
})
const caseReference = code({
  pattern: /^[A-Z0-9][A-Z0-9/._-]{1,39}$/,
  says: 'a case reference, such as PS/DA/2021/0042',
  upperCase: true,
})
const unitCode = code({ pattern: /^[A-Z0-9][A-Z0-9_-]{0,19}$/, says: 'a unit code, such as CE', upperCase: true })

const optional = { required: false, optionalColumn: true } as const

/**
 * The professional-standards system's extract of cases of domestic abuse: one row for each allegation and each event.
 * An entry is known by its case and number; a later extract that tells it otherwise corrects it.
 */
export const casesImporter: Importer = {
  kind: 'conduct-cases',
  title: 'Conduct cases',
  describes:
    'Allegations of domestic abuse against the force’s own people and what followed: one row for each allegation and each event of a case.',
  may: 'restricted.import',
  dependsOn: ['units', 'people'],
  restricted: true,
  columns: [
    {
      id: 'case_reference',
      heading: 'Case reference',
      aliases: ['Case number', 'Case ref', 'Reference'],
      required: true,
      type: caseReference,
      help: 'As in the professional standards system',
      example: 'PS/DA/2021/0042',
    },
    {
      id: 'case_type',
      heading: 'Case type',
      aliases: ['Type of case'],
      required: true,
      type: oneOf(caseTypes),
      help: 'The same on all rows of a case',
      example: 'Conduct matter',
    },
    {
      id: 'entry_number',
      heading: 'Entry number',
      aliases: ['Entry', 'Sequence', 'Line number'],
      required: true,
      type: wholeNumber({ min: 1, max: 9999 }),
      help: 'Numbers the allegations and events of a case; no number comes twice in one case',
      example: '1',
    },
    {
      id: 'event',
      heading: 'Event',
      aliases: ['Entry type', 'What happened'],
      required: true,
      type: oneOf({
        allegation: ['Allegation', 'Allegation received'],
        ...eventKinds,
        misconduct_investigation_opened: [eventKinds.misconduct_investigation_opened, 'Investigation opened'],
        criminal_no_further_action: [eventKinds.criminal_no_further_action, 'Criminal NFA', 'NFA'],
        misconduct_outcome: [eventKinds.misconduct_outcome, 'Outcome'],
        left_force: [eventKinds.left_force, 'Left'],
        suspended: [eventKinds.suspended, 'Suspension began'],
        duties_restricted: [eventKinds.duties_restricted, 'Restricted duties', 'Restricted duties began'],
        restriction_ended: [eventKinds.restriction_ended, 'Restricted duties ended'],
        case_closed: [eventKinds.case_closed, 'Case closed', 'Closed'],
      }),
      help: 'An allegation, or something that followed it',
      example: 'Allegation',
    },
    {
      id: 'occurred_on',
      heading: 'Date',
      aliases: ['Event date', 'Received on', 'Date received'],
      required: true,
      type: date(),
      help: 'For an allegation the day it was received; for leaving the last day of service',
      example: '14/06/2021',
    },
    {
      id: 'staff_number',
      heading: 'Staff number',
      aliases: ['Subject staff number', 'Warrant number', 'Subject'],
      required: true,
      type: staffNumber,
      help: 'Whom the allegation or event is about',
      example: '204117',
    },
    {
      id: 'role',
      heading: 'Role at the time',
      aliases: ['Role', 'Subject role'],
      ...optional,
      type: oneOf(conductRoles),
      help: 'Their role on that date; where empty, taken from their postings',
      example: 'Police officer',
    },
    {
      id: 'behaviour',
      heading: 'Behaviour alleged',
      aliases: ['Allegation type', 'Behaviour'],
      required: false,
      type: oneOf(behaviours),
      help: 'For an allegation',
      example: 'Controlling or coercive behaviour',
    },
    {
      id: 'severity',
      heading: 'Severity assessment',
      aliases: ['Severity'],
      ...optional,
      type: oneOf(severities),
      help: 'For an allegation, once it has been assessed',
      example: 'Gross misconduct',
    },
    {
      id: 'summary',
      heading: 'Summary',
      aliases: ['Allegation summary'],
      ...optional,
      type: text({ max: 1000 }),
      help: 'For an allegation, in a sentence; no names',
      example: '',
    },
    {
      id: 'proceeding',
      heading: 'Proceedings',
      aliases: ['Proceeding'],
      ...optional,
      type: oneOf({ ...proceedings, none: [proceedings.none, 'None'] }),
      help: 'For a misconduct outcome: before what it was decided',
      example: '',
    },
    {
      id: 'finding',
      heading: 'Finding',
      ...optional,
      type: oneOf(findings),
      help: 'For a misconduct outcome',
      example: '',
    },
    {
      id: 'outcome',
      heading: 'Outcome',
      aliases: ['Sanction', 'Misconduct result'],
      required: false,
      type: oneOf({
        ...outcomes,
        dismissal_without_notice: [outcomes.dismissal_without_notice, 'Dismissal', 'Dismissed'],
      }),
      help: 'For a misconduct outcome',
      example: '',
    },
    {
      id: 'allegation_number',
      heading: 'Allegation decided',
      aliases: ['Allegation entry number', 'Allegation number'],
      ...optional,
      type: wholeNumber({ min: 1, max: 9999 }),
      help: 'For a misconduct outcome: the entry number of the allegation; empty where it decides all against the person',
      example: '',
    },
    {
      id: 'leaver_reason',
      heading: 'Leaver reason',
      aliases: ['Reason for leaving'],
      required: false,
      type: oneOf(leaverReasons),
      help: 'For leaving the force',
      example: '',
    },
    {
      id: 'victim_staff_number',
      heading: 'Victim staff number',
      ...optional,
      type: staffNumber,
      help: 'Where the victim works for the force; the same on all rows of a case',
      example: '',
    },
    {
      id: 'investigators',
      heading: 'Investigators',
      aliases: ['Investigating officers', 'Allowed staff numbers'],
      ...optional,
      addsOnly: true,
      type: list({ of: staffNumber }),
      help: 'Staff numbers of those who may read the case besides professional standards',
      example: '118020;118355',
    },
    {
      id: 'known_to',
      heading: 'Known to',
      aliases: ['People who know the parties', 'Denied staff numbers'],
      ...optional,
      addsOnly: true,
      type: list({ of: staffNumber }),
      help: 'Staff numbers of people who know a party: they may not read or investigate the case',
      example: '118777',
    },
    {
      id: 'commands_kept_out',
      heading: 'Commands kept out',
      aliases: ['Denied commands'],
      ...optional,
      addsOnly: true,
      type: list({ of: unitCode }),
      help: 'Codes of further commands. Those where a party works are kept out without being named',
      example: 'CE',
    },
  ],
  known: knownEntries,
  checks: caseChecks,
  about: {
    begins: true,
    seen: ({ tx, stage }) => sql`
      select s.line from ${stage} as s
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference`,
    toldAt: ({ tx, stage }) => sql`
      select s.line, v.recorded_at from ${stage} as s
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
      cross join lateral (
        select v.recorded_at from conduct.case_version as v
        where v.force_id = c.force_id and v.case_id = c.case_id and v.superseded_at is null
        union all
        select v.recorded_at from conduct.allegation as a
        join conduct.allegation_version as v
          on v.force_id = a.force_id and v.allegation_id = a.allegation_id and v.superseded_at is null
        where a.force_id = c.force_id and a.case_id = c.case_id and a.number = s.entry_number
        union all
        select e.recorded_at from conduct.case_event as e
        where e.force_id = c.force_id and e.case_id = c.case_id and e.number = s.entry_number and e.superseded_at is null
      ) as v`,
  },
  keptOut: ({ tx, stage }) => sql`
    select c.case_id as id, c.denied_person_ids, c.denied_command_ids from conduct.case as c
    where c.force_id = ${tx.forceId} and c.reference in (select s.case_reference from ${stage} as s)`,
  notes: ['Whoever is kept out of a case stays kept out, whatever this file says'],
  apply: applyCases,
}
