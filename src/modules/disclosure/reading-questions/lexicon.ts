import type { CountUnit } from '../../../kernel/index.ts'
import type { Sense, Term } from '../../../kernel/meaning/index.ts'
import type { Word } from './words.ts'

/** Everything that the same words say. */
export interface Entry {
  readonly senses: readonly Sense[]
  readonly counts: CountUnit | null
}

interface Node {
  readonly next: Map<string, Node>
  entry: { senses: Sense[]; counts: CountUnit | null } | null
}

/** Words, and what they say. The longest that fit are meant: a "special constable" is no constable. */
export interface Lexicon {
  /** Every word of it, by itself. */
  readonly words: ReadonlySet<string>
  /** The entry that the words from `at` on say, and how many of them it takes: `most` at the most. */
  longest(words: readonly Word[], at: number, most?: number): { readonly entry: Entry; readonly length: number } | null
}

const newNode = (): Node => ({ next: new Map(), entry: null })

/** A mark that stands inside of what people write as one: "face-to-face", "officers/staff". */
const joining = new Set(['-', '–', '/'])

/** A lexicon of the terms that the record's modules declare. */
export function lexiconOf(terms: readonly Term[]): Lexicon {
  const root = newNode()
  const each = new Set<string>()
  for (const { says, counts, slot, value, also = [] } of terms) {
    for (const words of says) {
      const node = words.split(' ').reduce((at, word) => {
        each.add(word)
        const next = at.next.get(word) ?? newNode()
        at.next.set(word, next)
        return next
      }, root)
      node.entry ??= { senses: [], counts: null }
      node.entry.counts ??= counts ?? null
      for (const sense of [{ slot, value }, ...also]) {
        if (!node.entry.senses.some((known) => known.slot === sense.slot && known.value === sense.value))
          node.entry.senses.push(sense)
      }
    }
  }
  return {
    words: each,
    longest(words, at, most = words.length) {
      let found: { entry: Entry; length: number } | null = null
      let node: Node | undefined = root
      for (let ahead = at; ahead < Math.min(words.length, at + most) && node !== undefined; ahead++) {
        const word = words[ahead]
        if (word === undefined) break
        if (ahead > at && word.mark && joining.has(word.text)) continue
        node = node.next.get(word.text)
        if (node?.entry) found = { entry: node.entry, length: ahead - at + 1 }
      }
      return found
    },
  }
}
