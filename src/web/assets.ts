import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { govukFolder } from './govuk.ts'
import { cardsCss } from './table-cards.ts'

interface Asset {
  readonly type: string
  readonly body: Buffer
  readonly zipped: Buffer
}

/** The site's style sheets, scripts and icon, held in memory and named after what is in them. */
export interface Assets {
  /** The address of an asset: `/assets/3f2a….govuk.css`. It changes with the content, so it may be cached for ever. */
  href(name: string): string
  find(file: string): Asset | undefined
}

/**
 * GOV.UK's typeface and crest may be used only by services on gov.uk, and a police force's are not: its style sheet is
 * served with neither.
 */
const withoutTypeface = (css: string): string =>
  css
    .replace(/@font-face\{[^{}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'Arial,Helvetica,sans-serif')
    .replaceAll(/url\(\/assets\/(fonts|images)\/[^()]*\)/g, 'none')

const own = (name: string) => readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')

/** Reads everything once. */
export function readAssets(): Assets {
  const moj = dirname(createRequire(import.meta.url).resolve('@ministryofjustice/frontend/package.json'))
  const assets = new Map<string, Asset>()
  const hrefs = new Map<string, string>()
  const add = (name: string, type: string, text: string) => {
    const body = Buffer.from(text)
    const file = `${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${name}`
    assets.set(file, { type, body, zipped: gzipSync(body, { level: 9 }) })
    hrefs.set(name, `/assets/${file}`)
    return `/assets/${file}`
  }
  const css = 'text/css; charset=utf-8'
  const js = 'text/javascript; charset=utf-8'
  add('govuk.css', css, withoutTypeface(readFileSync(join(govukFolder, 'govuk-frontend.min.css'), 'utf8')))
  add('moj.css', css, withoutTypeface(readFileSync(join(moj, 'moj/moj-frontend.min.css'), 'utf8')))
  add('candour.css', css, own('candour.css') + cardsCss)
  add('neutral.css', css, own('neutral.css'))
  add('icon.svg', 'image/svg+xml', own('icon.svg'))
  for (const name of ['leave.js', 'stay.js']) add(name, js, own(name))
  const govuk = add('govuk.js', js, readFileSync(join(govukFolder, 'govuk-frontend.min.js'), 'utf8'))
  add('start.js', js, `import { initAll } from '${govuk}'\ninitAll()\n`)
  return {
    href(name) {
      const href = hrefs.get(name)
      if (href === undefined) throw new Error(`There is no asset called ${name}`)
      return href
    },
    find: (file) => assets.get(file),
  }
}
