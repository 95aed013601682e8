import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

test('the bill of materials is CycloneDX and names every package that is installed with Candour, PostgreSQL and Node', () => {
  const text = execFileSync(process.execPath, ['scripts/sbom.mjs'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  const bill = JSON.parse(text)
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.[5-9]$/), version: 1 })
  const named = new Set(
    bill.components.map(({ name, version }: { name: string; version: string }) => `${name}@${version}`),
  )
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const wanted: [string, string][] = Object.entries({ ...dependencies, ...optionalDependencies })
  expect(wanted.map(([name, version]) => `${name}@${version}`).filter((each) => !named.has(each))).toEqual([])
  expect(named).not.toContain(
    `vitest@${JSON.parse(readFileSync(`${root}package.json`, 'utf8')).devDependencies.vitest}`,
  )
  expect([...named]).toEqual(expect.arrayContaining(['postgresql@18.4', 'node@24.21.0']))
  expect(bill.components.filter(({ version, purl }: Record<string, string>) => !version || !purl)).toEqual([])
})
