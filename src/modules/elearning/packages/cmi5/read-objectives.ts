import type { LearningObjective } from '../course-package.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { inPlaces, one, onlyAttributes, some } from './content-model.ts'
import { readDescription, readTitle } from './read-text.ts'
import type { Reading } from './reading.ts'

/** The course's `<objectives>` (cmi5 13.1.3). */
export function readObjectives(element: XmlElement | undefined, reading: Reading): LearningObjective[] {
  if (element === undefined) return []
  const { inspection, identifiers } = reading
  onlyAttributes(element, [], inspection)
  return inPlaces(element, [some('objective')], inspection).map((objective) => {
    onlyAttributes(objective, ['id'], inspection, 'closed')
    // Title and description may stand in either order here, and nowhere else.
    const title = objective.children.findIndex((child) => child.name === 'title')
    const description = objective.children.findIndex((child) => child.name === 'description')
    const order = description < title && description !== -1 ? ['description', 'title'] : ['title', 'description']
    const children = inPlaces(objective, order.map(one), inspection)
    return {
      publisherId: identifiers.read(objective, 'objective'),
      title: readTitle(
        children.find((child) => child.name === 'title'),
        inspection,
        'cmi5 13.1.3',
      ),
      description: readDescription(
        children.find((child) => child.name === 'description'),
        inspection,
      ),
    }
  })
}

/** The `<objectives>` of a block or unit: ids of the course's. What leads nowhere is left out, and remarked on. */
export function readObjectiveReferences(element: XmlElement | undefined, reading: Reading): string[] {
  if (element === undefined) return []
  const { inspection } = reading
  onlyAttributes(element, [], inspection)
  const ids = inPlaces(element, [some('objective')], inspection).flatMap((objective) => {
    onlyAttributes(objective, ['idref'], inspection, 'closed')
    if (objective.children.length > 0 || objective.text.trim() !== '') {
      inspection.refuse('An <objective> that refers to another must be empty.', objective, 'cmi5 14.0')
    }
    const id = attribute(objective, 'idref')
    if (id !== null && reading.objectiveIds.has(id)) return [id]
    inspection.remark(`Line ${objective.line} refers to an objective that the course doesn't have. It is left out.`)
    return []
  })
  return [...new Set(ids)]
}
