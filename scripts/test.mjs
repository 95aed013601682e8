#!/usr/bin/env node
// npm test: every check and every test, each timed; goes on after a failure and ends with "N passed, N failed".
//   npm test -- --database-only     the tests that need a database, on the one at DATABASE_URL (else the embedded one)
//   npm test -- training            the tests whose path has "training" in it, after the checks
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { memoryFolder } from './memory-folder.mjs'
import { compiledFolder, root, setupOrExit } from './setup.mjs'

const databaseOnly = process.argv.includes('--database-only')
const filters = process.argv.slice(2).filter((argument) => argument !== '--database-only')
const counts = { passed: 0, failed: 0, skipped: 0 }
/** Those of the skipped that lean on what lies outside the project: their titles say where. */
let withoutShared = 0
const timings = []

/** What runs now, and the exit code once somebody has told us to stop: that waits until it has put away what is its own. */
let running = null
let stopped = null

const node = await setupOrExit({ development: true })
stopInOrder()
const inMemory = memoryFolder()
const environment = {
  NODE_COMPILE_CACHE: compiledFolder,
  ...process.env,
  ...(inMemory === undefined ? {} : { TMPDIR: inMemory }),
  PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
}
const tool = (path) => join(root, 'node_modules', ...path.split('/'))

if (!databaseOnly) {
  await step('a browser for the browser tests', async () => {
    environment.CANDOUR_CHROMIUM = ensureChromium()
    return true
  })
  await step('types', () => run(tool('typescript/bin/tsc'), ['-p', '.', '--noEmit']))
  await step('format and lint', () =>
    run(tool('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '--diagnostic-level=warn', '.']),
  )
  await step('module boundaries', () => run(join(root, 'scripts', 'check-boundaries.mjs'), []))
  await step('regular expressions', () => run(join(root, 'scripts', 'check-expressions.ts'), []))
  await step('dead code', () => run(tool('knip/bin/knip.js'), ['--no-progress']))
}
await tests()

for (const { name, ok, seconds } of timings)
  console.log(`${ok ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  ${name}`)
if (withoutShared > 0)
  console.log(`${withoutShared} of the tests were skipped, as what they read in ../shared is not there`)
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exit(counts.failed > 0 ? 1 : 0)

function stopInOrder() {
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.on(signal, () => {
      stopped = code
      // At a terminal Ctrl-C has reached it already; a second one would tell it to hurry.
      if (signal !== 'SIGINT' || !atTerminal) running?.kill(signal)
    })
  }
}

async function timed(name, work) {
  const started = performance.now()
  console.log(`── ${name}`)
  let ok = false
  try {
    ok = await work()
  } catch (error) {
    console.error(error.message)
  }
  timings.push({ name, ok, seconds: ((performance.now() - started) / 1000).toFixed(1) })
  return ok
}

async function step(name, work) {
  counts[(await timed(name, work)) ? 'passed' : 'failed'] += 1
}

/** Runs vitest and adds its own count of the tests. A file that does not load has no tests, and is a failure still. */
async function tests() {
  const report = join(root, 'test-results', databaseOnly ? 'vitest-database.json' : 'vitest.json')
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  if (databaseOnly) args.push('--project=database')
  await timed('tests', async () => {
    const before = counts.failed
    const clean = await run(tool('vitest/vitest.mjs'), [...args, ...filters])
    count(report)
    // Nothing failed and vitest is not content: no test was found, or an error outside any test.
    if (!clean && counts.failed === before) counts.failed += 1
    return counts.failed === before
  })
}

function count(report) {
  const results = JSON.parse(readFileSync(report, 'utf8'))
  counts.passed += results.numPassedTests
  counts.failed += results.numFailedTests
  counts.skipped += results.numPendingTests + results.numTodoTests
  withoutShared += results.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status, fullName }) => status !== 'passed' && status !== 'failed' && /\bshared\b/.test(fullName)).length
  counts.failed += results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((each) => each.status !== 'failed'),
  ).length
}

function run(program, args) {
  const child = spawn(node, [program, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  running = child
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (stopped === null ? resolve(code === 0) : process.exit(stopped)))
  })
}
