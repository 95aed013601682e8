import type { Actor, Db, Register } from '../../src/kernel/index.ts'
import { agreeToAnswers, isToAgree, seenIn } from '../../src/modules/disclosure/deciding/agree-answers/agree-answers.ts'
import { openResponse } from '../../src/modules/disclosure/deciding/open-response.ts'

/** Agrees, as an officer, to every answer of a request that waits for it. */
export const agreeToAll = (db: Db, officer: Actor, register: Register, reference: string): Promise<void> =>
  db.write(officer, async (tx) => {
    const response = await openResponse(tx, register, reference)
    await agreeToAnswers(tx, response, response.questions.filter(isToAgree).map(seenIn))
  })
