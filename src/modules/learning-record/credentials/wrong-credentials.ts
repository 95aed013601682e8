import { CandourError, rateOf } from '../../../kernel/index.ts'

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

/** How often somebody was wrong of late. */
interface WrongCredentials {
  /** Counts a try, which is taken back where it turns out right. Throws TooManyWrong where there were too many. */
  begin(who: string): void
  takeBack(who: string): void
}

/** Counts tries by `who`, an address or an address and a key. `now` is in milliseconds. */
export function wrongCredentials(limit: Parameters<typeof rateOf>[0], now?: () => number): WrongCredentials {
  const tries = rateOf(limit, now)
  return {
    begin(who) {
      const wait = tries.take(who)
      if (wait > 0) throw new TooManyWrong(wait)
    },
    takeBack: (who) => tries.giveBack(who),
  }
}
