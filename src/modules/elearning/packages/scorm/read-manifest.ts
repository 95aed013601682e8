import type { Course, CourseRoot } from '../course-package.ts'
import type { Inspection } from '../inspection.ts'
import { packageLimits } from '../package-limits.ts'
import type { FileIndex } from '../reference.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { readEdition } from './edition.ts'
import type { ManifestReading } from './manifest-reading.ts'
import { readIdentifier, readItem } from './read-item.ts'
import { readResources } from './read-resources.ts'
import { readSequencing } from './read-sequencing.ts'
import { readDescription, readLanguage, readTitle } from './read-title.ts'
import { Values } from './read-values.ts'
import { isPackaging, scormChild, scormChildren } from './scorm-elements.ts'
import { readCollections } from './sequencing-parts.ts'

const clause = 'SCORM CAM, organizations'

/** A SCORM 1.2 or 2004 manifest, by its default organization. Errors: `PackageRefused`, with all that is wrong. */
export function readManifest(root: XmlElement, files: FileIndex, inspection: Inspection): Course {
  if (root.name !== 'manifest' || !isPackaging(root)) {
    inspection.refuse(
      'The file must begin with <manifest>, in the namespace of IMS Content Packaging. Export the course again as SCORM.',
      root,
      'SCORM CAM, manifest',
    )
    inspection.settle()
  }
  const edition = readEdition(root, inspection)
  const reading: ManifestReading = {
    inspection,
    edition,
    files,
    resources: readResources(root, files, inspection),
    submanifests: new Set(scormChildren(root, 'manifest').map((each) => attribute(each, 'identifier') ?? '')),
    collections: readCollections(root, inspection),
    identifiers: new Map(),
    language: readLanguage(root),
  }
  const publisherId = attribute(root, 'identifier') ?? ''
  if (publisherId === '' || publisherId.length > packageLimits.identifierCharacters) {
    inspection.refuse('The manifest has no identifier, or one too long. Give it one.', root, 'SCORM CAM, manifest')
  }
  const { organization, others } = chooseOrganization(root, inspection)
  const tree = organization === null ? null : readOrganization(organization, root, reading)
  inspection.settle()
  // Without an organization `settle` has thrown.
  if (tree === null) throw new Error('A manifest without an organization was let pass')
  if (others.length > 0) {
    inspection.remark(`The manifest has ${others.length + 1} organizations. Only “${tree.title.text}” is taken.`)
  }
  const version = attribute(root, 'version')
  return {
    standard: edition.standard,
    edition: edition.name,
    title: tree.title.text,
    description: tree.description?.text ?? null,
    language: tree.title.language,
    publisherId,
    version: version?.slice(0, packageLimits.titleCharacters) || null,
    tree,
    otherOrganizations: others,
    remarks: inspection.remarks,
  }
}

function chooseOrganization(
  root: XmlElement,
  inspection: Inspection,
): { readonly organization: XmlElement | null; readonly others: string[] } {
  const element = scormChild(root, 'organizations')
  const all = element === null ? [] : scormChildren(element, 'organization')
  if (element === null || all.length === 0) {
    inspection.refuse('The manifest has no <organization>, so there is no course to take.', element ?? root, clause)
    return { organization: null, others: [] }
  }
  const wanted = attribute(element, 'default') ?? ''
  const organization = wanted === '' ? all[0] : all.find((each) => attribute(each, 'identifier') === wanted)
  if (organization === undefined) {
    inspection.refuse(
      `The default organization is “${wanted.slice(0, 100)}”, which the manifest doesn't have.`,
      element,
      clause,
    )
    return { organization: null, others: [] }
  }
  if (wanted === '' && all.length > 1) {
    inspection.remark('The manifest names no default organization. The first is taken.')
  }
  const others = all
    .filter((each) => each !== organization)
    .map((each) => scormChild(each, 'title')?.text.trim() || (attribute(each, 'identifier') ?? ''))
  return { organization, others: others.map((title) => title.slice(0, packageLimits.titleCharacters)) }
}

function readOrganization(organization: XmlElement, root: XmlElement, reading: ManifestReading): CourseRoot {
  const { inspection } = reading
  const is2004 = reading.edition.standard === 'scorm-2004'
  const values = new Values(inspection, clause)
  const items = scormChildren(organization, 'item')
  if (items.length === 0) {
    inspection.refuse('The organization has no <item>, so there is nothing to take.', organization, clause)
  }
  return {
    kind: 'course',
    publisherId: readIdentifier(organization, reading),
    title: readTitle(organization, reading),
    description: readDescription(organization) ?? readDescription(root),
    children: items.map((item) => readItem(item, reading)),
    objectives: [],
    sequencing: readSequencing(organization, reading),
    objectivesGlobalToSystem: is2004 && values.flag(organization, 'objectivesGlobalToSystem', true, 'adlseq'),
    sharedDataGlobalToSystem: is2004 && values.flag(organization, 'sharedDataGlobalToSystem', true, 'adlcp'),
  }
}
