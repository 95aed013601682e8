import type { Config } from './config.ts'
import { DatabaseAway } from './database-faults.ts'
import { CandourError } from './errors.ts'

/** The start cannot go on; the message says what to do about it. */
class CannotStart extends CandourError {}

/** One address of the configuration, and what may be said of it: never its password. */
interface Address {
  /** The setting that names it; null for the embedded database. */
  readonly setting: 'DATABASE_URL' | 'DATABASE_APP_URL' | null
  readonly server: string
  readonly user: string
  readonly database: string
}

type Advice = (address: Address) => string

/** By SQLSTATE, or by the code of Node or OpenSSL. */
const byCode: readonly (readonly [RegExp, Advice])[] = [
  [
    /^28/,
    ({ server, user }) =>
      `the server at ${server} does not let “${user}” in: the name or the password is wrong, or its pg_hba.conf does not allow it from here`,
  ],
  [
    /^3D000$/,
    ({ server, database }) => `there is no database “${database}” at ${server}. Make it first: createdb ${database}`,
  ],
  [
    /^42501$/,
    ({ user, database }) =>
      `“${user}” may not set the database up. It must own “${database}” and its tables, and be allowed to create roles (alter role … createrole)`,
  ],
  [/^57P03$/, ({ server }) => `the server at ${server} is starting or stopping. Start Candour again in a moment`],
  [/^53/, ({ server }) => `the server at ${server} has no connection left. Raise its max_connections, or end others`],
  [
    /^(25006|0A000)$/,
    ({ server }) => `the server at ${server} can only be read, as a standby is. Name the server that takes writes`,
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    ({ server }) => `no machine of the name in ${server} was found. Is the name right, and the network there?`,
  ],
  [
    /^(ECONNREFUSED|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET)$/,
    ({ server }) => `nothing answers at ${server}. Is PostgreSQL running there, and open to this machine?`,
  ],
  [
    /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_|ERR_SSL_)/,
    ({ server }) =>
      `the certificate of the server at ${server} is not trusted here. Name its authority with sslrootcert in the address`,
  ],
]

/** Where there is no code, by what the driver says. */
const byWords: readonly (readonly [RegExp, Advice])[] = [
  [
    /password must be a (non-empty )?string/,
    ({ server, user }) => `the server at ${server} asks for a password of “${user}”, and none is given`,
  ],
  [/does not support SSL/, ({ server }) => `the server at ${server} does not speak TLS, which the address asks for`],
  [/timeout|terminated/, ({ server }) => `the server at ${server} did not answer in time, or broke off`],
]

/**
 * What went wrong with the database at the start, as advice where it is known; anything else as it was. `app` tells that
 * it was the application's own address.
 */
export function adviceFor(error: unknown, config: Config, app = false): unknown {
  const cause = error instanceof DatabaseAway ? error.cause : error
  if (cause instanceof CandourError) return cause
  const first = cause instanceof AggregateError ? cause.errors[0] : cause
  const code = String(Object(first).code ?? '')
  const message = String(Object(first).message ?? '')
  // A file of our own that is not there is no server that does not answer.
  if (!(error instanceof DatabaseAway) && /^E[A-Z]+$/.test(code)) return error
  const [, advise] =
    byCode.find(([pattern]) => pattern.test(code)) ?? byWords.find(([pattern]) => pattern.test(message)) ?? []
  if (advise === undefined) return error
  const address = addressOf(config, app)
  if (address.setting !== null) return new CannotStart(`${address.setting}: ${advise(address)}`, { cause: error })
  const says = code.startsWith('28')
    ? `The password in ${config.dataDirectory}/credentials.json is not the one of this database. Bring that file back from a backup`
    : error instanceof DatabaseAway
      ? `The database server of ${config.dataDirectory} ended while Candour was starting. Start again; postgres.log says why it ended`
      : `The database in ${config.dataDirectory}: ${advise(address)}`
  return new CannotStart(says, { cause: error })
}

function addressOf(config: Config, app: boolean): Address {
  const setting = app && config.databaseAppUrl ? 'DATABASE_APP_URL' : config.databaseUrl ? 'DATABASE_URL' : null
  const text = (app ? config.databaseAppUrl : null) ?? config.databaseUrl
  if (text === null) return { setting, server: 'its socket', user: 'postgres', database: 'candour' }
  const url = new URL(text)
  const host = url.searchParams.get('host') ?? (url.hostname || 'localhost')
  return {
    setting,
    server: host.startsWith('/') ? host : `${host}:${url.port || '5432'}`,
    user: decodeURIComponent(url.username) || 'postgres',
    database: decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username),
  }
}
