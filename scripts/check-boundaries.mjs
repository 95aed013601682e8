// Checks who imports whom, by the rules of .dependency-cruiser.cjs, and whose tables SQL names. Fails when it saw no
// module, or no SQL: a check that looks at nothing passes for ever.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { schemasHold } from './check-schemas.mjs'
import { root } from './setup.mjs'

const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
let output
try {
  output = execFileSync(
    process.execPath,
    [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
} catch (error) {
  output = error.stdout
}
const { modules, summary } = JSON.parse(output)
const ours = modules.filter((module) => /^src\/.*\.ts$/.test(module.source))
const imports = ours.flatMap((module) => module.dependencies)
const unresolved = imports.filter((each) => each.couldNotResolve)
for (const each of summary.violations) {
  const where = each.cycle?.length
    ? [each.from, ...each.cycle.map((step) => step.name)].join(' → ')
    : `${each.from} → ${each.to}`
  console.log(`${each.rule.name}: ${where}`)
}
console.log(`${ours.length} modules and ${imports.length} imports checked`)
if (ours.length === 0 || imports.length === 0) {
  console.log('No module was seen: is the installed TypeScript one that dependency-cruiser can read?')
  process.exitCode = 1
}
if (unresolved.length > 0) console.log(`Not found: ${unresolved.map((each) => each.module).join(', ')}`)
if (summary.error > 0 || unresolved.length > 0) process.exitCode = 1
if (!schemasHold()) process.exitCode = 1
