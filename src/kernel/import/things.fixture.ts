import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '../actor.ts'
import { code } from './cells.ts'
import { date } from './date-cells.ts'
import { type Importer, list, oneOf, text, wholeNumber } from './index.ts'

/** An invented module's table, for the tests of the pipeline: things known by their number. */
export async function createThings(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const statement of [
      'create schema import_test',
      `create table import_test.thing (force_id uuid not null, number text not null, name text not null, size integer,
        colour text, made_on date, tags text[], import_id uuid not null, line integer not null,
        recorded_at timestamptz not null, primary key (force_id, number))`,
      'alter table import_test.thing enable row level security',
      `create policy everything on import_test.thing using (force_id = kernel.current_force() and kernel.signed_in())
        with check (force_id = kernel.current_force() and kernel.signed_in())`,
      'grant usage on schema import_test to candour_app',
      'grant select, insert, update on import_test.thing to candour_app',
    ]) {
      await client.query(statement)
    }
  } finally {
    await client.end()
  }
}

export const keeper: Actor = {
  forceId: '0190a000-0000-7000-8000-000000000001',
  userId: '0190a000-0000-7000-8000-000000000002',
  name: 'Kit Keeper',
  personId: null,
  commandId: null,
  roles: ['administrator'],
}

export const things: Importer = {
  kind: 'things',
  title: 'Things',
  describes: 'One row for each thing.',
  may: 'workforce.import',
  columns: [
    {
      id: 'number',
      heading: 'Number',
      required: true,
      type: code({ pattern: /^T\d+$/, says: 'a thing’s number, such as T12' }),
      help: '',
      example: 'T12',
    },
    { id: 'name', heading: 'Name', required: true, type: text(), help: '', example: 'Cup' },
    { id: 'size', heading: 'Size', required: false, type: wholeNumber({ min: 0 }), help: '', example: '7' },
    {
      id: 'colour',
      heading: 'Colour',
      required: false,
      type: oneOf({ red: 'Red', blue: 'Blue' }),
      help: '',
      example: 'Red',
    },
    { id: 'made_on', heading: 'Made on', required: false, type: date(), help: '', example: '01/10/2021' },
    {
      id: 'tags',
      heading: 'Tags',
      required: false,
      optionalColumn: true,
      type: list(),
      help: '',
      example: 'old; chipped',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, t.tags from ${stage} as s
    join import_test.thing as t on t.force_id = ${tx.forceId} and t.number = s.number`,
  checks: [
    {
      column: 'number',
      sql: ({ stage }) => sql`
        select line, 'Thing ' || number || ' also stands on line ' || first as says
        from (select line, number, min(line) over (partition by number) as first from ${stage} as s) as numbered
        where line > first`,
    },
    {
      column: 'made_on',
      sql: ({ stage }) => sql`
        select line, 'This thing was made in the future' as says from ${stage} as s where made_on > '2030-01-01'`,
    },
  ],
  async apply({ tx, importId, stage }) {
    const { rows } = await sql<{ added: number; changed: number }>`
      with written as (
        insert into import_test.thing as old (force_id, number, name, size, colour, made_on, tags, import_id, line, recorded_at)
        select ${tx.forceId}::uuid, number, name, size, colour, made_on, tags, ${importId}::uuid, line, ${tx.at}::timestamptz
        from ${stage} as s
        on conflict (force_id, number) do update set name = excluded.name, size = excluded.size,
          colour = excluded.colour, made_on = excluded.made_on, tags = excluded.tags,
          import_id = excluded.import_id, line = excluded.line, recorded_at = excluded.recorded_at
        where (old.name, old.size, old.colour, old.made_on, old.tags)
          is distinct from (excluded.name, excluded.size, excluded.colour, excluded.made_on, excluded.tags)
        returning old.xmax = 0 as is_new)
      select count(*) filter (where is_new)::integer as added, count(*) filter (where not is_new)::integer as changed
      from written`.execute(tx.connection)
    const { rows: staged } = await sql<{ n: number }>`select count(*)::integer as n from ${stage} as s`.execute(
      tx.connection,
    )
    const { added, changed } = rows[0] ?? { added: 0, changed: 0 }
    return { added, changed, unchanged: (staged[0]?.n ?? 0) - added - changed }
  },
}
