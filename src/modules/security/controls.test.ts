import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chapterOf, chapters, readControls } from './control.ts'
import { controlsInMarkdown } from './controls-table.ts'

const controls = readControls()
const root = new URL('../../../', import.meta.url)
const fromRoot = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** The name as source text could write it: in quotes of either kind, with its own quotes escaped. */
const writings = (name: string) => [`'${name.replaceAll("'", "\\'")}'`, `"${name}"`, `\`${name}\``]

test('at least sixty-two requirements are kept, and each says what holds and by what', () => {
  expect(controls.length).toBeGreaterThanOrEqual(62)
  for (const { level, holds, by } of controls) expect([level > 0, holds !== '', by !== '']).toEqual([true, true, true])
})

test('each is of a chapter of the standard, in its order, and comes once', () => {
  const places = controls.map((control) => {
    const [chapter = 0, section = 0, item = 0] = control.id.slice(1).split('.').map(Number)
    expect(chapters.has(chapterOf(control))).toBe(true)
    return chapter * 10_000 + section * 100 + item
  })
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
})

test.each(controls)('$id is shown by tests that are there under the names given', ({ shownBy }) => {
  expect(shownBy.length).toBeGreaterThan(0)
  for (const { file, test: name } of shownBy) {
    const source = fromRoot(file)
    expect([file, name, writings(name).some((writing) => source.includes(writing))]).toEqual([file, name, true])
  }
})

test('docs/security.md holds the same', () => {
  expect(fromRoot('docs/security.md')).toContain(controlsInMarkdown(controls))
})
