import type { QuestionWords } from './question-words.ts'

/**
 * Hashes that two questions share the likelier the more words they share, so that those alike are found by an index: the
 * least of several hashes of all their features (MinHash), two to a band. Of questions that share half of their features 97 in
 * 100 share a band, of those with the same words all. Their values are kept: change nothing here without keeping all anew.
 */
const bands = 12
const rowsInBand = 2

export function questionBands({ features }: Pick<QuestionWords, 'features'>): number[] {
  const least = new Uint32Array(bands * rowsInBand).fill(0xffff_ffff)
  for (const feature of features.keys()) {
    const hash = hashOf(feature)
    for (let at = 0; at < least.length; at += 1) {
      const mixed = mix(hash ^ Math.imul(at + 1, 0x9e37_79b1))
      if (mixed < (least[at] ?? 0)) least[at] = mixed
    }
  }
  const found = Array.from({ length: bands }, (_, band) => {
    let hash = mix(band + 1)
    for (let row = 0; row < rowsInBand; row += 1) hash = mix(hash ^ (least[band * rowsInBand + row] ?? 0))
    // As PostgreSQL’s integers are.
    return hash | 0
  })
  return [...new Set(found)]
}

/** FNV-1a, of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193)
  return hash >>> 0
}

/** The end of MurmurHash3, by which near numbers come out far from each other. */
function mix(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
