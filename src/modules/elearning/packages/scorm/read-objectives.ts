import type { Inspection } from '../inspection.ts'
import type { ObjectiveMap, Sequencing, SequencingObjective } from '../scorm-sequencing-types.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { decimal, type Values } from './read-values.ts'
import { scormChild, scormChildren } from './scorm-elements.ts'
import { type Part, sequencingClause } from './sequencing-parts.ts'

/** The local objectives of an activity, and the global ones they are mapped to. */
export function readObjectives(
  part: Part,
  values: Values,
  inspection: Inspection,
): Pick<Sequencing, 'primaryObjective' | 'objectives'> {
  const element = part('objectives')
  const extended = part('objectives', 'adlseq')
  const twins = new Map(
    (extended === null ? [] : scormChildren(extended, 'objective', 'adlseq')).map((twin) => [
      attribute(twin, 'objectiveID'),
      twin,
    ]),
  )
  const primary = element === null ? null : scormChild(element, 'primaryObjective', 'imsss')
  const others = element === null ? [] : scormChildren(element, 'objective', 'imsss')
  const ids = new Set<string>()
  const read = (objective: XmlElement, isPrimary: boolean): SequencingObjective => {
    const objectiveID = isPrimary ? (attribute(objective, 'objectiveID') ?? '') : values.text(objective, 'objectiveID')
    if (objectiveID !== '' && ids.has(objectiveID)) {
      inspection.refuse(`The objective “${objectiveID}” stands twice in one activity.`, objective, sequencingClause)
    }
    ids.add(objectiveID)
    return {
      objectiveID,
      isPrimary,
      satisfiedByMeasure: values.flag(objective, 'satisfiedByMeasure', false),
      minNormalizedMeasure: readMinimum(objective, inspection),
      mapInfo: readMaps(objective, twins.get(attribute(objective, 'objectiveID')), values),
    }
  }
  return {
    primaryObjective: primary === null ? null : read(primary, true),
    objectives: others.map((objective) => read(objective, false)),
  }
}

/** An element's text, −1 to 1; 1 where it isn't there. */
function readMinimum(objective: XmlElement, inspection: Inspection): number {
  const element = scormChild(objective, 'minNormalizedMeasure', 'imsss')
  const given = element?.text.trim() ?? ''
  if (given === '') return 1
  const value = decimal(given)
  if (value >= -1 && value <= 1) return value
  inspection.refuse(
    `minNormalizedMeasure is “${given.slice(0, 40)}”. It is a number from -1 to 1.`,
    element,
    sequencingClause,
  )
  return 1
}

/** Each `imsss:mapInfo`, with what the 4th edition's `adlseq:mapInfo` adds for the same target. */
function readMaps(objective: XmlElement, twin: XmlElement | undefined, values: Values): ObjectiveMap[] {
  const more = new Map(
    (twin === undefined ? [] : scormChildren(twin, 'mapInfo', 'adlseq')).map((map) => [
      attribute(map, 'targetObjectiveID'),
      map,
    ]),
  )
  const maps = scormChildren(objective, 'mapInfo', 'imsss')
  const targets = new Set(maps.map((map) => attribute(map, 'targetObjectiveID')))
  // The extension may map to a target by itself.
  const extensionOnly = [...more]
    .filter(([target]) => !targets.has(target))
    .map(([, map]) => readMap(map, null, map, values))
  return [
    ...maps.map((map) => readMap(map, map, more.get(attribute(map, 'targetObjectiveID')) ?? null, values)),
    ...extensionOnly,
  ]
}

/** Everything is read by default and nothing written, also of what the 4th edition added (SN, objective map). */
function readMap(named: XmlElement, basic: XmlElement | null, added: XmlElement | null, values: Values): ObjectiveMap {
  const reads = (element: XmlElement | null, name: string): boolean => values.flag(element, name, true)
  const writes = (element: XmlElement | null, name: string): boolean => values.flag(element, name, false)
  return {
    targetObjectiveID: values.text(named, 'targetObjectiveID'),
    readSatisfiedStatus: reads(basic, 'readSatisfiedStatus'),
    readNormalizedMeasure: reads(basic, 'readNormalizedMeasure'),
    writeSatisfiedStatus: writes(basic, 'writeSatisfiedStatus'),
    writeNormalizedMeasure: writes(basic, 'writeNormalizedMeasure'),
    readCompletionStatus: reads(added, 'readCompletionStatus'),
    writeCompletionStatus: writes(added, 'writeCompletionStatus'),
    readProgressMeasure: reads(added, 'readProgressMeasure'),
    writeProgressMeasure: writes(added, 'writeProgressMeasure'),
    readRawScore: reads(added, 'readRawScore'),
    writeRawScore: writes(added, 'writeRawScore'),
    readMinScore: reads(added, 'readMinScore'),
    writeMinScore: writes(added, 'writeMinScore'),
    readMaxScore: reads(added, 'readMaxScore'),
    writeMaxScore: writes(added, 'writeMaxScore'),
  }
}
