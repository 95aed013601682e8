import { readFileSync } from 'node:fs'
import { readYaml } from '../../kernel/import/index.ts'
import { day } from '../../kernel/index.ts'
import type { UnitKind } from '../workforce/index.ts'
import type { RoutingPolicy } from './routing.ts'
import type { LeadCommand, Obligation } from './vocabulary.ts'

/** The policies a force begins with, read from their file without the record. */
export const starterPolicies: RoutingPolicy[] = readYaml(
  readFileSync(new URL('./starter/routing-policy.yaml', import.meta.url), 'utf8'),
)
  .entries('policies')
  .map((policy) => ({
    versionId: policy.text('policy'),
    code: policy.text('policy'),
    title: policy.text('title'),
    inForceFrom: day(policy.text('in_force_from')),
    firstResponse: policy.text('first_response') as UnitKind,
    rules: policy.entries('rules').map((rule) => ({
      order: Number(rule.text('order')),
      name: rule.text('name'),
      conditions: {
        suspect_police_role: rule.texts('suspect_police_role'),
        offence_kind: rule.texts('offence_kind'),
        party_works_in_command: rule.texts('party_works_in_command'),
        risk_grade: rule.texts('risk_grade'),
      },
      lead: rule.text('lead_unit_kind')
        ? { unitKind: rule.text('lead_unit_kind') as UnitKind, command: rule.text('lead_command') as LeadCommand }
        : null,
      obligations: rule.texts('obligations') as Obligation[],
    })),
  }))
