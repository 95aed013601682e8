import type { Register, Tx } from '../../../../kernel/index.ts'
import { knownForRequest } from '../../answering/known-for-request.ts'
import { readableRegister } from '../../answering/readable-register.ts'
import { knownNames } from '../../reading-letters/known-names.queries.ts'
import type { RequestResponse } from '../response.ts'

/** What the force's own things are called, as far as measures say so: there, a name is nobody's. */
export async function calledNames(
  tx: Tx,
  register: Register,
  { request }: RequestResponse,
): Promise<readonly string[]> {
  const known = await knownForRequest(tx, request)
  const names = await knownNames(tx, readableRegister(register, tx.actor), known)
  return [...new Set([...names.values()].flat())]
}
