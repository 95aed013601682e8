import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { ManifestReading } from './manifest-reading.ts'
import { scormChild, type Vocabulary } from './scorm-elements.ts'

export const sequencingClause = 'SCORM 2004 CAM 5'

/** Finds a part of an activity's sequencing: its own, else that of the collection it refers to. */
export type Part = (name: string, vocabulary?: Vocabulary) => XmlElement | null

/** A part given in place stands instead of the collection's part of that name, whole (CAM 5.1.1, `IDRef`). */
export function partsOf(activity: XmlElement, { collections, inspection }: ManifestReading): Part {
  const own = scormChild(activity, 'sequencing', 'imsss')
  const reference = own === null ? null : attribute(own, 'IDRef')
  const shared = reference === null ? undefined : collections.get(reference)
  if (reference !== null && shared === undefined) {
    inspection.refuse(
      `The sequencing refers to “${reference.slice(0, 100)}”, which the manifest's sequencingCollection doesn't have.`,
      own,
      sequencingClause,
    )
  }
  return (name, vocabulary = 'imsss') => {
    for (const element of [own, shared]) {
      const found = element ? scormChild(element, name, vocabulary) : null
      if (found !== null) return found
    }
    return null
  }
}
