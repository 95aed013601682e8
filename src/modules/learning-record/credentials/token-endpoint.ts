import { CandourError, type Db, type Force, hashToken, newToken, systemActor } from '../../../kernel/index.ts'
import { credentialOf, NotAuthenticated } from './authenticate.ts'
import { addToken } from './credential.queries.ts'
import { holds, parseScopes, type Scope } from './scopes.ts'

/** How long a token is good. */
const seconds = 3600

/** What the token endpoint refuses, under the names OAuth gives the reasons (RFC 6749 5.2). */
export class TokenRefused extends CandourError {
  override readonly status: number
  readonly reason: string
  constructor(status: number, reason: string, says: string) {
    super(says)
    this.status = status
    this.reason = reason
  }
}

export interface IssuedToken {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly scope: string
}

/**
 * OAuth 2.0 client credentials (RFC 6749 4.4): a source changes its key and secret for a token that lives an hour and
 * may be good for less than the credential is. The token is kept as a hash. Throws TokenRefused,
 * TooManyWrong.
 */
export async function issueToken(
  db: Db,
  force: Force,
  form: URLSearchParams,
  authorization: string | undefined,
  address: string,
): Promise<IssuedToken> {
  if (form.get('grant_type') !== 'client_credentials') {
    throw new TokenRefused(400, 'unsupported_grant_type', 'The grant_type is not client_credentials')
  }
  const from = { address, wasGood: false }
  const credential = await credentialOf(db, force, basicOf(form, authorization), from).catch((error: unknown) => {
    if (!(error instanceof NotAuthenticated)) throw error
    throw new TokenRefused(401, 'invalid_client', error.message)
  })
  const scopes = chosenScopes(form.get('scope'), credential.scopes)
  const token = newToken()
  const { credentialId } = credential
  await db.write(systemActor(force.forceId), (tx) =>
    addToken(tx, { hash: hashToken(token), credentialId, scopes, seconds }),
  )
  return { access_token: token, token_type: 'Bearer', expires_in: seconds, scope: scopes.join(' ') }
}

/** The key and secret, from the header or, where a client can do no other, the form (RFC 6749 2.3.1). */
function basicOf(form: URLSearchParams, authorization: string | undefined): string {
  const [, basic] = /^basic +(\S+)$/i.exec(authorization ?? '') ?? []
  return basic ?? Buffer.from(`${form.get('client_id') ?? ''}:${form.get('client_secret') ?? ''}`).toString('base64')
}

function chosenScopes(wanted: string | null, held: readonly Scope[]): readonly Scope[] {
  if (wanted === null || wanted.trim() === '') return held
  const chosen = parseScopes(wanted.trim().split(/\s+/))
  if (!chosen?.every((scope) => holds(held, scope))) {
    throw new TokenRefused(400, 'invalid_scope', 'The credential does not have every scope asked for')
  }
  return chosen
}
