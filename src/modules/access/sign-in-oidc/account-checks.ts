import type { Session } from '../session.queries.ts'
import type { Provider } from './provider.ts'

/**
 * Whether the account at the provider still stands: `unknown` where only the browser itself can find out, and `overdue`
 * where it should have long ago.
 */
type Stands = 'yes' | 'just-asked' | 'no' | 'unknown' | 'overdue'

/** So long a provider that does not answer is borne with, before its people are sent there themselves. */
const silentTimes = 3
/** Sessions whose refresh tokens are held at most; the oldest then have to be asked by way of the browser. */
const most = 20_000

/**
 * Asks the provider every few minutes whether the account of a session still stands, so that a leaver is out. Refresh
 * tokens are held in the memory of this process alone: no backup, no copy of the data folder and no reader of the
 * database has one. A process that starts again asks by way of the browser instead.
 */
export function openAccountChecks(provider: () => Provider | null) {
  const tokens = new Map<string, string>()
  const asking = new Map<string, Promise<Stands>>()
  const keyOf = (hash: Buffer) => hash.toString('hex')

  async function ask(key: string, from: Provider, session: Session, late: boolean): Promise<Stands> {
    const token = tokens.get(key)
    if (token === undefined) return late ? 'overdue' : 'unknown'
    const answer = await from.refresh(token)
    if (answer.kind === 'silent') return late ? 'overdue' : 'yes'
    if (answer.kind === 'refused' || (answer.subject !== null && answer.subject !== session.subject)) return 'no'
    tokens.set(key, answer.refreshToken ?? token)
    return 'just-asked'
  }

  return {
    async stands(hash: Buffer, session: Session, now: Date): Promise<Stands> {
      // How a session of an earlier version began is not known: it is asked about as well.
      const from = session.signedInBy === 'sample' ? null : provider()
      if (!from) return 'yes'
      const age = now.getTime() - (session.checkedAt?.getTime() ?? 0)
      const every = from.settings.recheckMinutes * 60_000
      if (age < every) return 'yes'
      const key = keyOf(hash)
      const asked = asking.get(key) ?? ask(key, from, session, age >= every * silentTimes)
      asking.set(key, asked)
      return asked.finally(() => asking.delete(key))
    },
    keep(hash: Buffer, refreshToken: string): void {
      const [oldest] = tokens.keys()
      if (tokens.size >= most && oldest !== undefined) tokens.delete(oldest)
      tokens.set(keyOf(hash), refreshToken)
    },
    forget: (hash: Buffer): void => void tokens.delete(keyOf(hash)),
  }
}
