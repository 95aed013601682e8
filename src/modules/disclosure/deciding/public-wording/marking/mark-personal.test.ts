import { expect, test } from 'vitest'
import { markPersonal } from './mark-personal.ts'
import { marked, markedApart, plainApart, plainWords } from './marked.fixture.ts'

interface Measured {
  readonly sought: number
  /** Of what tells of somebody, what no mark covers. */
  readonly passed: readonly string[]
  /** Marks where nobody is told of. */
  readonly needless: readonly string[]
}

/** How a set of sentences is marked, against what stands between « and ». A title or rank before a name need not be marked. */
function measure(sentences: readonly string[]): Measured {
  const passed: string[] = []
  const needless: string[] = []
  let sought = 0
  for (const sentence of sentences) {
    const text = sentence.replaceAll(/[«»]/g, '')
    const wanted = [...sentence.matchAll(/«([^»]*)»/g)].map(({ 1: words = '', index }, at) => ({
      from: index - 2 * at,
      to: index - 2 * at + words.length,
    }))
    const marks = markPersonal(text)
    const covered = new Set(marks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
    for (const { from, to } of wanted) {
      sought += 1
      const words = text.slice(from, to)
      const led =
        /^(?:(?:(?:detective|chief|pc|dc|ds|sgt|pcso|supt|sergeant|inspector|constable|superintendent|cllr|mrs?|ms|dr|crime|collar|shoulder|nhs|custody|incident|warrant|number|no\.|account|log|cad|flat|born|on|dob|date|of|birth|sort|code|father) )|I live in )*/i.exec(
          words,
        )?.[0].length ?? 0
      const open = [...words].flatMap((letter, i) =>
        i >= led && /[\p{L}\p{N}]/u.test(letter) && !covered.has(from + i) ? [letter] : [],
      )
      if (open.length > 0 && !/^(?:and|of|the|at|dot|Mrs)+$/.test(open.join('')))
        passed.push(`${sentence} (${open.join('')})`)
    }
    for (const { from, to } of marks)
      if (!wanted.some((each) => each.from < to && each.to > from))
        needless.push(`${sentence} (${text.slice(from, to)})`)
  }
  return { sought, passed, needless }
}

test('nothing that tells of somebody passes unmarked', () => {
  expect(measure(marked).passed).toEqual([])
})

test('in sentences that the rules were not written for, nothing passes either', () => {
  const { sought, passed } = measure(markedApart)
  expect(sought).toBeGreaterThanOrEqual(30)
  expect(passed).toEqual([])
})

test('words that tell of nobody are left alone', () => {
  expect(measure(plainWords).needless).toEqual([])
})

test('in sentences that the rules were not written for, few are marked in vain', () => {
  expect(measure(plainApart).needless).toEqual([])
})
