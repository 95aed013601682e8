import { type Actor, may, type Register } from '../../../kernel/index.ts'

/** What of the register an actor may answer with: each measure and extract says what somebody must be permitted. */
export function readableRegister(register: Register, actor: Actor): Register {
  const measures = register.measures.filter((measure) => may(actor, measure.may))
  const extracts = register.extracts.filter((extract) => may(actor, extract.may))
  return {
    measures,
    extracts,
    measure: (id) => measures.find((measure) => measure.id === id) ?? null,
    extract: (id) => extracts.find((extract) => extract.id === id) ?? null,
  }
}
