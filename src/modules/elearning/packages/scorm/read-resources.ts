import type { Inspection } from '../inspection.ts'
import { type FileIndex, isAbsolute, type Reference, readReference } from '../reference.ts'
import { attribute, xmlAttribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { scormAttribute, scormChild, scormChildren } from './scorm-elements.ts'

export interface Resource {
  readonly identifier: string
  readonly line: number
  /** As it stands in the manifest; null where it has none, so that nothing can be launched by it. */
  readonly href: string | null
  /** Where `href` and the `file`s begin: a folder of the package, an absolute address, or empty for the package's root. */
  readonly base: string
  readonly scormType: string | null
}

/** The manifest's resources by identifier. */
export function readResources(manifest: XmlElement, files: FileIndex, inspection: Inspection): Map<string, Resource> {
  const resources = new Map<string, Resource>()
  const element = scormChild(manifest, 'resources')
  if (element === null) return resources
  const missing: string[] = []
  for (const each of scormChildren(element, 'resource')) {
    const identifier = attribute(each, 'identifier') ?? ''
    const first = resources.get(identifier)
    if (identifier === '') {
      inspection.refuse('A <resource> has no identifier. Give it one.', each, 'SCORM CAM, resource')
    } else if (first !== undefined) {
      inspection.refuse(
        `The identifier “${identifier}” is used for two resources, the first on line ${first.line}. Every identifier must be used once only.`,
        each,
        'SCORM CAM, resource',
      )
    }
    const base = baseOf([manifest, element, each])
    const href = attribute(each, 'href')
    resources.set(identifier, {
      identifier,
      line: each.line,
      href: href === '' ? null : href,
      base,
      scormType: scormAttribute(each, 'scormtype', 'adlcp'),
    })
    missing.push(...missingFiles(each, base, files))
  }
  if (missing.length > 0) {
    const some = missing.slice(0, 3).map((path) => `“${path}”`)
    inspection.remark(
      `${missing.length === 1 ? 'A file that the manifest lists is' : `${missing.length} files that the manifest lists are`} not in the package: ${some.join(', ')}${missing.length > 3 ? ' and others' : ''}.`,
    )
  }
  return resources
}

/** Every `xml:base` on the way down, each resolved against the one before (XML Base 4). */
function baseOf(elements: readonly XmlElement[]): string {
  let base = ''
  for (const element of elements) {
    const given = xmlAttribute(element, 'base')
    if (given === null || given === '') continue
    // What follows the last slash names a document, not a folder.
    const folder = given.slice(0, given.lastIndexOf('/') + 1)
    if (isAbsolute(given) || given.startsWith('/')) base = isAbsolute(given) ? folder : folder.slice(1)
    else base += folder
  }
  return base
}

/** A resource's href, or a file's, as a reference into the package; null where it leads elsewhere. */
export function inPackage(href: string, base: string): Reference | null {
  return isAbsolute(href) || isAbsolute(base) ? null : readReference(href, base)
}

function missingFiles(resource: XmlElement, base: string, files: FileIndex): string[] {
  return scormChildren(resource, 'file').flatMap((file) => {
    const href = attribute(file, 'href') ?? ''
    const reference = href === '' ? null : inPackage(href, base)
    if (reference === null) return []
    const there = [reference.path, reference.rawPath].some((path) => path !== null && files.has(path))
    return there ? [] : [href]
  })
}
