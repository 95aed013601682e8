import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Actor,
  appUrl,
  createForce,
  type Db,
  type FileUse,
  filesFolderName,
  keepFile,
  newId,
  openDb,
  type RestrictedThing,
  type Role,
  withArrivedFile,
  withOwner,
} from '../../src/kernel/index.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** A thing on which files hang, and that can be restricted. */
export const thing: RestrictedThing = {
  name: 'thing',
  kind: 'where-said',
  own: { table: 'public.thing', key: 'thing_id' },
  members: [],
  action: 'thing.readers-changed',
}

export const evidence: FileUse = {
  hangsOn: 'public.thing',
  name: 'evidence',
  mostBytes: 200 * 1024 ** 2,
  types: null,
  follows: thing,
}

const readers = (name: string, table: string, hangs: string) => `
  create policy ${name}_read on ${table} for select using (${hangs} force_id = kernel.current_force()
    and kernel.may_read_restricted(restricted, kernel.may('case.read-where-named'), kernel.may('case.read'),
      true, allowed_person_ids, denied_person_ids, denied_command_ids));
  create policy ${name}_insert on ${table} for insert with check (${hangs} force_id = kernel.current_force() and kernel.may('case.read-where-named'));`

const schema = `
  create table public.thing (force_id uuid, thing_id uuid, restricted boolean not null default false,
    allowed_person_ids uuid[], denied_person_ids uuid[], denied_command_ids uuid[], primary key (force_id, thing_id));
  alter table public.thing enable row level security;
  create policy thing_keep_out on public.thing for select using (force_id = kernel.current_force() and kernel.keeping_out());
  create policy thing_widen on public.thing for update using (force_id = kernel.current_force() and kernel.keeping_out());
  grant select, insert, update on public.thing to candour_app;
  ${readers('thing', 'public.thing', '')}
  ${readers('kept_file_of_thing', 'kernel.kept_file', `hangs_on = 'public.thing' and`)}`

export interface TestFiles {
  readonly db: Db
  readonly forceId: string
  readonly ownerUrl: string
  readonly dataDirectory: string
  readonly folder: string
  actor(roles: readonly Role[], facts?: Partial<Pick<Actor, 'forceId' | 'personId' | 'commandId'>>): Actor
  /** A new thing that is not restricted. */
  thing(): Promise<string>
  /** Hangs a file on a thing and gives its id. */
  keep(thingId: string, content: Buffer): Promise<string>
  owner<T>(statement: string, values?: readonly unknown[]): Promise<T[]>
  close(): Promise<void>
}

/** A record of things, in a database and a data folder of its own. */
export async function openTestFiles(): Promise<TestFiles> {
  const database: FreshDatabase = await freshDatabase()
  const { forceId } = await createForce(database.url, {
    name: 'Sample Police',
    shortName: 'Sample',
    referencePrefix: '01',
    isSample: true,
  })
  const dataDirectory = await mkdtemp(join(tmpdir(), 'candour-files-'))
  const folder = join(dataDirectory, filesFolderName)
  const owner: TestFiles['owner'] = (statement, values = []) =>
    withOwner(database.url, async (client) => (await client.query(statement, [...values])).rows)
  await owner(schema)
  const db = openDb(appUrl(database.url), { connections: 6, filesFolder: folder })
  const actor: TestFiles['actor'] = (roles, facts = {}) => ({
    forceId,
    userId: newId(),
    name: `Test ${roles.join(' and ')}`,
    personId: newId(),
    commandId: newId(),
    roles,
    ...facts,
  })
  return {
    db,
    forceId,
    ownerUrl: database.url,
    dataDirectory,
    folder,
    owner,
    actor,
    keep: (thingId, content) =>
      withArrivedFile(db, evidence, { name: 'a.txt', content: [content] }, (file) =>
        db.write(actor(['investigator']), (tx) => keepFile(tx, file, thingId)),
      ),
    async thing() {
      const id = newId()
      await owner('insert into public.thing values ($1, $2)', [forceId, id])
      return id
    },
    async close() {
      await db.close()
      await database.drop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}
