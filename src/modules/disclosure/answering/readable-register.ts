import { type Actor, hasRole, type Register } from '../../../kernel/index.ts'

/** What of the register an actor may answer with: each measure and extract names its own readers. */
export function readableRegister(register: Register, actor: Actor): Register {
  const measures = register.measures.filter(({ readers }) => hasRole(actor, ...readers))
  const extracts = register.extracts.filter(({ readers }) => hasRole(actor, ...readers))
  return {
    measures,
    extracts,
    measure: (id) => measures.find((measure) => measure.id === id) ?? null,
    extract: (id) => extracts.find((extract) => extract.id === id) ?? null,
  }
}
