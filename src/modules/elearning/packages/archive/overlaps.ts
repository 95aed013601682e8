import type { Entry, ZipFile } from 'yauzl'

/**
 * Whether every entry has bytes of its own, inside the file. A zip bomb of the overlapping kind lets thousands of entries
 * share one run of bytes, so that each by itself looks harmless.
 */
export async function inSafeOrder(zip: ZipFile, entries: readonly Entry[]): Promise<boolean> {
  const byPlace = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of byPlace) {
    if (entry.relativeOffsetOfLocalHeader < end) return false
    const header = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    end = header.fileDataStart + entry.compressedSize
    if (end > zip.fileSize) return false
  }
  return true
}
