const site = 'http://site.invalid'

/** Longer than any page of this site has an address. */
const longestAddress = 2_000

/** An address of our own that carries another, each sign of which may have become three (`?next=%2F`). */
export const longestCarrying = 3 * longestAddress + 200

/**
 * Slashes at the beginning, one after another or encoded, and backslashes: what some browser, proxy or framework takes
 * for the name of another host, if not at the first reading then at the second.
 */
const misread = /\/\/|[\\\p{Cc}]|%2f|%5c|%0[0-9a-f]|%1[0-9a-f]|%7f/iu

/** The path decoded again and again, until it stays as it is. Null where it cannot be decoded, or never ends. */
function fullyDecoded(path: string): string | null {
  let text = path
  for (let times = 0; times < 4; times++) {
    let next: string
    try {
      next = decodeURIComponent(text)
    } catch {
      return null
    }
    if (next === text) return text
    text = next
  }
  return null
}

/**
 * The address, if it is a path on this site, written as browsers read it; otherwise the fallback. Where a person goes
 * next is often told by the address they came with, and that may have been written by somebody else. Everything that
 * leads on to such a place goes through here; a redirect does by itself.
 */
export function safePath(path: string | null | undefined, fallback: string, longest = longestAddress): string {
  if (!path || path.length > longest || !/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(path)) return fallback
  const url = URL.parse(path, site)
  if (url?.origin !== site) return fallback
  const written = url.pathname + url.search + url.hash
  if (written.length > longest) return fallback
  const decoded = fullyDecoded(url.pathname)
  // `/.//evil.example` begins with one slash, and with two when its dot is resolved.
  if (decoded === null || misread.test(url.pathname) || misread.test(decoded)) return fallback
  return URL.parse(decoded, site)?.origin === site && URL.parse(written, site)?.href === url.href ? written : fallback
}
