import type { Importer } from '../../kernel/import/index.ts'

/** The kinds whose files say what only some may read: a case, who reported it, how much at risk she is. */
const kinds: ReadonlySet<string> = new Set(['conduct-cases', 'reports', 'risk-assessments', 'referrals-out'])

/** What the routes of a kind ask of who opens them: that they proved who they are just now, and strongly. */
export const askedFor = ({ kind }: Importer): { readonly fresh?: true; readonly restricted?: true } =>
  kinds.has(kind) ? { fresh: true, restricted: true } : {}
