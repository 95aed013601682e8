import type { Module } from '../../web/index.ts'
import { policyChanges } from './extracts/policy-changes.ts'
import { policyExists } from './extracts/policy-exists.ts'
import { policyList } from './extracts/policy-list.ts'
import { policyUpdated } from './extracts/policy-updated.ts'
import { policiesImporter } from './import-policies/importer.ts'
import { reviewsPanel, reviewTasks } from './list-policies/home-panel.ts'
import { listPoliciesRoutes } from './list-policies/routes.ts'
import { showPolicyRoutes } from './show-policy/routes.ts'
import { policyTerms } from './terms.ts'

export const policy: Module = {
  name: 'policy',
  title: 'Policies',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [policiesImporter],
  reactions: [],
  terms: policyTerms,
  measures: [],
  extracts: [policyExists, policyUpdated, policyChanges, policyList],
  routes: [...listPoliciesRoutes, ...showPolicyRoutes],
  navigation: [{ href: '/policies', text: 'Policies', may: 'policy.read' }],
  homePanels: [reviewsPanel],
  homeTasks: [reviewTasks],
}
