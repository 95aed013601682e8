// Runs one of Candour's TypeScript programs on the Node that set-up chose.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import nodeModule from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compiledFolder, root, setupOrExit } from './setup.mjs'

/** Sets up, then runs `program` (a path in the clone) with the arguments; the process ends as the program does. */
export async function runTypescript(program, args, options) {
  const node = await setupOrExit(options)
  const path = join(root, program)
  stopWithNpm()
  if (node !== process.execPath) return runChild(node, path, args)
  ignoreTypeStrippingWarning()
  nodeModule.enableCompileCache(compiledFolder)
  process.argv.splice(1, process.argv.length, path, ...args)
  await import(pathToFileURL(path).href)
}

function runChild(node, path, args) {
  const follow = pathToFileURL(join(root, 'scripts', 'follow-parent.mjs')).href
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', `--import=${follow}`, path, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: compiledFolder, ...process.env },
  })
  child.channel?.unref()
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // At a terminal Ctrl-C has reached the program already; a second one would tell it to hurry.
      if (signal !== 'SIGINT' || !atTerminal) child.kill(signal)
    })
  }
  child.once('error', (error) => {
    process.stderr.write(`${node} could not be started: ${error.message}\n`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** Where npm started us and is killed, nobody is left to stop us, and the port would stay taken. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = ancestry()
  setInterval(() => {
    if (ancestry() !== npm) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

/** Our parent, and the shell's parent where npm started us through a shell that has stayed (told on Linux only). */
function ancestry() {
  const parent = process.ppid
  try {
    const [, name, after] = /^\d+ \((.*)\) . (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'))
    return ['sh', 'dash', 'bash'].includes(name) ? `${parent} of ${after}` : `${parent}`
  } catch {
    return `${parent}`
  }
}

function ignoreTypeStrippingWarning() {
  const emitWarning = process.emitWarning
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).includes('Type Stripping')) emitWarning.call(process, warning, ...rest)
  }
}
