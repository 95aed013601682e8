import type { AssignableUnit, MoveOn } from '../course-package.ts'
import { packageLimits } from '../package-limits.ts'
import { allText, attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { choice, inPlaces, one, onlyAttributes, optional } from './content-model.ts'
import { isIri } from './identifiers.ts'
import { readAddress } from './read-address.ts'
import { readObjectiveReferences } from './read-objectives.ts'
import { readDescription, readTitle } from './read-text.ts'
import type { Reading } from './reading.ts'

const clause = 'cmi5 13.1.4'
const places = [
  one('title'),
  one('description'),
  optional('objectives'),
  one('url'),
  optional('launchParameters'),
  optional('entitlementKey'),
]
const moveOns: readonly MoveOn[] = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed']

/** An `<au>` (cmi5 13.1.4). */
export function readAssignableUnit(element: XmlElement, reading: Reading): AssignableUnit {
  const { inspection } = reading
  onlyAttributes(element, ['id', 'moveOn', 'masteryScore', 'launchMethod', 'activityType'], inspection)
  const children = inPlaces(element, places, inspection)
  const child = (name: string): XmlElement | undefined => children.find((each) => each.name === name)
  const url = child('url')
  return {
    kind: 'assignable-unit',
    publisherId: reading.identifiers.read(element, 'au'),
    title: readTitle(child('title'), inspection, clause),
    description: readDescription(child('description'), inspection),
    objectiveIds: readObjectiveReferences(child('objectives'), reading),
    url: url?.text.trim() ?? '',
    launch: url === undefined ? { kind: 'absolute', url: '' } : readAddress(url, reading.files, inspection),
    launchMethod: choice(element, 'launchMethod', ['AnyWindow', 'OwnWindow'], 'AnyWindow', inspection),
    moveOn: choice(element, 'moveOn', moveOns, 'NotApplicable', inspection),
    masteryScore: readMasteryScore(element, reading),
    launchParameters: readString(child('launchParameters'), reading),
    entitlementKey: readString(child('entitlementKey'), reading),
    activityType: readActivityType(element, reading),
  }
}

/** A decimal between 0 and 1, with four decimal places at most. */
function readMasteryScore(element: XmlElement, { inspection }: Reading): number | null {
  const given = attribute(element, 'masteryScore')
  if (given === null) return null
  const score = /^\+?(?:\d+(?:\.\d{0,4}0*)?|\.\d{1,4}0*)$/.test(given) ? Number(given) : Number.NaN
  if (score >= 0 && score <= 1) return score
  inspection.refuse(
    `masteryScore="${given.slice(0, 40)}" must be a number from 0 to 1 with at most four decimal places.`,
    element,
    clause,
  )
  return null
}

function readActivityType(element: XmlElement, { inspection }: Reading): string | null {
  const given = attribute(element, 'activityType')
  if (given === null || given === '') return null
  if (!isIri(given) || given.length > packageLimits.identifierCharacters) {
    inspection.refuse(`activityType="${given.slice(0, 200)}" is not a full IRI.`, element, clause)
  }
  return given
}

function readString(element: XmlElement | undefined, { inspection }: Reading): string | null {
  if (element === undefined) return null
  const text = allText(element)
  if (text.length > packageLimits.textCharacters) {
    inspection.refuse(
      `<${element.name}> has more than ${packageLimits.textCharacters} characters. Shorten it.`,
      element,
    )
  }
  return text === '' ? null : text
}
