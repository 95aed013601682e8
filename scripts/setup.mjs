// Makes a clone ready to run: the packages of package-lock.json, and a Node new enough to run TypeScript as it stands.
// Plain JavaScript without dependencies, as it runs before anything is installed, on Node 20 or newer.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** Where Node keeps what it has read of the program, so that the next process starts in half the time. */
export const compiledFolder = join(root, '.cache', 'compiled')

const runtimeVersion = '24.21.0'
const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules', '.candour-setup')
const runtimeDirectory = join(root, '.runtime')

/**
 * Sets the clone up where it is not, and returns the Node to run Candour with.
 * @param {{ development?: boolean }} [options] development: the tools of `npm test` are needed too
 */
async function setup({ development = false } = {}) {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (isReady(wanted, development)) return runtime()
  await whileAlone(async () => {
    if (!isInstalled(wanted, development)) await installPackages()
    if (readStamp() !== wanted && installedMatches(true)) writeStamp(wanted)
    if (runtime() === undefined) await installRuntime()
  })
  return runtime()
}

/**
 * `npm ci`, and where it refuses the lock file, `npm install` without saving. npm ci refuses a lock file made where the
 * registry did not offer every other platform's optional packages; what is installed must still be what is locked.
 */
async function installPackages() {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    await npm('Installing packages', ['ci', ...quiet], root)
  } catch (error) {
    if (!error.message.includes('EUSAGE')) throw error
    process.stderr.write('npm ci does not take package-lock.json as it is; npm install does.\n')
    await npm('Installing packages', ['install', '--no-save', ...quiet], root)
  }
  if (!installedMatches(true)) throw new Error('npm installed other versions than package-lock.json has.')
}

function isReady(wanted, development) {
  return runtime() !== undefined && isInstalled(wanted, development)
}

const isInstalled = (wanted, development) => readStamp() === wanted || installedMatches(development)

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    return undefined
  }
}

function writeStamp(wanted) {
  try {
    writeFileSync(stampFile, wanted)
  } catch {
    // Another user's clone: the stamp only saves the comparison next time.
  }
}

/** Whether npm's own note of what it installed has every package of the lock file, at its version. */
function installedMatches(development) {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
    const installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || entry.optional || entry.devOptional || (entry.dev && !development)) return true
      return installed[path]?.version === entry.version && existsSync(join(root, path))
    })
  } catch {
    return false
  }
}

/** This Node where it can run TypeScript without a flag, else the one set-up brought; undefined where neither is there. */
function runtime() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath
  const directory = join(runtimeDirectory, 'node_modules', runtimePackage())
  const binary = join(directory, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  try {
    const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
    return version === runtimeVersion && existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

const runtimePackage = () => `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** Installed beside and renamed, so that a set-up that is cut off leaves nothing that looks complete. */
async function installRuntime() {
  const unfinished = `${runtimeDirectory}/unfinished-${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    writeFileSync(join(unfinished, 'package.json'), '{ "private": true }\n')
    const wanted = `${runtimePackage()}@${runtimeVersion}`
    await npm(
      `Installing Node ${runtimeVersion} beside the ${process.versions.node} of this machine`,
      ['install', '--prefix', unfinished, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', wanted],
      unfinished,
    )
    rmSync(join(runtimeDirectory, 'node_modules'), { recursive: true, force: true })
    renameSync(join(unfinished, 'node_modules'), join(runtimeDirectory, 'node_modules'))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Runs npm quietly under one progress line on stderr; what it says is shown only when it fails. */
async function npm(what, args, directory) {
  const started = Date.now()
  process.stderr.write(`${what} …\n`)
  const script = process.env.npm_execpath
  const own = script?.endsWith('npm-cli.js') && existsSync(script)
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(prefix|local_prefix|global)$|command$|lifecycle_|package_)/i.test(name),
    ),
  )
  const child = spawn(own ? process.execPath : 'npm', own ? [script, ...args] : args, {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !own && process.platform === 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) {
    throw new Error(`${what} failed: npm ${args.join(' ')} ended with exit code ${code}.\n${output.slice(0, 2_000)}`)
  }
  process.stderr.write(`${what}: done in ${Math.round((Date.now() - started) / 1000)} s\n`)
}

/** Runs the work while no other set-up of this clone does; a lock untouched for 30 seconds was left by one that died. */
async function whileAlone(work) {
  const lock = join(root, '.cache', 'setup.lock')
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 30_000) {
        rmSync(lock, { recursive: true, force: true })
        continue
      }
      if (!told) process.stderr.write('Waiting for another set-up of this folder to finish …\n')
      await delay(200)
    }
  }
  const touching = setInterval(() => utimesSync(lock, new Date(), new Date()), 2_000)
  try {
    await work()
  } finally {
    clearInterval(touching)
    rmSync(lock, { recursive: true, force: true })
  }
}

/** Runs set-up, and ends the process with a plain message where it fails. */
export async function setupOrExit(options) {
  try {
    return await setup(options)
  } catch (error) {
    process.stderr.write(`Candour could not be set up. ${error.message}\n`)
    process.exit(1)
  }
}
