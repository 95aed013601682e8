import { audit, type Tx } from '../../../kernel/index.ts'
import { findUser, findUserByEmail } from '../user.queries.ts'
import { parseEmail, type User } from '../user.ts'
import { bindSubject, findBoundUserId } from './external-identity.queries.ts'
import type { ProviderClaims } from './provider.ts'

/**
 * The user whom the identity provider means: the one its subject was bound to, else the one with the verified address,
 * who is bound to the subject from then on. Null, and audited, where there is none: an unknown person, one who may no
 * longer sign in, a sample person, or one whom another subject of the provider is bound to.
 */
export async function findPerson(tx: Tx, claims: ProviderClaims): Promise<User | null> {
  const user = (await findBound(tx, claims)) ?? (await findByAddress(tx, claims))
  if (user?.active && !user.sample) return user
  await audit(tx, {
    action: 'sign-in-refused',
    subjectType: 'external-identity',
    subjectId: claims.subject,
    detail: { issuer: claims.issuer, user: user?.userId ?? null },
  })
  return null
}

async function findBound(tx: Tx, { issuer, subject }: ProviderClaims): Promise<User | undefined> {
  const userId = await findBoundUserId(tx, issuer, subject)
  return userId === undefined ? undefined : findUser(tx, userId)
}

async function findByAddress(tx: Tx, { issuer, subject, email }: ProviderClaims): Promise<User | undefined> {
  const address = email === null ? null : parseEmail(email)
  const user = address === null ? undefined : await findUserByEmail(tx, address)
  if (!user?.active || user.sample) return user
  if (!(await bindSubject(tx, issuer, subject, user.userId))) return undefined
  await audit(tx, {
    action: 'bind-identity',
    subjectType: 'user',
    subjectId: user.userId,
    detail: { issuer, subject },
  })
  return user
}
