import { code, date, type Importer, list, oneOf, readYaml, text, wholeNumber } from '../../../kernel/import/index.ts'
import { unitKinds } from '../../workforce/index.ts'
import { leadCommands, obligations, offenceKinds, partyWorks, riskGrades, suspectPoliceRoles } from '../vocabulary.ts'
import { applyRoutingPolicy } from './apply.queries.ts'
import { routingPolicyChecks } from './checks.queries.ts'

/** A fact's values, and the two words that stand for several of them. */
const condition = (values: Readonly<Record<string, string>>) =>
  list({ of: oneOf({ ...values, known: ['Any known', 'Known'], any: ['Known or not', 'Any'] }) })

const conditionHelp = 'Values separated by “;”, “Any known”, or “Known or not”'

const ofPolicy = ['title', 'in_force_from', 'first_response'] as const
const ofRule = ['name', 'lead_unit_kind', 'lead_command'] as const
const lists = ['suspect_police_role', 'offence_kind', 'party_works_in_command', 'risk_grade', 'obligations'] as const

/** The written policy by which reports are routed: one row a rule, each with its policy's own details. */
export const routingPolicyImporter: Importer = {
  kind: 'routing-policy',
  title: 'Routing policy',
  describes: 'The rules that say which unit leads on a report, one row a rule, or a YAML file with a list “policies”.',
  may: 'response-rule.import',
  columns: [
    {
      id: 'policy',
      heading: 'Policy',
      required: true,
      type: code({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/, says: 'a policy’s number, such as 2' }),
      help: 'The number of the policy',
      example: '2',
    },
    { id: 'title', heading: 'Title', required: true, type: text(), help: '', example: 'Routing policy 2022' },
    {
      id: 'in_force_from',
      heading: 'In force from',
      required: true,
      type: date(),
      help: 'The first day of the policy; the one after it begins where this one ends',
      example: '01/02/2022',
    },
    {
      id: 'first_response',
      heading: 'First response',
      required: true,
      type: oneOf(unitKinds),
      help: 'The kind of unit that answers the call',
      example: 'Response team',
    },
    {
      id: 'rule_order',
      heading: 'Order',
      required: true,
      type: wholeNumber({ min: 1, max: 10_000 }),
      help: 'Rules are tried from the lowest',
      example: '1',
    },
    {
      id: 'name',
      heading: 'Rule',
      required: true,
      type: text(),
      help: 'What people call the rule',
      example: 'Police suspect',
    },
    {
      id: 'suspect_police_role',
      heading: 'Suspect’s police role',
      aliases: ['Suspects police role', "Suspect's police role"],
      required: true,
      type: condition(suspectPoliceRoles),
      help: conditionHelp,
      example: 'police_officer; special_constable; pcso',
    },
    {
      id: 'offence_kind',
      heading: 'Offence kind',
      required: true,
      type: condition(offenceKinds),
      help: conditionHelp,
      example: 'Known or not',
    },
    {
      id: 'party_works_in_command',
      heading: 'Party works in the command',
      required: true,
      type: condition(partyWorks),
      help: conditionHelp,
      example: 'Known or not',
    },
    {
      id: 'risk_grade',
      heading: 'Risk grade',
      required: true,
      type: condition(riskGrades),
      help: conditionHelp,
      example: 'Known or not',
    },
    {
      id: 'lead_unit_kind',
      heading: 'Lead unit kind',
      required: false,
      type: oneOf(unitKinds),
      help: 'Empty for a rule that only adds obligations',
      example: 'Domestic Abuse and Sexual Offences unit',
    },
    {
      id: 'lead_command',
      heading: 'Lead command',
      required: false,
      type: oneOf({
        same: [leadCommands.same, 'Same'],
        another: [leadCommands.another, 'Another'],
        force_wide: [leadCommands.force_wide, 'Force-wide'],
      }),
      help: 'Whose unit of that kind',
      example: 'Force-wide',
    },
    {
      id: 'obligations',
      heading: 'Obligations',
      required: false,
      type: list({ of: oneOf(obligations) }),
      help: 'What has to be done beside',
      example: 'restrict_access; notify_professional_standards',
    },
  ],
  *readDocument(content) {
    for (const policy of readYaml(content).entries('policies')) {
      const shared = Object.fromEntries(ofPolicy.map((id) => [id, policy.text(id)]))
      for (const rule of policy.entries('rules')) {
        const own = Object.fromEntries(ofRule.map((id) => [id, rule.text(id)]))
        const many = Object.fromEntries(lists.map((id) => [id, rule.texts(id).join(';')]))
        const cells = { policy: policy.text('policy'), ...shared, rule_order: rule.text('order'), ...own, ...many }
        yield { line: rule.line, cells }
      }
    }
  },
  checks: routingPolicyChecks,
  apply: applyRoutingPolicy,
}
