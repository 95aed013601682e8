import { type PlainDate, writeDate } from '../../../kernel/index.ts'
import {
  govukButton,
  govukInsetText,
  govukSelect,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import { inForceOn } from '../definition.ts'
import {
  type Condition,
  type RoutingFact,
  type RoutingFacts,
  type RoutingPolicy,
  route,
  routingFacts,
} from '../routing.ts'
import { conditionWords, firstResponseWords, leadWords } from '../sentences.ts'
import { obligations } from '../vocabulary.ts'
import { factChoices } from './trial.ts'

export function routingPolicyView(
  policies: readonly RoutingPolicy[],
  today: PlainDate,
  trial: RoutingFacts | null,
): Html {
  const current = inForceOn(policies, today)
  if (!current) {
    return html`${heading('Routing policy')}${paragraph('No routing policy is in force. Import one to route reports.')}`
  }
  return html`
${heading('Routing policy')}
${paragraph('Which unit leads on a report, and what has to be done beside. Rules are tried in order: the first one with a lead unit that matches decides; rules without a lead unit add to it. A fact that nobody knows matches only a rule that says so.')}
${subheading('Try it')}
${tryIt(current, trial)}
${policies.map((policy) => policyTable(policy, policy === current))}`
}

function tryIt(policy: RoutingPolicy, trial: RoutingFacts | null): Html {
  const selects = routingFacts.map((fact) => {
    const { label, values } = factChoices[fact]
    return govukSelect({
      id: fact,
      name: fact,
      label: { text: label },
      items: Object.entries(values).map(([value, text]) => ({
        value,
        text,
        selected: value === (trial?.[fact] ?? 'unknown'),
      })),
    })
  })
  return html`${trial && govukInsetText({ html: outcome(policy, trial) })}
<form method="get" action="/routing-policy" novalidate>${selects}${govukButton({ text: 'Show who leads' })}</form>`
}

function outcome(policy: RoutingPolicy, trial: RoutingFacts): Html {
  const { lead, rule, obligations: also, missing } = route(policy, trial)
  const notKnown = missing.map((fact) => factChoices[fact].label.replace(/\?$/, '').toLowerCase()).join('; ')
  return html`<h3 class="govuk-heading-s">${lead ? `It goes to ${leadWords(lead)}` : 'A supervisor has to decide'}</h3>
${summaryList([
  {
    key: 'Why',
    value: rule
      ? `Rule ${rule.order}, ${rule.name}: ${conditionWords(rule) ?? 'no earlier rule applied'}`
      : `No rule covers this. Not known: ${notKnown || 'nothing'}`,
  },
  { key: 'Also', value: also.map((each) => obligations[each]).join('; ') || 'Nothing' },
])}`
}

const policyTable = (policy: RoutingPolicy, inForce: boolean): Html => html`
${subheading(policy.title)}
<p class="govuk-body">In force from ${writeDate(policy.inForceFrom)}${inForce && html` <strong>(in force today)</strong>`}. First response: ${firstResponseWords(policy)}.</p>
${table({
  caption: `Rules of policy ${policy.code}`,
  captionHidden: true,
  rows: policy.rules,
  columns: [
    { heading: 'Order', rowHeader: true, cell: (rule) => String(rule.order) },
    { heading: 'Rule', cell: (rule) => rule.name },
    { heading: 'Suspect', cell: (rule) => values('suspect_police_role', rule.conditions.suspect_police_role) },
    { heading: 'Offence', cell: (rule) => values('offence_kind', rule.conditions.offence_kind) },
    {
      heading: 'Party works there',
      cell: (rule) => values('party_works_in_command', rule.conditions.party_works_in_command),
    },
    { heading: 'Risk', cell: (rule) => values('risk_grade', rule.conditions.risk_grade) },
    { heading: 'Lead', cell: (rule) => (rule.lead ? begin(leadWords(rule.lead)) : 'No unit: it adds to the lead') },
    { heading: 'Also', cell: (rule) => rule.obligations.map((each) => obligations[each]).join('; ') || 'Nothing' },
  ],
})}`

const begin = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function values(fact: RoutingFact, condition: Condition): string {
  if (condition.includes('any')) return 'Known or not'
  const labels: Readonly<Record<string, string>> = { ...factChoices[fact].values, known: 'Any, if known' }
  return condition.map((value) => labels[value] ?? value).join('; ')
}
