import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { asDimension, theForce } from '../../workforce/index.ts'
import { needToKnow } from '../kept-out.queries.ts'
import { referralOutcomes, serviceKinds } from '../vocabulary.ts'
import { referralsOutHeld, reportsHeld } from './extents.ts'
import { leadUnitKinds } from './reports.ts'

/** S4. Each report is referred once, to the unit that leads on it. */
export const referrals: Measure = {
  kind: 'measure',
  id: 'response.referrals',
  version: 1,
  name: 'Referrals to a lead unit',
  definition:
    'Reports received in the period that the routing policy of their day referred to a unit for investigation, counted once each by the kind of unit that leads. Reports on which a supervisor still has to decide are not referrals.',
  unit: 'referrals',
  aggregate: 'rows',
  periodType: 'during',
  dimensions: [
    { id: 'lead_unit_kind', name: 'Lead unit', values: leadUnitKinds.filter(({ value }) => value !== 'undecided') },
    { id: 'rule', name: 'Rule' },
    { id: 'policy', name: 'Routing policy' },
  ],
  sensitivity: 'restricted',
  needToKnow,
  may: 'restricted.count',
  extent: reportsHeld,
  held: 'Referrals are held for every report, by the routing policy in force when it was received.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select v.report_id as counted, v.received_on as on_date, v.report_version_id as row_id, v.report_id as page_id,
      v.import_id, v.line, v.lead_unit_kind, r.name as rule, p.title as policy
    from response.report_version as v
    join response.routing_policy_version as p on p.force_id = v.force_id
      and p.routing_policy_version_id = v.routing_policy_version_id
    join response.routing_rule as r on r.force_id = v.force_id
      and r.routing_policy_version_id = v.routing_policy_version_id and r.rule_order = v.routing_rule
    where v.force_id = ${forceId} and v.received_on between ${from} and ${to} and ${asKnownAt('v', knownAt)}`,
  rowHref: (reportId) => `/reports/${reportId}`,
  means: {
    asks: ['how-many'],
    core: [senses('event', 'referred'), senses('unit_kind', '*')],
    implied: [...senses('event', 'reported'), ...senses('subject', 'domestic_abuse'), ...theForce],
    narrows: { unit_kind: 'lead_unit_kind' },
    light: ['report', 'exist'],
  },
  cues: [
    {
      says: /how many .*\b(referred|referrals?)\b.*\b(unit|csu|rasso|daso|team)/,
      weight: 4,
      why: 'asks how many reports were referred to a unit',
    },
  ],
}

const outside: Meaning = {
  asks: ['how-many'],
  core: [senses('event', 'referred'), senses('service_kind', '*')],
  implied: [...senses('subject', 'domestic_abuse'), ...senses('service_kind', 'any'), ...theForce],
  narrows: { service_kind: 'service_kind', outcome: 'outcome' },
  light: ['report', 'exist', 'over'],
}

/** S7. What became of those who were offered help, or a programme, outside the force. */
export const referralsOut: Measure = {
  kind: 'measure',
  id: 'response.referrals-out',
  version: 1,
  name: 'Referrals to outside services',
  definition:
    'Referrals made in the period to services outside the force, such as a support service or a perpetrator programme, by what became of them. One report can lead to several.',
  unit: 'referrals',
  aggregate: 'rows',
  periodType: 'during',
  dimensions: [
    { id: 'service_kind', name: 'Kind of service', values: asDimension(serviceKinds) },
    { id: 'outcome', name: 'Outcome', values: asDimension(referralOutcomes) },
    { id: 'service', name: 'Service' },
  ],
  sensitivity: 'restricted',
  needToKnow,
  may: 'restricted.count',
  extent: referralsOutHeld,
  held: 'Referrals are held as the force’s units recorded them; an outcome only where the service told of it.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select v.referral_out_version_id as counted, v.referred_on as on_date, v.referral_out_version_id as row_id,
      v.report_id as page_id, v.import_id, v.line, v.service_kind, v.outcome, v.service
    from response.referral_out_version as v
    where v.force_id = ${forceId} and v.referred_on between ${from} and ${to} and ${asKnownAt('v', knownAt)}`,
  rowHref: (reportId) => `/reports/${reportId}`,
  // Who names a service asks for something near, before anybody was referred to it.
  means: [outside, { ...outside, core: outside.core.toReversed() }],
  cues: [
    {
      says: /(referred|referrals?).*(support|service|programme|refuge|idva|advis)/,
      weight: 3,
      why: 'asks about referrals to outside services',
    },
    { says: /perpetrator programmes?/, weight: 2, why: 'asks about perpetrator programmes' },
  ],
}
