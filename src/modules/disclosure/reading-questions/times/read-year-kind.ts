import type { YearKind } from './read-figures.ts'
import type { Found, Text } from './text.ts'

const kinds: Readonly<Record<string, YearKind>> = {
  financial: 'financial',
  fiscal: 'financial',
  fin: 'financial',
  budget: 'financial',
  performance: 'financial',
  academic: 'academic',
  school: 'academic',
  calendar: 'calendar',
  cal: 'calendar',
  tax: 'tax',
}

export const kindOfWord = (word: string): YearKind => kinds[word] ?? null

/** "Financial years", "FY", "calendar year", "years": which years are spoken of, and whether several. */
export function readYearKind(text: Text, index: number): Found<{ kind: YearKind; several: boolean }> | null {
  const word = text.word(index)
  if (/^(?:fy|fys|f|fye)$/.test(word)) {
    if (word !== 'f') return { value: { kind: 'financial', several: word === 'fys' }, next: index + 1 }
    if (text.says(index, 'f / y')) return { value: { kind: 'financial', several: false }, next: index + 3 }
    return null
  }
  const kind = kindOfWord(word)
  const at = kind === null ? index : index + 1
  if (!/^years?$/.test(text.word(at))) return null
  return { value: { kind: kind ?? 'plain', several: text.word(at) === 'years' }, next: at + 1 }
}
