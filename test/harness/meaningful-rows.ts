import pg from 'pg'

interface Column {
  readonly name: string
  readonly type: string
  readonly optional: boolean
}
interface Check {
  readonly name: string
  readonly columns: readonly string[]
  readonly says: string
}
interface Reference {
  readonly columns: readonly string[]
  readonly to: string
  readonly toColumns: readonly string[]
}
interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly checks: readonly Check[]
  readonly references: readonly Reference[]
}

/** Something of each type, in SQL, the likeliest to satisfy a check first. */
const ofType: Readonly<Record<string, readonly string[]>> = {
  uuid: ['gen_random_uuid()'],
  text: [`'some words, "quoted", and ünïcode'`],
  boolean: ['true', 'false'],
  smallint: ['1'],
  integer: ['1'],
  bigint: ['1'],
  numeric: ['1'],
  'double precision': ['1'],
  date: [`date '2021-10-01'`],
  'timestamp with time zone': [`timestamptz '2021-10-01 12:30:00.123Z'`, `timestamptz '2021-10-02 12:30:00Z'`],
  daterange: [`daterange '[2021-10-01,2021-10-02)'`],
  tstzrange: [`tstzrange '[2021-10-01,2021-10-02)'`],
  jsonb: [`'{"a": [1, "zwei"]}'`],
  bytea: [`sha256('x')`],
  tsvector: [`to_tsvector('some words')`],
  interval: [`interval '1 day'`],
}

/** A number between 0 and 1, the same at every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/**
 * Puts one row into every table, which satisfies every check and refers to rows that are there: each violated check has
 * the columns it speaks of chosen anew, among what the schema's own checks name. Throws where a table could not be filled.
 */
export async function fillWithMeaning(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    let waiting = await describeTables(client)
    const filled = new Set<string>()
    while (waiting.length > 0) {
      const ready = waiting.filter(({ name, references }) =>
        references.every(({ to }) => to === name || filled.has(to) || !waiting.some((other) => other.name === to)),
      )
      if (ready.length === 0) throw new Error(`These refer to one another: ${waiting.map(({ name }) => name)}`)
      for (const table of ready) {
        await fill(client, table, filled)
        filled.add(table.name)
      }
      waiting = waiting.filter(({ name }) => !filled.has(name))
    }
  } finally {
    await client.end()
  }
}

async function fill(client: pg.Client, table: Table, filled: ReadonlySet<string>): Promise<void> {
  const random = numbers(1)
  const referred = await referredValues(client, table, filled)
  const choices = new Map(table.columns.map((column) => [column.name, choicesFor(column, table, referred)]))
  const chosen = new Map([...choices].map(([name, [first = 'null']]) => [name, first]))
  let complaint = ''
  for (let tries = 0; tries < 2_000; tries += 1) {
    try {
      await client.query(`insert into ${table.name} (${[...chosen.keys()]}) values (${[...chosen.values()]})`)
      return
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '23514') throw error
      complaint = error.message
      const violated = table.checks.find(({ name }) => name === error.constraint)
      for (const column of violated?.columns ?? []) {
        const among = choices.get(column) ?? []
        const pick = among[Math.floor(random() * among.length)]
        if (pick !== undefined) chosen.set(column, pick)
      }
    }
  }
  throw new Error(`${table.name} could not be filled: ${complaint}`)
}

/** What a column may be: what it refers to, else what checks name, something of its type, and nothing. */
function choicesFor(column: Column, table: Table, referred: ReadonlyMap<string, string>): readonly string[] {
  const value = referred.get(column.name)
  if (value !== undefined) return [value]
  if (
    table.references.some(({ columns, to }) => to === table.name && columns.includes(column.name) && column.optional)
  ) {
    return ['null']
  }
  const element = column.type.replace(/\[\]$/, '').replace(/\(.*\)$/, '')
  const named = table.checks
    .filter(({ columns }) => columns.includes(column.name))
    .flatMap(({ says }) => [...says.matchAll(/'((?:[^']|'')*)'/g)].map(([literal]) => literal))
    .filter((literal) => element === 'text' || (element === 'uuid' && literal.length === 38))
  // What a function checks stands in no constraint's own words.
  const known = column.name.endsWith('roles')
    ? [`'administrator'`]
    : column.name === 'sha256'
      ? [`'${'0a'.repeat(32)}'`]
      : []
  const single = [...named, ...known, ...(ofType[element] ?? [])].map((each) => `${each}::${element}`)
  if (single.length === 0) throw new Error(`Teach meaningful-rows.ts a value of type ${column.type}`)
  const listed = column.type.endsWith('[]') ? [...single.map((each) => `array[${each}]`), `'{}'`] : single
  return column.optional ? [...listed, 'null'] : listed
}

/** The values that columns take from the rows they refer to. */
async function referredValues(
  client: pg.Client,
  table: Table,
  filled: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>()
  for (const { columns, to, toColumns } of table.references) {
    if (!filled.has(to)) continue
    const { rows } = await client.query({
      text: `select ${toColumns.map((each) => `${each}::text`)} from ${to}`,
      rowMode: 'array',
    })
    for (const [index, column] of columns.entries()) {
      const value: string | null = rows[0]?.[index] ?? null
      const { type = 'text' } = table.columns.find(({ name }) => name === column) ?? {}
      values.set(column, value === null ? 'null' : `${pg.escapeLiteral(value)}::${type}`)
    }
  }
  // The one force, also where no key says so.
  const { rows } = await client.query<{ id: string }>('select force_id as id from kernel.force')
  if (table.columns.some(({ name }) => name === 'force_id') && rows[0]) values.set('force_id', `'${rows[0].id}'::uuid`)
  return values
}

async function describeTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.oid::regclass::text as name,
      (select json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod),
         'optional', not a.attnotnull) order by a.attnum)
       from pg_attribute as a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' and a.attidentity <> 'a') as columns,
      coalesce((select json_agg(json_build_object('name', k.conname, 'says', pg_get_constraintdef(k.oid), 'columns',
         (select coalesce(json_agg(quote_ident(a.attname)), '[]') from pg_attribute as a where a.attrelid = c.oid and a.attnum = any (k.conkey))))
       from pg_constraint as k where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks,
      coalesce((select json_agg(json_build_object('to', k.confrelid::regclass::text,
         'columns', (select json_agg(quote_ident(a.attname) order by p.at) from unnest(k.conkey) with ordinality as p (number, at)
           join pg_attribute as a on a.attrelid = c.oid and a.attnum = p.number),
         'toColumns', (select json_agg(quote_ident(a.attname) order by p.at) from unnest(k.confkey) with ordinality as p (number, at)
           join pg_attribute as a on a.attrelid = k.confrelid and a.attnum = p.number)))
       from pg_constraint as k where k.conrelid = c.oid and k.contype = 'f'), '[]') as references
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^(pg_|queue$)' and n.nspname not in ('information_schema', 'candour')
    order by c.oid`)
  return rows
}
