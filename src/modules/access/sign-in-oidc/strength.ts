import type { Attempt } from './attempt.ts'
import type { OidcSettings } from './settings.ts'

/** What an ID token says of how its subject signed in. */
export interface SignInSaid {
  readonly acr: string | null
  readonly amr: readonly string[]
  readonly authTime: Date | null
}

/** A sign-in that the provider vouches for, but not as strongly or as lately as was asked. */
export class TooWeak extends Error {}

/** How far the provider's clock may be from ours. */
const skewMilliseconds = 30_000

/** The `acr` to ask for. Whoever has to show who they are again is asked for the strongest, so as not to be asked twice. */
export function acrToAsk({ ask }: Pick<Attempt, 'ask'>, { acr, stepUpAcr }: OidcSettings): readonly string[] {
  return stepUpAcr.length > 0 && (ask === 'stronger' || ask === 'again') ? stepUpAcr : acr
}

/** Throws TooWeak where a sign-in is not what was asked for. A provider may leave what is asked undone; that is no error of its. */
export function mustBeEnough(said: SignInSaid, { ask, startedAt }: Attempt, settings: OidcSettings): void {
  const { acr, amr, stepUpAcr } = settings
  const enough = ask === 'stronger' ? stepUpAcr : acr.length > 0 ? [...acr, ...stepUpAcr] : []
  if (enough.length > 0 && !(said.acr !== null && enough.includes(said.acr))) throw new TooWeak('acr')
  if (amr.length > 0 && !said.amr.some((method) => amr.includes(method))) throw new TooWeak('amr')
  if (ask === 'again' && (said.authTime === null || said.authTime.getTime() < startedAt - skewMilliseconds)) {
    throw new TooWeak('auth_time')
  }
}
