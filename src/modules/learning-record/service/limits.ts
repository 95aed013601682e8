import { CandourError } from '../../../kernel/index.ts'

const mebibyte = 1024 * 1024

/** How much one request may bring. */
export const limits = {
  /** A body with its attachments. */
  body: 64 * mebibyte,
  /** The JSON of a batch. */
  statements: 32 * mebibyte,
  batch: 10_000,
  attachment: 32 * mebibyte,
  document: 16 * mebibyte,
  /** A request that has not said yet who sends it: the credential can stand in an alternate request's form. */
  unknownSender: mebibyte,
} as const

/** More than is taken at once: 413 Request Entity Too Large. */
export class TooLarge extends CandourError {
  override readonly status = 413
}
