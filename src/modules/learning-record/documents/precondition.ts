import { CandourError, Conflict } from '../../../kernel/index.ts'
import type { XapiRequest } from '../service/request.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import type { DocumentKind } from '../tables.ts'
import type { Document } from './document.queries.ts'

/** The document is not the one the sender has seen: 412 Precondition Failed. */
class PreconditionFailed extends CandourError {
  override readonly status = 412
}

/** The entity tags of a header, without the mark of a weak one; `*` for any. */
const tagsOf = (header: string): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

const fits = (header: string, document: Document | undefined): boolean =>
  document !== undefined && tagsOf(header).some((tag) => tag === '*' || tag === `"${document.etag}"`)

/** If-Match and If-None-Match as HTTP has them (1.0.3 Communication 3.1; 2.0 4.1.4). Throws PreconditionFailed. */
export function checkPrecondition({ headers }: XapiRequest, document: Document | undefined): void {
  const ifMatch = headers['if-match']
  const ifNoneMatch = headers['if-none-match']
  if (ifMatch !== undefined && !fits(ifMatch, document)) {
    throw new PreconditionFailed('The document is not the one If-Match names: get it again')
  }
  if (ifNoneMatch !== undefined && fits(ifNoneMatch, document)) {
    throw new PreconditionFailed('There is a document already, against what If-None-Match asks')
  }
}

/**
 * A PUT over something that is there has to say what it thinks is there; in 1.0.3 a PUT of a profile always. Throws
 * Conflict, NotUnderstood.
 */
export function mustHaveSeen(
  { headers, rules }: XapiRequest,
  kind: DocumentKind,
  document: Document | undefined,
): void {
  if (headers['if-match'] !== undefined || headers['if-none-match'] !== undefined) return
  if (kind === 'state' && !rules.stateNeedsPrecondition) return
  if (document) throw new Conflict('There is a document already: get it, and send its ETag back in If-Match')
  if (kind !== 'state' && rules.profileNeedsPrecondition) {
    throw new NotUnderstood('A PUT of a profile needs If-Match, or If-None-Match: * where there is none yet')
  }
}

/** Whether the reader has this very document already. */
export const isUnchanged = ({ headers }: XapiRequest, document: Document): boolean =>
  headers['if-none-match'] !== undefined && fits(headers['if-none-match'], document)
