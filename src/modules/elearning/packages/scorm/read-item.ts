import type { CourseBlock, CourseUnit, ScormUnit, SharedData, TimeLimitAction } from '../course-package.ts'
import { packageLimits } from '../package-limits.ts'
import { type CompletionThreshold, type HiddenControl, hideableControls } from '../scorm-sequencing-types.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { ManifestReading } from './manifest-reading.ts'
import { readLaunch } from './read-launch.ts'
import { readSequencing } from './read-sequencing.ts'
import { readDescription, readTitle } from './read-title.ts'
import { decimal, Values } from './read-values.ts'
import { scormChild, scormChildren } from './scorm-elements.ts'

const clause = 'SCORM CAM, item'
const timeLimitActions: readonly TimeLimitAction[] = [
  'exit,message',
  'exit,no message',
  'continue,message',
  'continue,no message',
]

/** An `<item>` and what stands under it. */
export function readItem(item: XmlElement, reading: ManifestReading): CourseBlock | CourseUnit {
  const { inspection } = reading
  const publisherId = readIdentifier(item, reading)
  const title = readTitle(item, reading)
  const values = new Values(inspection, clause)
  const common = {
    publisherId,
    title,
    description: readDescription(item),
    visible: values.flag(item, 'isvisible', true),
    prerequisites: readText(item, 'prerequisites', reading),
    completionThreshold: readCompletionThreshold(item, reading),
    hiddenControls: readHiddenControls(item, reading),
    sequencing: readSequencing(item, reading),
  }
  const items = scormChildren(item, 'item').map((each) => readItem(each, reading))
  const launches = (attribute(item, 'identifierref') ?? '') !== ''
  if (items.length === 0 && !launches) {
    inspection.refuse(
      `The item “${title.text.slice(0, 100)}” refers to nothing and has no items under it. Give it content or take it out.`,
      item,
      clause,
    )
  }
  if (items.length === 0) return { kind: 'scorm-item', ...common, ...readUnit(item, title.text, reading) }
  const block = { kind: 'block', ...common, objectiveIds: [] } as const
  if (!launches) return { ...block, children: items }
  if (reading.edition.standard === 'scorm-2004') {
    inspection.refuse(
      `The item “${title.text.slice(0, 100)}” has both content and items under it. Move its content into an item of its own.`,
      item,
      clause,
    )
  }
  // SCORM 1.2 lets an item be both: its own content then comes first.
  const unit = { kind: 'scorm-item', ...common, ...readUnit(item, title.text, reading) } as const
  return { ...block, publisherId: `${publisherId}#block`, children: [unit, ...items] }
}

type UnitOnly = Pick<
  ScormUnit,
  | 'resourceId'
  | 'url'
  | 'launch'
  | 'scormType'
  | 'timeLimitAction'
  | 'dataFromLms'
  | 'masteryScore'
  | 'maxTimeAllowed'
  | 'sharedData'
>

function readUnit(item: XmlElement, title: string, reading: ManifestReading): UnitOnly {
  return {
    ...((attribute(item, 'identifierref') ?? '') === ''
      ? { resourceId: '', url: '', launch: { kind: 'absolute', url: '' }, scormType: 'asset' }
      : readLaunch(item, title, reading)),
    timeLimitAction: readTimeLimitAction(item, reading),
    dataFromLms: readText(item, 'dataFromLMS', reading),
    masteryScore: readMasteryScore(item, reading),
    maxTimeAllowed: readMaxTimeAllowed(item, reading),
    sharedData: readSharedData(item, reading),
  }
}

/** Identifiers of organizations and items: there, and used once only. */
export function readIdentifier(element: XmlElement, { identifiers, inspection }: ManifestReading): string {
  const identifier = attribute(element, 'identifier') ?? ''
  const first = identifiers.get(identifier)
  if (identifier === '') inspection.refuse(`<${element.name}> has no identifier. Give it one.`, element, clause)
  else if (identifier.length > packageLimits.identifierCharacters) {
    inspection.refuse(
      `An identifier has more than ${packageLimits.identifierCharacters} characters. Shorten it.`,
      element,
    )
  } else if (first !== undefined) {
    inspection.refuse(
      `The identifier “${identifier.slice(0, 200)}” is used twice, first on line ${first}. Every identifier must be used once only.`,
      element,
      clause,
    )
  } else identifiers.set(identifier, element.line)
  return identifier
}

/** The text of an element in ADL's namespace; null where it isn't there or says nothing. */
function readText(item: XmlElement, name: string, { inspection }: ManifestReading): string | null {
  const element = scormChild(item, name, 'adlcp')
  const text = element?.text.trim() ?? ''
  if (text.length > packageLimits.textCharacters) {
    inspection.refuse(`${name} has more than ${packageLimits.textCharacters} characters. Shorten it.`, element)
  }
  return text === '' ? null : text
}

function readTimeLimitAction(item: XmlElement, reading: ManifestReading): TimeLimitAction | null {
  const given = readText(item, 'timeLimitAction', reading)
  if (given === null) return null
  const action = timeLimitActions.find((each) => each === given)
  if (action === undefined) {
    const message = `timeLimitAction is “${given.slice(0, 40)}”. It is one of: ${timeLimitActions.join('; ')}.`
    reading.inspection.refuse(message, scormChild(item, 'timeLimitAction', 'adlcp'), clause)
  }
  return action ?? null
}

/** SCORM 1.2: 0 to 100. */
function readMasteryScore(item: XmlElement, reading: ManifestReading): number | null {
  const given = readText(item, 'masteryscore', reading)
  if (given === null) return null
  const score = decimal(given)
  if (score >= 0 && score <= 100) return score
  const at = scormChild(item, 'masteryscore', 'adlcp')
  reading.inspection.refuse(`masteryscore is “${given.slice(0, 40)}”. It is a number from 0 to 100.`, at, clause)
  return null
}

/** SCORM 1.2: `HHHH:MM:SS.SS`. */
function readMaxTimeAllowed(item: XmlElement, reading: ManifestReading): string | null {
  const given = readText(item, 'maxtimeallowed', reading)
  if (given !== null && !/^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/.test(given)) {
    const at = scormChild(item, 'maxtimeallowed', 'adlcp')
    reading.inspection.refuse(`maxtimeallowed is “${given.slice(0, 40)}”. It is written as 0001:30:00.`, at, clause)
  }
  return given
}

/** 4th edition: attributes. Before it: the measure as text. */
function readCompletionThreshold(item: XmlElement, { inspection }: ManifestReading): CompletionThreshold | null {
  const element = scormChild(item, 'completionThreshold', 'adlcp')
  if (element === null) return null
  const values = new Values(inspection, clause)
  const threshold = {
    completedByMeasure: values.flag(element, 'completedByMeasure', false),
    minProgressMeasure: values.decimal(element, 'minProgressMeasure', 1, [0, 1]),
    progressWeight: values.decimal(element, 'progressWeight', 1, [0, 1]),
  }
  const text = element.text.trim()
  if (text === '') return threshold
  const measure = decimal(text)
  if (!(measure >= 0 && measure <= 1)) {
    inspection.refuse(`completionThreshold is “${text.slice(0, 40)}”. It is a number from 0 to 1.`, element, clause)
  }
  return { ...threshold, completedByMeasure: true, minProgressMeasure: measure }
}

function readHiddenControls(item: XmlElement, { inspection }: ManifestReading): HiddenControl[] {
  const presentation = scormChild(item, 'presentation', 'adlnav')
  const navigation = presentation === null ? null : scormChild(presentation, 'navigationInterface', 'adlnav')
  const hidden = (navigation === null ? [] : scormChildren(navigation, 'hideLMSUI', 'adlnav')).flatMap((element) => {
    const control = hideableControls.find((each) => each === element.text.trim())
    if (control !== undefined) return [control]
    const message = `hideLMSUI is “${element.text.trim().slice(0, 40)}”. It is one of: ${hideableControls.join(', ')}.`
    inspection.refuse(message, element, 'SCORM 2004 SN, hideLMSUI')
    return []
  })
  return [...new Set(hidden)]
}

function readSharedData(item: XmlElement, { inspection }: ManifestReading): SharedData[] {
  const values = new Values(inspection, clause)
  const data = scormChild(item, 'data', 'adlcp')
  return (data === null ? [] : scormChildren(data, 'map', 'adlcp')).map((map) => ({
    targetId: values.text(map, 'targetID'),
    read: values.flag(map, 'readSharedData', true),
    write: values.flag(map, 'writeSharedData', true),
  }))
}
