import { createPublicKey } from 'node:crypto'
import { logEvent } from '../../../kernel/index.ts'
import { openAuditKey, readPublicKeys } from './audit-key.ts'
import { bucketPlace } from './bucket-place.ts'
import type { Stamp } from './checkpoint.ts'
import { folderPlace } from './folder-place.ts'
import type { CheckpointPlace } from './place.ts'
import type { CheckpointSettings } from './settings.ts'
import { CannotSign, keySigner, programSigner, type Signer } from './signer.ts'
import { askTimestamp, readAuthorities } from './stamp.ts'

/** The places that the settings name. Throws ConfigError. */
export const openPlaces = ({ places }: CheckpointSettings, environment: NodeJS.ProcessEnv): CheckpointPlace[] =>
  places.map((place) => (/^https?:\/\//.test(place) ? bucketPlace(place, environment) : folderPlace(place)))

/** Whoever signs: the key in its file, made the first time, or the force's program. Throws CannotSign. */
export async function openSigner({ signer, keyPath, publicKeysPath }: CheckpointSettings): Promise<Signer> {
  if (signer === null) return keySigner(await openAuditKey(keyPath))
  const publicKeys = await readPublicKeys(publicKeysPath)
  if (publicKeys === null) {
    throw new CannotSign(`${publicKeysPath} is not there: it should hold the public key of CANDOUR_AUDIT_SIGNER`)
  }
  return programSigner(signer, createPublicKey(publicKeys).export({ type: 'spki', format: 'pem' }).toString())
}

/** Asks the authority that the settings name; undefined where none is. One that does not answer holds nothing up. */
export function openStamp({ timestampUrl: url, timestampCaPath }: CheckpointSettings): Stamp | undefined {
  if (url === null) return undefined
  return async (statement) => {
    try {
      return await askTimestamp(url, statement, await readAuthorities(timestampCaPath))
    } catch (error) {
      logEvent('audit.timestamp-failed', {}, error)
      return null
    }
  }
}
