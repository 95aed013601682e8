import { getFileNameLowLevel } from 'yauzl'
import { packageLimits } from '../package-limits.ts'

export type EntryPath = { readonly path: string; readonly folder: boolean } | { readonly problem: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })
const utf8Flag = 0x800

/**
 * The path of a zip entry, made safe: parted by `/`, relative, in Unicode's form C. Or what is wrong with it: a name that
 * could be taken for another place than inside the package is refused, never mended.
 */
export function readEntryPath(entry: {
  readonly fileNameRaw: Buffer
  readonly generalPurposeBitFlag: number
  readonly extraFields: { id: number; data: Buffer }[]
}): EntryPath {
  const name = decodeName(entry)
  if (name === null) {
    return {
      problem: `The name of a file in the zip is not valid UTF-8: ${shown(entry.fileNameRaw.toString('latin1'))}.`,
    }
  }
  const danger = whatIsUnsafe(name, entry.fileNameRaw)
  if (danger !== null) return { problem: `The file ${shown(name)} in the zip ${danger}` }
  const path = name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
    .normalize('NFC')
  return path === '' && !name.endsWith('/')
    ? { problem: 'A file in the zip has no name. Make the zip again.' }
    : { path, folder: name.endsWith('/') }
}

/** UTF-8 where it says so or can be (many archivers don't say); else code page 437 (APPNOTE appendix D). */
function decodeName(entry: Parameters<typeof readEntryPath>[0]): string | null {
  try {
    utf8.decode(entry.fileNameRaw)
    return getFileNameLowLevel(utf8Flag, entry.fileNameRaw, entry.extraFields, true)
  } catch {
    const saysUtf8 = (entry.generalPurposeBitFlag & utf8Flag) !== 0
    return saysUtf8 ? null : getFileNameLowLevel(0, entry.fileNameRaw, entry.extraFields, true)
  }
}

function whatIsUnsafe(name: string, raw: Buffer): string | null {
  if (raw.some((byte) => byte < 0x20 || byte === 0x7f) || /\p{Cc}/u.test(name)) {
    return 'has control characters in its name. Rename it and make the zip again.'
  }
  if (name.includes('\\'))
    return 'has a backslash in its name. Make the zip with a program that parts folders with “/”.'
  if (name.startsWith('/')) return 'has an absolute path. Paths must be relative to the top of the zip.'
  if (/^[a-z]:/i.test(name)) return 'has a drive letter in its path. Paths must be relative to the top of the zip.'
  if (name.split('/').includes('..')) return 'has a path that leads out of the package (“..”).'
  if (name.length > packageLimits.pathCharacters) {
    return `has a path of more than ${packageLimits.pathCharacters} characters. Shorten it.`
  }
  return null
}

/** A name fit to be shown: control characters replaced, cut short. */
export function shown(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '�')
  return `“${clean.length > 120 ? `${clean.slice(0, 120)}…` : clean}”`
}

const leftBehind = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** What macOS and Windows put into zips unasked. */
export function isLeftBehind(path: string): boolean {
  return path.split('/')[0] === '__MACOSX' || leftBehind.has(path.split('/').at(-1) ?? '')
}
