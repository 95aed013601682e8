import type { Actor } from '../kernel/index.ts'
import type { Missing } from './proof.ts'

/** What somebody typed that could not be taken when it was sent. */
export interface KeptForm {
  /** Where it was sent. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** The fields of files, which are not kept. */
  readonly files: readonly string[]
  readonly why: 'signed-out' | Missing
}

/** A form as it was kept. */
export interface FoundForm extends KeptForm {
  readonly keptAt: Date
}

/** Where such forms stand until the same person sends them again. Nobody else is ever given one. */
export interface KeptForms {
  /** Keeps a form for a user; returns its identity. */
  keep(userId: string, form: KeptForm): Promise<string>
  /** Null where it is gone, is not one, or is somebody else's. */
  find(actor: Actor, keptFormId: string): Promise<FoundForm | null>
  remove(actor: Actor, keptFormId: string): Promise<void>
}
