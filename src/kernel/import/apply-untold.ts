import { takeReadersTurn } from '../need-to-know/index.ts'
import { inPurpose } from '../purpose.ts'
import type { ApplyCounts, ImportContext, Importer } from './importer.ts'
import { noteKeptOut } from './keep-out-of-file.ts'
import { applyPurpose, setRowsAside } from './set-aside.ts'

/**
 * Writes the rows that are for this sender to bring in, with the record's own eyes, and counts nothing but what was
 * told: how many were new, or changed something, would tell what the record holds.
 */
export async function applyUntold(context: ImportContext, importer: Importer, good: number): Promise<ApplyCounts> {
  await takeReadersTurn(context.tx)
  // The file tells of these things too, whether or not its sender may bring them in.
  await noteKeptOut(context, importer)
  await setRowsAside(importer, context)
  await inPurpose(context.tx, applyPurpose(importer), () => importer.apply(context))
  return { added: good, changed: 0, unchanged: 0 }
}
