import { isAbsolute, join, resolve } from 'node:path'
import { ConfigError, readConfig } from '../../../kernel/index.ts'

/** How the audit record is signed, and where its checkpoints go. */
export interface CheckpointSettings {
  /** CANDOUR_AUDIT_KEY: the private key's file; `audit-key.pem` in the data folder. */
  readonly keyPath: string
  /** CANDOUR_AUDIT_SIGNER: a program that signs in the key's place; null where the key is a file. */
  readonly signer: string | null
  /** CANDOUR_AUDIT_PUBLIC_KEYS: the keys that are trusted, the one in use first; `….pub` beside the private key. */
  readonly publicKeysPath: string
  /** CANDOUR_CHECKPOINTS_TO: folders and buckets, with commas between; `checkpoints` in the data folder. */
  readonly places: readonly string[]
  /** False where nothing was said: the checkpoints lie beside what they prove. */
  readonly keptApart: boolean
  /** CANDOUR_TIMESTAMP_URL: a time-stamping authority (RFC 3161); null asks none. */
  readonly timestampUrl: string | null
  /** CANDOUR_TIMESTAMP_CA: the certificates, in PEM, that the authority's must come from. */
  readonly timestampCaPath: string | null
  /** CANDOUR_CHECKPOINT_MINUTES; 60, and a week at most. */
  readonly everyMinutes: number
  /** CANDOUR_AUDIT_CHECK_HOURS; 24, and two weeks at most. */
  readonly checkEveryHours: number
}

/** Reads the environment. Throws ConfigError naming the variable that is wrong. */
export function readCheckpointSettings(environment: NodeJS.ProcessEnv): CheckpointSettings {
  const given = (name: string): string | null => environment[name]?.trim() || null
  const { dataDirectory } = readConfig(environment)
  const keyPath = resolve(given('CANDOUR_AUDIT_KEY') ?? join(dataDirectory, 'audit-key.pem'))
  const signer = given('CANDOUR_AUDIT_SIGNER')
  const publicKeys = given('CANDOUR_AUDIT_PUBLIC_KEYS')
  if (signer !== null && !isAbsolute(signer)) {
    throw new ConfigError(`CANDOUR_AUDIT_SIGNER is “${signer}”. It is the whole path of a program, without arguments`)
  }
  if (signer !== null && publicKeys === null) {
    throw new ConfigError('With CANDOUR_AUDIT_SIGNER say in CANDOUR_AUDIT_PUBLIC_KEYS where its public key is')
  }
  const to = given('CANDOUR_CHECKPOINTS_TO')
  return {
    keyPath,
    signer,
    publicKeysPath: resolve(publicKeys ?? `${keyPath}.pub`),
    places: to?.split(',').flatMap((place) => place.trim() || []) ?? [join(dataDirectory, 'checkpoints')],
    keptApart: to !== null,
    timestampUrl: webAddress('CANDOUR_TIMESTAMP_URL', given('CANDOUR_TIMESTAMP_URL')),
    timestampCaPath: given('CANDOUR_TIMESTAMP_CA'),
    everyMinutes: interval('CANDOUR_CHECKPOINT_MINUTES', given('CANDOUR_CHECKPOINT_MINUTES') ?? '60', 7 * 24 * 60),
    checkEveryHours: interval('CANDOUR_AUDIT_CHECK_HOURS', given('CANDOUR_AUDIT_CHECK_HOURS') ?? '24', 14 * 24),
  }
}

function webAddress(name: string, text: string | null): string | null {
  if (text === null || (/^https?:\/\//.test(text) && URL.canParse(text))) return text
  throw new ConfigError(`${name} is “${text}”, which is no web address`)
}

function interval(name: string, text: string, most: number): number {
  const value = Number(text)
  if (value > 0 && value <= most) return value
  throw new ConfigError(`${name} is “${text}”. It is a number greater than nought and no greater than ${most}`)
}
