/**
 * The address, if it is a path on this site; otherwise the fallback. Where a person goes next is often told by the
 * address they came with, and that may have been written by somebody else.
 */
export function safePath(path: string | null | undefined, fallback: string): string {
  if (!path || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return fallback
  const site = 'http://site.invalid'
  const url = URL.parse(path, site)
  return url?.origin === site ? url.pathname + url.search + url.hash : fallback
}
