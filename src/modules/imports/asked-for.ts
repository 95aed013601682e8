import type { Importer } from '../../kernel/import/index.ts'

/** What the routes of a kind ask of who opens them: that they proved who they are just now, and strongly. */
export const askedFor = ({ restricted }: Importer): { readonly fresh?: true; readonly restricted?: true } =>
  restricted ? { fresh: true, restricted: true } : {}
