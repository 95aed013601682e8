import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const own = [
  'player.css',
  'player.js',
  'stage.css',
  'stage.js',
  'saver.js',
  'stay.js',
  'unit-frame.js',
  'inner-windows.js',
  'drive-12.js',
  'drive-2004.js',
]

/** The run-time and the sequencing of SCORM: `scorm-again`, served as it is. */
const fromLibrary = ['scorm12.min.js', 'scorm2004.min.js']

interface Asset {
  readonly type: string
  readonly body: Buffer
  readonly zipped: Buffer
}

export interface PlayerAssets {
  /** `/course-player/assets/3f2a…/player.js`: it changes with what is in any of them, since one script names the others. */
  href(name: string): string
  find(version: string, name: string): Asset | undefined
}

let read: PlayerAssets | undefined

/** Read when the first course is opened: few processes of the site ever need them. */
export const playerAssets = (): PlayerAssets => {
  read ??= readAll()
  return read
}

function readAll(): PlayerAssets {
  const library = join(dirname(createRequire(import.meta.url).resolve('scorm-again/scorm12/min')), 'esm')
  const assets = new Map<string, Asset>()
  const all = createHash('sha256')
  const add = (name: string, body: Buffer) => {
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
    all.update(name).update(body)
    assets.set(name, { type, body, zipped: gzipSync(body, { level: 9 }) })
  }
  for (const name of own) add(name, readFileSync(new URL(`assets/${name}`, import.meta.url)))
  for (const name of fromLibrary) add(name, readFileSync(join(library, name)))
  const version = all.digest('hex').slice(0, 12)
  return {
    href(name) {
      if (!assets.has(name)) throw new Error(`The player has no asset called ${name}`)
      return `/course-player/assets/${version}/${name}`
    },
    find: (asked, name) => (asked === version ? assets.get(name) : undefined),
  }
}
