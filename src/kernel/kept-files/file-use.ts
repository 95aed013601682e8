import type { RestrictedThing } from '../need-to-know/index.ts'

/** What a module keeps files for, and what it takes. */
export interface FileUse {
  /** The table of the things that they hang on, by which their policies know them: `disclosure.letter_received`. */
  readonly hangsOn: string
  /** What one is called where it is refused: `a letter`. */
  readonly name: string
  readonly mostBytes: number
  /** Media types that are taken; null takes every type. */
  readonly types: readonly string[] | null
  /** Where the things may be restricted: the thing whose own table `hangsOn` is. Its files have its readers. */
  readonly follows?: RestrictedThing
}
