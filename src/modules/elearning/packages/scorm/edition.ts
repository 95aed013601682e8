import type { Inspection } from '../inspection.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { scormChild } from './scorm-elements.ts'

export interface Edition {
  readonly standard: 'scorm-1.2' | 'scorm-2004'
  readonly name: string
}

const version12: Edition = { standard: 'scorm-1.2', name: '1.2' }
const version2004: Edition = { standard: 'scorm-2004', name: '2004' }

/** What `schemaversion` says in each edition, in small letters. `CAM 1.3` is what 2004's 2nd edition was released with. */
const editions = new Map<string, Edition>([
  ['1.2', version12],
  ['scorm 1.2', version12],
  ['cam 1.3', { standard: 'scorm-2004', name: '2004 2nd Edition' }],
  ['1.3', { standard: 'scorm-2004', name: '2004 2nd Edition' }],
  ['2004 2nd edition', { standard: 'scorm-2004', name: '2004 2nd Edition' }],
  ['2004 3rd edition', { standard: 'scorm-2004', name: '2004 3rd Edition' }],
  ['2004 4th edition', { standard: 'scorm-2004', name: '2004 4th Edition' }],
])

/** The edition a manifest is written for: by its `schemaversion`, else by the namespaces it uses. */
export function readEdition(manifest: XmlElement, inspection: Inspection): Edition {
  const metadata = scormChild(manifest, 'metadata')
  const element = metadata === null ? null : scormChild(metadata, 'schemaversion')
  const said = element?.text.trim().replaceAll(/\s+/g, ' ') ?? ''
  if (said !== '') {
    const edition = editions.get(said.toLowerCase())
    if (edition !== undefined) return edition
    inspection.refuse(
      `The manifest says its version is “${said.slice(0, 40)}”. Those that can be read are SCORM 1.2 and SCORM 2004, 2nd to 4th edition.`,
      element,
      'SCORM CAM, schemaversion',
    )
    return version2004
  }
  const namespaces = manifest.attributes.map((attribute) => attribute.value)
  const by12 = namespaces.some((namespace) => namespace.includes('adlcp_rootv1p2'))
  const by2004 = namespaces.some((namespace) => namespace.includes('adlcp_v1p3'))
  if (by12 === by2004) {
    inspection.refuse(
      'The manifest doesn’t say which version of SCORM it is for. Export the course again as SCORM 1.2 or SCORM 2004.',
      manifest,
      'SCORM CAM, schemaversion',
    )
  } else {
    const version = by12 ? '1.2' : '2004'
    inspection.remark(`The manifest has no schemaversion. By its namespaces it is read as SCORM ${version}.`)
  }
  return by12 ? version12 : version2004
}
