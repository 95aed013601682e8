import { CandourError } from '../../../kernel/index.ts'

/** Too many wrong credentials came from there: 429 Too Many Requests, with Retry-After. */
export class TooManyWrong extends CandourError {
  override readonly status = 429
  /** Seconds. */
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super(`Too many wrong credentials came from this address. Try again in ${retryAfter} seconds`)
    this.retryAfter = retryAfter
  }
}

interface Tries {
  count: number
  readonly until: number
}

interface TriesLimit {
  /** Tries in a window that may be wrong. */
  readonly most: number
  readonly milliseconds: number
  /** Whose tries are remembered at once; beyond that those are forgotten who came first. */
  readonly remembered: number
}

/** How often somebody was wrong of late. */
interface WrongCredentials {
  /** Counts a try, which is taken back where it turns out right. Throws TooManyWrong where there were too many. */
  begin(who: string): void
  takeBack(who: string): void
}

/** Counts tries by `who`, an address or an address and a key. `now` is in milliseconds. */
export function wrongCredentials(limit: TriesLimit, now = () => Date.now()): WrongCredentials {
  const tries = new Map<string, Tries>()
  return {
    begin(who) {
      const before = tries.get(who)
      const current = before && before.until > now() ? before : { count: 0, until: now() + limit.milliseconds }
      if (current.count >= limit.most) throw new TooManyWrong(Math.ceil((current.until - now()) / 1000))
      current.count += 1
      if (current === before) return
      tries.delete(who)
      const [first] = tries.keys()
      if (tries.size >= limit.remembered && first !== undefined) tries.delete(first)
      tries.set(who, current)
    },
    takeBack(who) {
      const current = tries.get(who)
      if (current && current.count > 0) current.count -= 1
    },
  }
}
