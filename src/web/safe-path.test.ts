import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

const evil = 'evil.example'

/** Ways to write an address so that it looks like a path, or like this site, and leads elsewhere. */
const tricks = [
  // slashes
  `//${evil}`,
  `///${evil}`,
  `////${evil}`,
  `/////${evil}/%2f..`,
  `//${evil}/..;/home`,
  `//${evil}@site.invalid`,
  `//site.invalid@${evil}`,
  `//site.invalid.${evil}`,
  `//user:word@${evil}`,
  `//${evil}:443`,
  `//[::1]`,
  `//1.1.1.1`,
  `//0x01010101`,
  // a backslash is a slash to a browser
  `/\\${evil}`,
  `\\/${evil}`,
  `\\\\${evil}`,
  `/\\/${evil}`,
  `/\\\\${evil}`,
  `\\${evil}`,
  `/home\\${evil}`,
  // what a browser takes out before it reads
  `/\t/${evil}`,
  `/\n/${evil}`,
  `/\r/${evil}`,
  `/\r\n/${evil}`,
  `\t//${evil}`,
  ` //${evil}`,
  `//${evil} `,
  `/ /${evil}`,
  `/\u0000/${evil}`,
  `/\u000b/${evil}`,
  `/\u00a0/${evil}`,
  `/\u2028/${evil}`,
  `/\ufeff/${evil}`,
  `/\u0085/${evil}`,
  // dots that are resolved away
  `/.//${evil}`,
  `/..//${evil}`,
  `/././/${evil}`,
  `/a/..//${evil}`,
  `/a/b/../..//${evil}`,
  `/%2e//${evil}`,
  `/%2E//${evil}`,
  `/%2e%2e//${evil}`,
  `/.%2e//${evil}`,
  `/%2e./%2e//${evil}`,
  `/a/%2e%2e//${evil}`,
  `/.///${evil}`,
  `/./\\${evil}`,
  `/.\\/${evil}`,
  // slashes that are decoded later, once or again
  `/%2f${evil}`,
  `/%2F%2F${evil}`,
  `/%5c${evil}`,
  `/%5C%5C${evil}`,
  `/%2f%5c${evil}`,
  `/%252f${evil}`,
  `/%25252f${evil}`,
  `/%255c${evil}`,
  `/.%2f%2f${evil}`,
  `/%2e%2f%2f${evil}`,
  `/%09/${evil}`,
  `/%0a/${evil}`,
  `/%0d%0aLocation:%20https://${evil}`,
  `/%00/${evil}`,
  `/%250a/${evil}`,
  // slashes of other alphabets
  `/\uff0f${evil}\\`,
  `\uff0f\uff0f${evil}`,
  `\u2044\u2044${evil}`,
  `\u29f8\u29f8${evil}`,
  // parameters of a path, which some servers take away
  `/;//${evil}`,
  `/;a=1//${evil}`,
  `/.;//${evil}`,
  `/..;//${evil}`,
  `/;/.//${evil}`,
  // schemes
  `https://${evil}`,
  `https:${evil}`,
  `https:/${evil}`,
  `https:///${evil}`,
  `http:${evil}`,
  `HTTPS://${evil}`,
  `h\ttps://${evil}`,
  `\u0001https://${evil}`,
  `ftp://${evil}`,
  `javascript:alert(1)`,
  `JaVaScRiPt:alert(1)`,
  `java\nscript:alert(1)`,
  `javascript://${evil}/%0aalert(1)`,
  `data:text/html,<script>alert(1)</script>`,
  `vbscript:msgbox(1)`,
  `blob:https://${evil}/1`,
  `file:///etc/passwd`,
  `mailto:a@${evil}`,
  `view-source:https://${evil}`,
  // no path at all
  evil,
  `@${evil}`,
  `.${evil}`,
  `:80`,
  `?next=https://${evil}`,
  `#//${evil}`,
  `./home`,
  `../home`,
  // not to be decoded
  `/%`,
  `/%zz`,
  `/%ff`,
  `/%ed%a0%80`,
  `/%c0%af${evil}`,
  // too long
  `/${'a'.repeat(2_000)}`,
  `/${'’'.repeat(500)}`,
  `/${'../'.repeat(700)}/${evil}`,
] as const

describe('what would lead elsewhere leads to the fallback', () => {
  test.each(tricks)('%j', (text) => {
    expect(safePath(text, '/home')).toBe('/home')
  })
})

describe('a page of the site is led to as it is', () => {
  test.each([
    '/',
    '/people?page=2#top',
    '/requests/F-01%2023',
    '/people/O%E2%80%99Neill',
    '/officers?sort=courses&next=https://evil.example',
    '/figures?next=//evil.example',
    '/help/what-happens-next',
    '/a?b=%2f%2fevil.example',
    '/a?q=50%',
    '/a:b@c',
  ])('%s', (text) => {
    expect(safePath(text, '/home')).toBe(text)
  })

  test('written as a browser reads it', () => {
    expect(safePath('/people/../files', '/home')).toBe('/files')
    expect(safePath('/people/é', '/home')).toBe('/people/%C3%A9')
  })
})

/** Pieces of which the tricks are made: far more of their mixtures come than of plain text. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...['/', '//', '\\', '.', '..', '%2e', '%2f', '%5c', '%25', '%0a', ';', '@', ':', '?', '#', '\t', '\n', ' '],
      ...['evil.example', 'https:', 'javascript:', '[::1]', '\u2028', '\uff0f', '\ud800', '\u0000', 'home'],
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 12 },
)

test('whatever the text, where it leads is on the site, read once and read again', () => {
  fc.assert(
    fc.property(fc.boolean(), pieces, (slash, parts) => {
      const given = (slash ? '/' : '') + parts.join('')
      const to = safePath(given, '/home')
      for (const origin of ['https://candour.example', 'http://127.0.0.1:8080']) {
        const once = new URL(to, origin)
        expect(once.origin).toBe(origin)
        const twice = new URL(once.pathname + once.search + once.hash, origin)
        expect(twice.href).toBe(once.href)
        expect(new URL(decodeURIComponent(once.pathname), origin).origin).toBe(origin)
      }
      expect(safePath(to, '/home')).toBe(to)
    }),
    { numRuns: 4_000 },
  )
})
