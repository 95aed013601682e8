import { publicActor, type Tx } from '../../kernel/index.ts'
import type { PageRequest } from '../../web/index.ts'

/**
 * Reads as a member of the public, whoever asks: row-level security then refuses every personal record, whatever the
 * query says.
 */
export const readAsPublic = <T>({ db, force }: Pick<PageRequest, 'db' | 'force'>, work: (tx: Tx) => Promise<T>) =>
  db.read(publicActor(force.forceId), work)
