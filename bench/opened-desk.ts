import { type Actor, commandLineUserId, type Db, type Force, type Register, readConfig } from '../src/kernel/index.ts'
import { readRequest } from '../src/modules/disclosure/reading-letters/read-request.ts'
import { takeRequest } from '../src/modules/disclosure/reading-letters/take-request/take-request.ts'
import { register } from '../src/modules.ts'
import { openCandour } from '../src/open-candour.ts'
import type { AskedRequest } from './asked-requests.ts'

/** The record with the desk at work on it, as whoever answers requests at the command line has it. */
export interface OpenedDesk {
  readonly db: Db
  readonly ownerUrl: string
  readonly force: Force
  readonly actor: Actor
  readonly register: Register
  close(): Promise<void>
}

export async function openDesk(dataDirectory: string): Promise<OpenedDesk> {
  const { db, ownerUrl, force, close } = await openCandour(readConfig({ CANDOUR_DATA: dataDirectory }), () => {})
  if (!force) throw new Error(`There is no force in ${dataDirectory}`)
  const actor: Actor = {
    forceId: force.forceId,
    userId: commandLineUserId,
    name: 'Benchmark',
    personId: null,
    commandId: null,
    roles: ['administrator', 'learning', 'foi-officer', 'analyst', 'auditor', 'professional-standards'],
  }
  return { db, ownerUrl, force, actor, register, close }
}

/** Takes a request in, and gives its reference. */
export async function take({ db, actor, force }: OpenedDesk, { text, received }: AskedRequest): Promise<string> {
  const given = { read: readRequest(text), body: text, fileName: null, received }
  const { reference } = await db.write(actor, (tx) => takeRequest(tx, force, given))
  return reference
}
