import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { englishWords } from '../../../english-words.ts'
import { deskWords, everydayNames, furtherNames, placeWords } from './desk-words.ts'

export interface KnownWords {
  /** Whether it is an ordinary word of English, in lower case, or one of the desk's own; a compound, of such. */
  readonly isOrdinary: (word: string) => boolean
  /** Whether any list of words holds it, however rare it is: then it is no name but one that the names hold. */
  readonly isListed: (word: string) => boolean
  /** First names and surnames, in lower case. Many are ordinary words as well. */
  readonly names: ReadonlySet<string>
  /** Names that are hardly ever meant as the word they also are. */
  readonly surely: (word: string) => boolean
}

const require = createRequire(import.meta.url)
const contracted = /'(?:ll|d|ve|re|m|t)$/
const prefixed = /^(?:o'|mc|mac|fitz)\p{L}{3}/u

let kept: KnownWords | null = null

/** Names and words, read once from the packages that keep them. */
export function knownWords(): KnownWords {
  if (kept) return kept
  const english = englishWords()
  const ordinary = new Set([...english.ordinary, ...deskWords, ...placeWords])
  const { rare } = english
  const names = new Set<string>([...furtherNames, ...everydayNames])
  for (const line of readFileSync(nameFile, 'utf8').split('\n'))
    if (/^\p{L}/u.test(line)) names.add(line.trim().toLowerCase().replaceAll('’', "'"))
  // What the desk writes every day is no name by itself; it may be one beside a first name.
  const compound = (word: string, holds: (part: string) => boolean): boolean =>
    holds(word) ||
    contracted.test(word) ||
    (/[‐-]/.test(word) && word.split(/[‐-]/).every((part) => part === '' || holds(part)))
  const isOrdinary = (word: string): boolean => compound(word, (part) => ordinary.has(part))
  const isListed = (word: string): boolean => compound(word, (part) => ordinary.has(part) || rare.has(part))
  const surely = (word: string): boolean =>
    everydayNames.has(word) ||
    (names.has(word) && !isOrdinary(word)) ||
    (prefixed.test(word) && !isListed(word)) ||
    (/[‐-]/.test(word) && word.split(/[‐-]/).some((part) => part.length > 2 && surely(part)))
  kept = { isOrdinary, isListed, names, surely }
  return kept
}

const nameFile = join(dirname(require.resolve('@cspell/dict-people-names/cspell-ext.json')), 'dict', 'people-names.txt')
