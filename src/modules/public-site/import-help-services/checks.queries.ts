import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'

const codeTwice: Check = {
  column: 'code',
  sql: ({ stage }) => sql`
    select line, 'The service ' || code || ' stands in this file more than once, first on line ' || first as says
    from (select line, code, min(line) over (partition by code) as first from ${stage}) as s where line > first`,
}

/** Somebody who needs help must be able to do something with the row. */
const noWayToReach: Check = {
  column: 'telephone',
  sql: ({ stage }) => sql`
    select line, 'Give at least one way to reach this service: a telephone number, a number for text messages or a site'
      as says
    from ${stage} where telephone is null and text_message is null and website is null`,
}

const forNobody: Check = {
  column: 'for_whom',
  sql: ({ stage }) => sql`
    select line, 'Say whom this service is for' as says from ${stage} where cardinality(for_whom) = 0`,
}

export const helpServiceChecks: readonly Check[] = [codeTwice, noWayToReach, forNobody]
