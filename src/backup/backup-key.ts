import { readFile } from 'node:fs/promises'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type Config, Refused } from '../kernel/index.ts'

/** What seals and opens backups: a passphrase, or keys of the age format, whose public half is enough to seal. */
export type BackupKey =
  | { readonly passphrase: string }
  | { readonly recipients: readonly string[]; readonly identities: readonly string[] }

const shortest = 16

/** Reads CANDOUR_BACKUP_PASSPHRASE or CANDOUR_BACKUP_KEY_FILE. Throws Refused, saying what to do. */
export async function readBackupKey(environment: NodeJS.ProcessEnv): Promise<BackupKey> {
  const passphrase = environment.CANDOUR_BACKUP_PASSPHRASE ?? ''
  const file = environment.CANDOUR_BACKUP_KEY_FILE?.trim() ?? ''
  if (passphrase !== '' && file !== '') {
    throw new Refused('Set CANDOUR_BACKUP_PASSPHRASE or CANDOUR_BACKUP_KEY_FILE, not both')
  }
  if (file !== '') return await readKeyFile(file)
  if (passphrase === '') {
    throw new Refused(
      'A backup is encrypted. Set CANDOUR_BACKUP_PASSPHRASE, or CANDOUR_BACKUP_KEY_FILE to a file that “candour backup key FILE” makes',
    )
  }
  if (passphrase.length < shortest) {
    throw new Refused(
      `CANDOUR_BACKUP_PASSPHRASE is too short. Use ${shortest} characters or more, such as five random words`,
    )
  }
  return { passphrase }
}

async function readKeyFile(path: string): Promise<BackupKey> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`The key file ${path} cannot be read (${error.code})`)
  })
  const lines = text.split('\n').map((line) => line.trim())
  const identities = lines.filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  try {
    const own = await Promise.all(identities.map((identity) => identityToRecipient(identity)))
    const recipients = [...new Set([...own, ...lines.filter((line) => line.startsWith('age1'))])]
    if (recipients.length > 0) return { recipients, identities }
  } catch {
    // Said below.
  }
  throw new Refused(`${path} holds no key that can be read. “candour backup key FILE” makes one`)
}

/** Throws where backups are to be made by themselves and could not be, for want of a key. */
export async function mustKnowBackupKey({ backups, databaseUrl }: Config): Promise<void> {
  if (backups !== null && databaseUrl === null) await readBackupKey(process.env)
}

/** A new key file's text: the secret half, with the public half as a remark. */
export async function newKeyFile(): Promise<{ text: string; recipient: string }> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const text = `# Opens Candour's backups. Keep it apart from them, and where it cannot be lost.\n# public key, enough to make backups: ${recipient}\n${identity}\n`
  return { text, recipient }
}

export function encrypterOf(key: BackupKey): Encrypter {
  const encrypter = new Encrypter()
  if ('passphrase' in key) encrypter.setPassphrase(key.passphrase)
  else for (const recipient of key.recipients) encrypter.addRecipient(recipient)
  return encrypter
}

export function decrypterOf(key: BackupKey): Decrypter {
  const decrypter = new Decrypter()
  if ('passphrase' in key) {
    decrypter.addPassphrase(key.passphrase)
    return decrypter
  }
  if (key.identities.length === 0) {
    throw new Refused('CANDOUR_BACKUP_KEY_FILE holds only the public half, which makes backups and does not open them')
  }
  for (const identity of key.identities) decrypter.addIdentity(identity)
  return decrypter
}
