import type { Course, CourseBlock, CourseUnit } from '../course-package.ts'
import type { Inspection } from '../inspection.ts'
import type { FileIndex } from '../reference.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { cmi5Namespace, inPlaces, one, onlyAttributes, optional, some } from './content-model.ts'
import { Identifiers } from './identifiers.ts'
import { readAssignableUnit } from './read-assignable-unit.ts'
import { readObjectiveReferences, readObjectives } from './read-objectives.ts'
import { readDescription, readTitle } from './read-text.ts'
import type { Reading } from './reading.ts'

const members = some('au', 'block')

/** A cmi5 course structure (cmi5 13). Errors: `PackageRefused`, with everything that breaks the schema or the clauses. */
export function readCourseStructure(root: XmlElement, files: FileIndex | null, inspection: Inspection): Course {
  if (root.name !== 'courseStructure' || root.namespace !== cmi5Namespace) {
    inspection.refuse(
      `The file must begin with <courseStructure> in the namespace ${cmi5Namespace}.`,
      root,
      'cmi5 14.0',
    )
    inspection.settle()
  }
  onlyAttributes(root, [], inspection)
  const identifiers = new Identifiers(inspection)
  const children = inPlaces(root, [one('course'), optional('objectives'), members], inspection)
  const course = children.find((child) => child.name === 'course')
  const about = course === undefined ? [] : inPlaces(course, [one('title'), one('description')], inspection)
  if (course !== undefined) onlyAttributes(course, ['id'], inspection)
  const publisherId = course === undefined ? '' : identifiers.read(course, 'course')
  const title = readTitle(
    about.find((child) => child.name === 'title'),
    inspection,
    'cmi5 13.1.1',
  )
  const description = readDescription(
    about.find((child) => child.name === 'description'),
    inspection,
  )
  const start: Reading = { inspection, identifiers, objectiveIds: new Set(), files }
  const objectives = readObjectives(
    children.find((child) => child.name === 'objectives'),
    start,
  )
  const reading: Reading = { ...start, objectiveIds: new Set(objectives.map((objective) => objective.publisherId)) }
  const tree = {
    kind: 'course',
    publisherId,
    title,
    description,
    children: readMembers(children, reading),
    objectives,
    sequencing: null,
    objectivesGlobalToSystem: false,
    sharedDataGlobalToSystem: false,
  } as const
  inspection.settle()
  return {
    standard: 'cmi5',
    edition: null,
    title: title.text,
    description: description?.text ?? null,
    language: title.language,
    publisherId,
    version: null,
    tree,
    otherOrganizations: [],
    remarks: inspection.remarks,
  }
}

function readMembers(children: readonly XmlElement[], reading: Reading): (CourseBlock | CourseUnit)[] {
  return children
    .filter((child) => members.names.includes(child.name))
    .map((child) => (child.name === 'au' ? readAssignableUnit(child, reading) : readBlock(child, reading)))
}

/** A `<block>` (cmi5 13.1.2). */
function readBlock(element: XmlElement, reading: Reading): CourseBlock {
  const { inspection } = reading
  onlyAttributes(element, ['id'], inspection)
  const children = inPlaces(element, [one('title'), one('description'), optional('objectives'), members], inspection)
  const child = (name: string): XmlElement | undefined => children.find((each) => each.name === name)
  return {
    kind: 'block',
    publisherId: reading.identifiers.read(element, 'block'),
    title: readTitle(child('title'), inspection, 'cmi5 13.1.2'),
    description: readDescription(child('description'), inspection),
    objectiveIds: readObjectiveReferences(child('objectives'), reading),
    children: readMembers(children, reading),
    visible: true,
    prerequisites: null,
    completionThreshold: null,
    hiddenControls: [],
    sequencing: null,
  }
}
