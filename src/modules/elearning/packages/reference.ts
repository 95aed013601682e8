import type { LaunchAddress } from './course-package.ts'

/** The files of a package, to be looked up by the references that a course structure or manifest makes. */
export class FileIndex {
  readonly #exact: ReadonlySet<string>
  readonly #byLowerCase: ReadonlyMap<string, string>

  constructor(paths: Iterable<string>) {
    this.#exact = new Set(paths)
    this.#byLowerCase = new Map([...this.#exact].map((path) => [path.toLowerCase(), path]))
  }

  has(path: string): boolean {
    return this.#exact.has(path)
  }

  /** The file whose name differs from this path in capitals only. */
  spelledOtherwise(path: string): string | null {
    return this.#byLowerCase.get(path.toLowerCase()) ?? null
  }
}

export interface Reference {
  /** Null where it leads out of the package; empty where it names no file. */
  readonly path: string | null
  /** As `path`, with percent signs left as they stand, for files that were named with them. */
  readonly rawPath: string | null
  readonly query: string
  readonly fragment: string
}

/** With a scheme, so that it doesn't depend on where the package lies. */
export const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url)

/** A relative reference (RFC 3986 5.2), seen from `base`: a folder of the package, empty for its root. */
export function readReference(reference: string, base: string): Reference {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(reference) ?? []
  const whole = path.startsWith('/') ? path : `${base}${path}`
  return { path: normalized(decoded(whole)), rawPath: normalized(whole), query: encoded(query), fragment }
}

/** Where a reference finds its file; or what is wrong with it, in words that follow on from whose it is. */
export function findFile(reference: Reference, files: FileIndex): LaunchAddress | { readonly problem: string } {
  const { path, rawPath, query, fragment } = reference
  if (path === null || rawPath === null)
    return { problem: 'leads out of the package. Make it lead to a file in the package.' }
  if (path === '') return { problem: 'names no file. Make it lead to a file in the package.' }
  if (files.has(path)) return { kind: 'file', path, query, fragment }
  if (files.has(rawPath)) return { kind: 'file', path: rawPath, query, fragment }
  const other = files.spelledOtherwise(path)
  if (other !== null) {
    return { problem: `leads to “${path}”, but the package has “${other}”. Make the two the same, capitals included.` }
  }
  const turned = path.replaceAll('\\', '/')
  if (turned !== path && files.spelledOtherwise(turned) !== null) {
    return { problem: `has backslashes, as in “${path}”. Write it with “/”.` }
  }
  return { problem: `leads nowhere: the package has no file “${path}”. Add the file, or correct the address.` }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A file may have a percent sign in its name and be referred to by that.
    return path
  }
}

function normalized(path: string): string | null {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/').normalize('NFC')
}

/** A query as it may stand in a URL: what is encoded stays, what isn't and must be gets encoded. */
function encoded(query: string): string {
  return new URL(`http://localhost/?${query}`).search.slice(1)
}
