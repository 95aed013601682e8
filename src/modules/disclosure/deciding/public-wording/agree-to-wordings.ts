import { audit, Refused, type Tx } from '../../../../kernel/index.ts'
import type { RequestResponse } from '../response.ts'
import { keepWordings, type NewWording } from './wording.queries.ts'

/** Keeps the public wordings that somebody agrees to, under that person's name. Throws Refused for none. */
export async function agreeToWordings(
  tx: Tx,
  { request }: RequestResponse,
  wordings: readonly NewWording[],
  agreedByName: string = tx.actor.name,
): Promise<void> {
  if (wordings.some(({ words }) => words.trim() === '')) throw new Refused('A public wording cannot be empty')
  await keepWordings(tx, wordings, agreedByName)
  await audit(tx, {
    action: 'agree to a public wording',
    subjectType: 'request',
    subjectId: request.request_id,
    detail: { reference: request.reference, questions: wordings.length },
  })
}
