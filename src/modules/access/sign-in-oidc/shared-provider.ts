import { openProvider, type Provider } from './provider.ts'
import { readOidcSettings } from './settings.ts'

let provider: Provider | null | undefined

/** The force's identity provider as the environment names it, opened at the first sign-in; null where there is none. */
export function sharedProvider(): Provider | null {
  if (provider === undefined) {
    const settings = readOidcSettings(process.env)
    provider = settings && openProvider(settings)
  }
  return provider
}
