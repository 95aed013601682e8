import { z } from 'zod'

/**
 * What is asked of the provider: to sign in; to show again who sits there; to sign in more strongly; or to say, without
 * asking anybody, whether the account still stands.
 */
export const asks = ['sign-in', 'again', 'stronger', 'silent'] as const
export type Ask = (typeof asks)[number]

/** What the browser carries from the start of a sign-in to its end, in a signed cookie. */
const attemptShape = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  next: z.string(),
  ask: z.enum(asks),
  /** In milliseconds since 1970. */
  startedAt: z.number(),
})
export type Attempt = z.infer<typeof attemptShape>

export const writeAttempt = (attempt: Attempt): string =>
  Buffer.from(JSON.stringify(attempt), 'utf8').toString('base64url')

/** Null where nothing is carried, or something else is. */
export function readAttempt(carried: string | undefined): Attempt | null {
  if (carried === undefined) return null
  try {
    return attemptShape.parse(JSON.parse(Buffer.from(carried, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}
