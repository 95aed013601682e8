import type { KindForm } from '../../../web/index.ts'

/** One result, by learning and development: what no system told, or told wrongly. */
export const completionForm: KindForm = {
  kind: 'completions',
  path: '/completions/record',
  title: 'Record a completion',
  may: 'completion.record',
  parent: { href: '/completions', text: 'Completions' },
  corrects: true,
  pages: [{ slug: 'result', title: 'Who finished what', asks: 'the-rest' }],
  done: () => ({ to: '/completions', flash: 'The completion has been recorded' }),
}
