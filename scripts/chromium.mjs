// Finds a Chromium for the browser tests, and installs Debian's where there is none.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Chromium without a window: it draws the same pages in half the time. */
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Flags for a browser that only ever visits our own server, in a container too. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The path of a Chromium or Chrome on this machine, or undefined. CANDOUR_CHROMIUM names one outright. */
function findChromium() {
  const named = process.env.CANDOUR_CHROMIUM
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    throw new Error(`CANDOUR_CHROMIUM is ${named}, and no program is there.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  candidates.push(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ...playwrightCopies(),
  )
  return candidates.find(isProgram)
}

/**
 * Finds the browser of the tests. Where Debian's package tool may be used, as root or through sudo, the one without a
 * window is installed; where that cannot be, any Chromium or Chrome will do.
 */
export function ensureChromium() {
  const found = findChromium()
  if (found?.endsWith(shell) || (found !== undefined && process.env.CANDOUR_CHROMIUM)) return found
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (spawnSync('apt-get', ['--version']).error === undefined && mayInstall(prefix)) {
    process.stderr.write('Installing Chromium for the browser tests …\n')
    try {
      install(prefix)
    } catch (error) {
      if (found === undefined) throw error
      process.stderr.write(`${error.message}\n`)
    }
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  if (found !== undefined) return found
  throw new Error(
    'No Chromium was found, and it could not be installed here. Install Chromium or Chrome, or name one with CANDOUR_CHROMIUM.',
  )
}

const mayInstall = (prefix) => prefix.length === 0 || spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0

function install(prefix) {
  apt(prefix, ['update', '-qq'])
  const needs = ['install', '-y', '-qq', '--no-install-recommends']
  try {
    apt(prefix, [...needs, shell])
  } catch {
    apt(prefix, [...needs, 'chromium'])
  }
}

function apt(prefix, args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  try {
    execFileSync(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    throw new Error(`apt-get ${args.join(' ')} failed: ${String(error.stderr ?? error.message).trim()}`)
  }
}

function playwrightCopies() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ]
  return caches.flatMap((cache) => {
    if (cache === undefined) return []
    const versions = list(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
    return versions.flatMap((version) => [
      join(cache, version, 'chrome-linux', 'chrome'),
      join(cache, version, 'chrome-linux64', 'chrome'),
      join(cache, version, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
    ])
  })
}

function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
