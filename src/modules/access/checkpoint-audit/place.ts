import { CandourError } from '../../../kernel/index.ts'

/** A place outside the database that keeps checkpoints: whoever owns the database should not be able to write there. */
export interface CheckpointPlace {
  /** As people know it: a folder, or a bucket's address. */
  readonly name: string
  /** The names of the files that begin so, in order. */
  list(beginning: string): Promise<readonly string[]>
  read(file: string): Promise<string>
  /** Never over a file that is there: false then. */
  write(file: string, text: string): Promise<boolean>
}

/** A place gave no usable answer. The message names it and says what to look at. */
export class PlaceFailed extends CandourError {}
