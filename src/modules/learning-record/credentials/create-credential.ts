import { audit, Refused, type Tx } from '../../../kernel/index.ts'
import { addCredential, addSource, findSource } from './credential.queries.ts'
import type { Scope } from './scopes.ts'
import { hashSecret, newAccessKey, newSecret } from './secret.ts'

export interface CredentialRequest {
  readonly source: string
  readonly scopes: readonly Scope[]
  readonly expiresAt: Date | null
  /** The `homePage` of the source's account, where the source is new: the site's own address. */
  readonly homePage: string
}

/** What is handed over once: the secret is kept nowhere. */
export interface IssuedCredential {
  readonly sourceId: string
  readonly accessKey: string
  readonly secret: string
}

/**
 * A new credential for a source, which is made where there is none of that name. To rotate: create, hand over, revoke
 * the old one; both are good in between. Throws Refused where no scope is named.
 */
export async function createCredential(tx: Tx, request: CredentialRequest): Promise<IssuedCredential> {
  if (request.source.trim() === '') throw new Refused('Name the source the credential is for')
  if (request.scopes.length === 0) throw new Refused('Name at least one scope')
  const sourceId =
    (await findSource(tx, request.source))?.source_id ?? (await addSource(tx, request.source, request.homePage))
  const accessKey = newAccessKey()
  const secret = newSecret()
  const secretHash = await hashSecret(secret)
  const { scopes, expiresAt } = request
  const credentialId = await addCredential(tx, { sourceId, accessKey, secretHash, scopes, expiresAt })
  await audit(tx, {
    action: 'create-credential',
    subjectType: 'learning-source',
    subjectId: sourceId,
    detail: { credential: credentialId, scopes },
  })
  return { sourceId, accessKey, secret }
}
