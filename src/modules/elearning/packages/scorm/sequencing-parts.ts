import type { Inspection } from '../inspection.ts'
import { packageLimits } from '../package-limits.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { ManifestReading } from './manifest-reading.ts'
import { scormChild, scormChildren, type Vocabulary } from './scorm-elements.ts'

export const sequencingClause = 'SCORM 2004 CAM 5'

/** Finds a part of an activity's sequencing: its own, else that of the collection it refers to. */
export type Part = (name: string, vocabulary?: Vocabulary) => XmlElement | null

/** A part given in place stands instead of the collection's part of that name, whole (CAM, `IDRef`). */
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

/** The manifest's reusable sequencing, by its `ID`. */
export function readCollections(root: XmlElement, inspection: Inspection): Map<string, XmlElement> {
  const collection = scormChild(root, 'sequencingCollection', 'imsss')
  const all = collection === null ? [] : scormChildren(collection, 'sequencing', 'imsss')
  const collections = new Map(all.map((each) => [attribute(each, 'ID') ?? '', each]))
  // A small file could otherwise grow without end, as with entities: many items, each taking over the same long part.
  const sizes = new Map([...collections].map(([id, element]) => [id, elementsIn(element)]))
  if (takenOver(root, sizes) > packageLimits.sharedParts) {
    inspection.refuse('The items take over too much sequencing from the sequencingCollection. Shorten it.', collection)
    // Nothing more is read: reading is what would grow.
    inspection.settle()
  }
  return collections
}

const elementsIn = (element: XmlElement): number => element.children.reduce((sum, child) => sum + elementsIn(child), 1)

function takenOver(element: XmlElement, sizes: ReadonlyMap<string, number>): number {
  const reference = element.name === 'sequencing' ? attribute(element, 'IDRef') : null
  const own = reference === null ? 0 : (sizes.get(reference) ?? 0)
  return element.children.reduce((sum, child) => sum + takenOver(child, sizes), own)
}
