import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateGovuk } from '../../scripts/generate-govuk.ts'
import { govukButton } from './govuk.gen.ts'
import { govukFolder, render } from './govuk.ts'
import { html } from './html.ts'

interface Fixture {
  readonly name: string
  readonly options: Record<string, unknown>
  readonly html: string
}

const folder = join(govukFolder, 'components')
const components = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test('the generated functions are those of the installed govuk-frontend', () => {
  const written = readFileSync(new URL('govuk.gen.ts', import.meta.url), 'utf8')
  expect(written, 'run node scripts/generate-govuk.ts').toBe(generateGovuk())
})

test('there are components to compare', () => {
  expect(components.length).toBeGreaterThan(30)
})

test.each(components.map(({ name }) => name))('every example of %s comes out as the package publishes it', (name) => {
  const { fixtures }: { fixtures: readonly Fixture[] } = JSON.parse(
    readFileSync(join(folder, name, 'fixtures.json'), 'utf8'),
  )
  expect(fixtures.length).toBeGreaterThan(0)
  for (const fixture of fixtures) {
    expect(render(name, fixture.options).toString(), fixture.name).toBe(fixture.html.trim())
  }
})

/** The paths of all strings in a value that are text: not markup, attributes or slots. */
function textPaths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (path.some((key) => /(html|attributes)$|^slots$/i.test(key))) return []
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textPaths(item, [...path, key]))
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? withText(item, rest, text) : item))
  return { ...Object(value), [key]: withText(Object(value)[key], rest, text) }
}

test.each(components.map(({ name }) => name))('no option of %s that is typed as text can become markup', (name) => {
  const { fixtures }: { fixtures: readonly Fixture[] } = JSON.parse(
    readFileSync(join(folder, name, 'fixtures.json'), 'utf8'),
  )
  for (const { options } of fixtures) {
    for (const path of textPaths(options)) {
      expect(render(name, withText(options, path, '"><i>')).toString(), path.join('.')).not.toContain('<i>')
    }
  }
})

test('text given to a component is escaped, and markup made with html is not', () => {
  expect(govukButton({ text: '<b>Save</b>' }).toString()).toContain('&lt;b&gt;Save&lt;/b&gt;')
  expect(govukButton({ html: html`<b>${'Save & go'}</b>` }).toString()).toContain('<b>Save &amp; go</b>')
})
