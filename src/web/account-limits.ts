import { CandourError, rateOf } from '../kernel/index.ts'
import type { WebConfig } from './config.ts'

/** Too much came at once: 429 Too Many Requests, with Retry-After. */
export class TooMany extends CandourError {
  override readonly status = 429
  /** Seconds. */
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super('Too many requests')
    this.retryAfter = retryAfter
  }
}

/** What one account may do in a minute, from however many addresses and in however many sessions. */
export interface AccountLimits {
  /** Counts a form that this user sends. Throws TooMany. */
  countPost(userId: string): void
  /** Counts a sign-in as this user. Throws TooMany. */
  countSignIn(userId: string): void
}

/** A person at two desks, or with a form open in two windows, is still one person. */
const sessionsAtOnce = 2

export function accountLimits({
  postsPerMinute,
  signInsPerAccount,
}: Pick<WebConfig, 'postsPerMinute' | 'signInsPerAccount'>): AccountLimits {
  const minute = { milliseconds: 60_000, remembered: 20_000 }
  const posts = rateOf({ most: postsPerMinute * sessionsAtOnce, ...minute })
  const signIns = rateOf({ most: signInsPerAccount, ...minute })
  const mustWait = (seconds: number) => {
    if (seconds > 0) throw new TooMany(seconds)
  }
  return {
    countPost: (userId) => mustWait(posts.take(userId)),
    countSignIn: (userId) => mustWait(signIns.take(userId)),
  }
}
