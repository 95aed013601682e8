/**
 * Writes src/web/govuk.gen.ts: one typed function for each GOV.UK Frontend component, from the package's own
 * macro-options.json. Run it after the package changes: `node scripts/generate-govuk.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Option {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'integer' | 'object' | 'array' | 'nunjucks-block'
  readonly required: boolean
  readonly description: string
  readonly isComponent?: boolean
  readonly deprecated?: unknown
  readonly params?: readonly Option[]
}

interface Fixtures {
  readonly fixtures: readonly { readonly options: Record<string, unknown> }[]
}

const packageFile = createRequire(import.meta.url).resolve('govuk-frontend/package.json')
const components = join(dirname(packageFile), 'dist/govuk/components')
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

const pascal = (name: string) => name.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const union = (types: readonly string[]) => [...new Set(types)].join(' | ')

/** An option given as text or as markup, or by an older name: either will do, so neither is required. */
const needed = (option: Option) =>
  option.required &&
  option.deprecated === undefined &&
  !/not required/.test(option.description) &&
  !/(text|html)$/i.test(option.name)

const isMarkup = (option: Option, path: readonly string[]) =>
  /html$/i.test(option.name) || (path.includes('slots') && /HTML/.test(option.description))

/** The macro options file does not say which arrays hold arrays (a table's rows); the package's examples show it. */
const holdsArrays = (fixtures: Fixtures, path: readonly string[]) =>
  path.length === 1 &&
  fixtures.fixtures.some(({ options }) => {
    const value = options[path[0] ?? '']
    return Array.isArray(value) && Array.isArray(value[0])
  })

function typeOf(option: Option, path: readonly string[], fixtures: Fixtures): string {
  if (option.isComponent) return `${pascal(kebab(option.name))}Options`
  const nested = option.params && shapeOf(option.params, path, fixtures)
  switch (option.type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return 'number'
    case 'object':
      return nested ?? (/attributes$/i.test(option.name) ? 'Attributes' : 'Readonly<Record<string, unknown>>')
    case 'array': {
      const item = nested ?? 'string'
      return holdsArrays(fixtures, path) ? `readonly (readonly (${item})[])[]` : `readonly (${item})[]`
    }
    default:
      return isMarkup(option, path) ? 'Html' : 'string'
  }
}

function shapeOf(options: readonly Option[], path: readonly string[], fixtures: Fixtures): string {
  const names = [...new Set(options.filter((option) => option.type !== 'nunjucks-block').map((option) => option.name))]
  const field = (name: string) => {
    const same = options.filter((option) => option.name === name)
    const type = union(same.map((option) => typeOf(option, [...path, name], fixtures)))
    return same.some(needed) ? `readonly ${name}: ${type}` : `readonly ${name}?: ${type} | undefined`
  }
  const shape = `{ ${names
    .filter((name) => name !== 'divider')
    .map(field)
    .join('; ')} }`
  return names.includes('divider') ? `${shape} | { readonly divider: string }` : shape
}

/** The text of src/web/govuk.gen.ts. */
export function generateGovuk(): string {
  const parts = readdirSync(components, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const options: readonly Option[] = readJson(join(components, name, 'macro-options.json'))
      const shape = shapeOf(options, [], readJson(join(components, name, 'fixtures.json')))
      const optional = options.some(needed) ? '' : ' = {}'
      return `export type ${pascal(name)}Options = ${shape}
export const govuk${pascal(name)} = (options: ${pascal(name)}Options${optional}): Html => render('${name}', options)
`
    })
  return `// Written by scripts/generate-govuk.ts from govuk-frontend ${readJson(packageFile).version}. Do not edit.
import { type Attributes, render } from './govuk.ts'
import type { Html } from './html.ts'

${parts.join('\n')}`
}

if (import.meta.main) {
  writeFileSync(new URL('../src/web/govuk.gen.ts', import.meta.url), generateGovuk())
}
