import { Readable } from 'node:stream'
import { type Importer, type ImportOptions, type ImportReport, runImport } from '../../src/kernel/import/index.ts'
import {
  type Actor,
  appUrl,
  createForce,
  type Db,
  type Force,
  newId,
  openDb,
  type Role,
  systemActor,
} from '../../src/kernel/index.ts'
import { freshDatabase } from './database.ts'

/** An empty sample force in a database of the test's own. */
export interface TestRecord {
  readonly db: Db
  readonly force: Force
  /** The owner's connection string: row-level security does not hold it. */
  readonly ownerUrl: string
  /** Somebody who holds these roles, and works where `facts` says. */
  actor(roles: readonly Role[], facts?: Partial<Pick<Actor, 'personId' | 'commandId'>>): Actor
  /** Imports lines as a file; by Candour itself, which may read all and so is told all, unless told. */
  load(
    importer: Importer,
    content: string,
    options?: ImportOptions & { actor?: Actor; name?: string },
  ): Promise<ImportReport>
  close(): Promise<void>
}

export async function openRecord(): Promise<TestRecord> {
  const database = await freshDatabase()
  const force = await createForce(database.url, {
    name: 'Sample Police',
    shortName: 'Sample',
    referencePrefix: '01',
    isSample: true,
  })
  const db = openDb(appUrl(database.url), { connections: 12 })
  const actor: TestRecord['actor'] = (roles, facts = {}) => ({
    forceId: force.forceId,
    userId: newId(),
    name: `Test ${roles.join(' and ')}`,
    personId: null,
    commandId: null,
    roles,
    ...facts,
  })
  return {
    db,
    force,
    ownerUrl: database.url,
    actor,
    load(importer, content, options = {}) {
      const { actor: by = systemActor(force.forceId), name = `${importer.kind}.csv`, ...rest } = options
      return runImport(db, by, importer, { stream: Readable.from([Buffer.from(content)]), name }, rest)
    },
    async close() {
      await db.close()
      await database.drop()
    },
  }
}
