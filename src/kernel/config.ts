import { resolve } from 'node:path'
import { CandourError } from './errors.ts'
import { loopback, type Network, readNetwork } from './network.ts'

/** What the environment says, read once at start. */
export interface Config {
  /** The folder that holds the embedded database, its credentials and the audit key. CANDOUR_DATA; `./data`. */
  readonly dataDirectory: string
  /** PORT; 8080. Nought takes any free port. */
  readonly port: number
  /** DATABASE_URL: the force's own PostgreSQL 15 or newer, as the owner of the tables. Null: the embedded one. */
  readonly databaseUrl: string | null
  /** DATABASE_APP_URL: the same server as the role `candour_app`, where its password is not to be derived. */
  readonly databaseAppUrl: string | null
  /** CANDOUR_ORIGIN: the site's own address behind a proxy, such as https://candour.example.police.uk. */
  readonly origin: string | null
  /**
   * CANDOUR_COURSE_ORIGIN: another host name of the same server, such as https://candour-courses.example.police.uk, at
   * which course packages are served. Null with an origin of one's own: no course can be launched.
   */
  readonly courseOrigin: string | null
  /** CANDOUR_LEAVE_TO: the neutral site that "Leave this site" opens. */
  readonly leaveTo: string | null
  /**
   * CANDOUR_TRUSTED_PROXIES: addresses and networks of the force's own proxies, parted by commas, such as
   * `10.1.2.3, fd00::/8`. What they say of whom they pass on (X-Forwarded-For, -Host and -Proto) is believed, and nobody
   * else's word is. This machine is always one of them where there are any, since a proxy reaches the site here; and by
   * itself where the site's origin is https, for something else has to end TLS. Empty: nobody is believed.
   */
  readonly trustedProxies: readonly Network[]
  /** CANDOUR_WAL_ARCHIVE: the folder in which the embedded database keeps its finished log; `off` stops it. */
  readonly walArchive: string | null
  /** CANDOUR_BACKUP_TO: the folder for backups by themselves, each CANDOUR_BACKUP_HOURS (24), CANDOUR_BACKUP_KEEP (14) kept. */
  readonly backups: { readonly to: string; readonly hours: number; readonly keep: number } | null
}

/** A setting in the environment that cannot be used. */
export class ConfigError extends CandourError {}

const given = (environment: NodeJS.ProcessEnv, name: string): string | null => {
  const value = environment[name]?.trim()
  return value ? value : null
}

/** Reads the environment. Throws ConfigError naming the variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const origin = readOrigin('CANDOUR_ORIGIN', given(environment, 'CANDOUR_ORIGIN'))
  return {
    dataDirectory: resolve(given(environment, 'CANDOUR_DATA') ?? 'data'),
    port: readPort(given(environment, 'PORT') ?? '8080'),
    databaseUrl: readDatabaseUrl('DATABASE_URL', given(environment, 'DATABASE_URL')),
    databaseAppUrl: readDatabaseUrl('DATABASE_APP_URL', given(environment, 'DATABASE_APP_URL')),
    origin,
    courseOrigin: readOrigin('CANDOUR_COURSE_ORIGIN', given(environment, 'CANDOUR_COURSE_ORIGIN')),
    leaveTo: readNeutralSite(given(environment, 'CANDOUR_LEAVE_TO')),
    trustedProxies: readProxies('CANDOUR_TRUSTED_PROXIES', given(environment, 'CANDOUR_TRUSTED_PROXIES'), origin),
    walArchive: given(environment, 'CANDOUR_WAL_ARCHIVE'),
    backups: readBackups(environment),
  }
}

function readProxies(name: string, text: string | null, origin: string | null): readonly Network[] {
  const named = (text ?? '').split(',').flatMap((each) => {
    const written = each.trim()
    if (written === '') return []
    const network = readNetwork(written)
    if (network) return [network]
    throw new ConfigError(
      `${name} holds “${written}”. It takes addresses and networks parted by commas, such as 10.1.2.3, fd00::/8`,
    )
  })
  return named.length > 0 || origin?.startsWith('https://') ? [...loopback, ...named] : []
}

function readBackups(environment: NodeJS.ProcessEnv): Config['backups'] {
  const to = given(environment, 'CANDOUR_BACKUP_TO')
  const whole = (name: string, usual: string): number => {
    const value = Number(given(environment, name) ?? usual)
    if (Number.isInteger(value) && value >= 1) return value
    throw new ConfigError(`${name} is no whole number of 1 or more`)
  }
  const [hours, keep] = [whole('CANDOUR_BACKUP_HOURS', '24'), whole('CANDOUR_BACKUP_KEEP', '14')]
  return to === null ? null : { to: resolve(to), hours, keep }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ConfigError(`PORT is “${text}”, which is no port`)
  return port
}

function readOrigin(name: string, text: string | null): string | null {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.origin === text && /^https?:$/.test(url.protocol)) return text
  throw new ConfigError(
    `${name} is “${text}”. It is an address without a path or a slash at its end, such as https://candour.example`,
  )
}

function readNeutralSite(text: string | null): string | null {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'https:' || url?.hostname === '127.0.0.1') return text
  throw new ConfigError(`CANDOUR_LEAVE_TO is “${text}”. It is an https address, such as https://www.bbc.co.uk/weather`)
}

function readDatabaseUrl(name: string, text: string | null): string | null {
  if (text === null) return null
  if (!/^postgres(ql)?:\/\//.test(text) || !canDecode(text)) {
    throw new ConfigError(
      `${name} is not the address of a PostgreSQL database, such as postgres://owner:secret@host/candour. Signs in the password such as # % / ? @ are written as %23 %25 %2F %3F %40`,
    )
  }
  return text
}

/** Whether its name, password and database can be read out of the address. */
function canDecode(text: string): boolean {
  try {
    const { username, password, pathname } = new URL(text)
    for (const part of [username, password, pathname]) decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}
