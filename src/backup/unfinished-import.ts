import { Refused, withOwner } from '../kernel/index.ts'

/** A schema with nothing in it: while it is there, what else is in the database is no record. */
const mark = 'candour_restore_unfinished'

/** Refuses a database into which a restore was begun and not ended: what is in it must never pass for the record. */
export async function refuseUnfinishedImport(ownerUrl: string): Promise<void> {
  if (!(await isUnfinished(ownerUrl))) return
  throw new Refused(
    'A restore into this database is under way or was cut off, so what is there is no record. Run “candour restore” again: it begins anew',
  )
}

export const isUnfinished = (ownerUrl: string): Promise<boolean> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`select to_regnamespace('${mark}') is not null as there`)
    return rows[0]?.there ?? false
  })

/** Works while no other restore into this database does. Throws Refused where one is under way. */
export const aloneInDatabase = <T>(ownerUrl: string, work: () => Promise<T>): Promise<T> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ alone: boolean }>(
      `select pg_try_advisory_lock(hashtext('candour restore')) as alone`,
    )
    if (rows[0]?.alone) return await work()
    throw new Refused('Another restore into this database is under way. Let it end, or stop it')
  })

/** Marks the database as being restored into. From here on only the restore opens it. */
export const markImport = (ownerUrl: string): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    await client.query(`create schema if not exists ${mark}`)
  })

/** From here on the database is the record. */
export const endImport = (ownerUrl: string): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    await client.query(`drop schema ${mark}`)
  })
