import type { LaunchAddress } from '../course-package.ts'
import type { Inspection } from '../inspection.ts'
import { packageLimits } from '../package-limits.ts'
import { type FileIndex, findFile, isAbsolute, readReference } from '../reference.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** The names that a launch adds to the query (cmi5 8.1): a unit's own query may not have them. */
const launchNames = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']

/** Schemes that run or read something in the browser instead of going somewhere. */
const localSchemes = /^(?:javascript|data|vbscript|file|blob|filesystem|about|view-source):/i

/**
 * Where an assignable unit begins (cmi5 13.1.4, 14.1, 14.2). `files` is null for a course structure without a zip, which can
 * only refer to what lies elsewhere.
 */
export function readAddress(element: XmlElement, files: FileIndex | null, inspection: Inspection): LaunchAddress {
  const url = element.text.trim()
  const refuse = (message: string, clause: string): LaunchAddress => {
    inspection.refuse(message, element, clause)
    return { kind: 'absolute', url }
  }
  const quoted = `“${url.slice(0, 200)}”`
  if (element.children.length > 0) return refuse('<url> holds elements, where only an address may stand.', 'cmi5 14.0')
  if (url === '') return refuse('<url> is empty. Give the address that the unit begins at.', 'cmi5 13.1.4')
  if (url.length > packageLimits.identifierCharacters) {
    return refuse(
      `The address has more than ${packageLimits.identifierCharacters} characters. Shorten it.`,
      'cmi5 13.1.4',
    )
  }
  if (/[\p{Cc}\p{Z}<>"{}|^`]/u.test(url)) {
    return refuse(`The address ${quoted} has blanks or characters that an address can't have.`, 'cmi5 13.1.4')
  }
  const taken = takenNames(url)
  if (taken.length > 0) {
    return refuse(
      `The address ${quoted} has ${taken.join(' and ')} in its query, which a launch adds itself. Use another name.`,
      'cmi5 8.1',
    )
  }
  if (isAbsolute(url)) return isGoodUrl(url) ? { kind: 'absolute', url } : refuse(badUrl(quoted), 'cmi5 13.1.4')
  if (url.startsWith('//')) return refuse(`The address ${quoted} has no scheme. Begin it with https://.`, 'cmi5 13.1.4')
  if (files === null) {
    return refuse(
      `The address ${quoted} is relative, but there is no zip to find it in. Give a full address, or upload a zip.`,
      'cmi5 14.2',
    )
  }
  const found = findFile(readReference(url, ''), files)
  return 'problem' in found ? refuse(`The address ${quoted} ${found.problem}`, 'cmi5 14.1') : found
}

function takenNames(url: string): string[] {
  const query = /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? ''
  const names = new Set(new URLSearchParams(query).keys())
  return launchNames.filter((name) => names.has(name))
}

/** A scheme, `//`, and nothing that would have to be encoded. */
const isGoodUrl = (url: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\/(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i.test(url) &&
  !localSchemes.test(url) &&
  URL.canParse(url)

const badUrl = (quoted: string): string =>
  `${quoted} is not an address that can be gone to. Give a full one, such as https://example.org/unit.html.`
