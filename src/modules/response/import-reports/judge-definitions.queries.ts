import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { type Definition, type DefinitionFacts, testDefinition } from '../definition.ts'
import type { TestOutcome } from '../vocabulary.ts'

/** Ages above every definition's least age all test alike: cut off there, few combinations of facts are left. */
const cutOff = (column: string, definitions: readonly Definition[]): RawBuilder<number | null> => {
  const least = Math.max(...definitions.map(({ leastAge }) => leastAge))
  return sql`case when ${sql.ref(column)} is not null then least(${sql.ref(column)}, ${least}::integer) end`
}

/** The facts of a row of the staging table `s` that definitions look at, as one text. */
export const definitionKey = (definitions: readonly Definition[]): RawBuilder<string> => sql<string>`
  coalesce(array_to_string(s.behaviours, ','), '') || '|' || coalesce(s.connection, 'unknown')
    || '|' || coalesce(${cutOff('s.victim_age', definitions)}::text, '')
    || '|' || coalesce(${cutOff('s.suspect_age', definitions)}::text, '')`

/**
 * Tests every combination of facts in the file once, by the one rule in `definition.ts`, and leaves the outcomes in the
 * temporary table `definition_outcome (key, acpo, da_act_2021)`: a million reports make a few hundred combinations.
 */
export async function judgeDefinitions(
  { tx, stage }: ImportContext,
  definitions: readonly Definition[],
): Promise<void> {
  const { rows } = await sql<{ key: string } & DefinitionFacts>`
    select distinct ${definitionKey(definitions)} as key, s.behaviours, coalesce(s.connection, 'unknown') as connection,
      ${cutOff('s.victim_age', definitions)} as "victimAge", ${cutOff('s.suspect_age', definitions)} as "suspectAge"
    from ${stage} as s`.execute(tx.connection)
  const outcomes = (code: Definition['code']): (TestOutcome | null)[] => {
    const definition = definitions.find((each) => each.code === code)
    return rows.map((facts) => (definition ? testDefinition(definition, facts) : null))
  }
  await sql`
    create temporary table definition_outcome on commit drop as
    select distinct * from unnest(${rows.map((row) => row.key)}::text[], ${outcomes('acpo')}::text[],
      ${outcomes('da_act_2021')}::text[]) as o (key, acpo, da_act_2021)`.execute(tx.connection)
  await sql`analyze pg_temp.definition_outcome`.execute(tx.connection)
}
