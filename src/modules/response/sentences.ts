import { writeDate } from '../../kernel/index.ts'
import { type UnitKind, unitKinds } from '../workforce/index.ts'
import type { Definition } from './definition.ts'
import { type Condition, type RoutingFact, type RoutingPolicy, type RoutingRule, routingFacts } from './routing.ts'
import { type Obligation, offenceKinds, riskGrades, suspectPoliceRoles } from './vocabulary.ts'

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const both = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const lower = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
const withArticle = (label: string): string => `${/^[AEIOU]/i.test(label) ? 'an' : 'a'} ${label}`

/** The one kind of offence whose label is a thing that is counted. */
const offenceInWords = (value: string): string => {
  const words = lower(label(offenceKinds, value))
  return value === 'serious_sexual_offence' ? withArticle(words) : words
}

/** What a rule asks of one fact, as the end of a sentence that begins “Where”; null where it asks nothing. */
const inWords: Readonly<Record<RoutingFact, (values: readonly string[]) => string>> = {
  suspect_police_role: (values) => {
    if (values.includes('unknown') && values.length === 1) return 'it is not known who the suspect works for'
    const named = values.filter((value) => value !== 'none' && value !== 'unknown')
    return `a suspect is ${either.format(named.map((value) => withArticle(lower(label(suspectPoliceRoles, value)))))}`
  },
  offence_kind: (values) => `the offence is ${either.format(values.map(offenceInWords))}`,
  party_works_in_command: (values) => {
    if (values.includes('yes')) return 'the victim or the suspect works in the command that would deal with it'
    return values.includes('unknown') ? 'it is not known where the victim and the suspect work' : 'neither works there'
  },
  risk_grade: (values) =>
    `the risk is assessed as ${either.format(values.map((value) => lower(label(riskGrades, value))))}`,
}

const label = (vocabulary: Readonly<Record<string, string>>, value: string): string => vocabulary[value] ?? value

const isOpen = (condition: Condition): boolean => condition.includes('any') || condition.includes('known')

/** A condition that only shuts out what an earlier rule took says nothing new to a reader. */
function saysSomething(fact: RoutingFact, condition: Condition): boolean {
  if (isOpen(condition)) return false
  if (fact === 'party_works_in_command' && condition.includes('no')) return false
  return fact !== 'suspect_police_role' || !condition.includes('none')
}

/** When a rule applies, in words: “the offence is rape”. Null where it applies to every report that reaches it. */
export function conditionWords(rule: RoutingRule): string | null {
  const words = routingFacts
    .filter((fact) => saysSomething(fact, rule.conditions[fact]))
    .map((fact) => inWords[fact](rule.conditions[fact]))
  return words.length === 0 ? null : both.format(words)
}

/** The unit that leads by a rule, in words: “the Community Safety Unit of the command where it happened”. */
export function leadWords(lead: NonNullable<RoutingRule['lead']>): string {
  const unit = unitKinds[lead.unitKind]
  if (lead.command === 'same') return `the ${unit} of the command where it happened`
  return lead.command === 'another' ? `the ${unit} of another command` : `the ${unit}`
}

const obligationWords: Readonly<Record<Obligation, string>> = {
  restrict_access: 'only people who need to see the report can open it',
  notify_professional_standards: 'the department of professional standards is told',
  refer_out: 'a referral to a support service is offered',
  refer_to_marac: 'the case is referred to a multi-agency risk assessment conference (MARAC)',
  establish_facts: 'the missing facts are found out first and the report is looked at again',
}

const plural: Partial<Record<UnitKind, string>> = {
  response_team: 'frontline officers of a response team',
  neighbourhood: 'officers of the neighbourhood team',
}

/** Who answers the call: “frontline officers of a response team”. */
export const firstResponseWords = ({ firstResponse }: Pick<RoutingPolicy, 'firstResponse'>): string =>
  plural[firstResponse] ?? `officers of the ${unitKinds[firstResponse]}`

function exceptionSentence(rule: RoutingRule, lead: NonNullable<RoutingRule['lead']>): string {
  const duties = rule.obligations.map((obligation) => obligationWords[obligation])
  return `Where ${conditionWords(rule) ?? 'none of this applies'}, the report goes to ${leadWords(lead)}${duties.length > 0 ? `, and ${both.format(duties)}` : ''}.`
}

/**
 * How a report is handled, in sentences made from the policy's own rules in their order: the first response, where a
 * report goes as a rule, the exceptions, and what is done beside. Says nothing that no rule says.
 */
export function routingSentences(policy: RoutingPolicy, definition: Definition | null): string[] {
  const leads = policy.rules.flatMap((rule) => (rule.lead ? [{ rule, lead: rule.lead }] : []))
  const usual = leads.findLast(({ rule }) => conditionWords(rule) === null)
  const beside = policy.rules.filter((rule) => rule.lead === null)
  return [
    ...(usual
      ? ['Nobody has to ask for a specialist: a report that meets the definition of domestic abuse is referred.']
      : []),
    ...(definition
      ? [
          `The definition in force is the ${definition.title}, since ${writeDate(definition.inForceFrom)}. ${definition.plainWords}`,
        ]
      : []),
    `When a report comes in, ${firstResponseWords(policy)} respond and carry out the first investigation at the time of the call.`,
    ...(usual ? [`The report then goes to ${leadWords(usual.lead)}, which investigates further.`] : []),
    ...leads.filter((each) => each !== usual).map(({ rule, lead }) => exceptionSentence(rule, lead)),
    ...beside.map((rule) => {
      const duties = both.format(rule.obligations.map((obligation) => obligationWords[obligation]))
      const when = conditionWords(rule)
      return when === null ? `In every case ${duties}.` : `Where ${when}, ${duties}.`
    }),
    'Where a fact that decides this is not known yet, and no rule covers that, a supervisor decides who investigates.',
    `This is the ${lower(policy.title)}, in force since ${writeDate(policy.inForceFrom)}.`,
  ]
}
