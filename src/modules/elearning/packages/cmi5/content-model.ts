import type { Inspection } from '../inspection.ts'
import { attribute, isForTools } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'

export const cmi5Namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'
const schemaClause = 'cmi5 14.0'

/** One place in an element's content: which elements may stand there, and how many. */
export interface Place {
  readonly names: readonly string[]
  readonly required: boolean
  readonly many: boolean
}

export const one = (name: string): Place => ({ names: [name], required: true, many: false })
export const optional = (name: string): Place => ({ names: [name], required: false, many: false })
export const some = (...names: string[]): Place => ({ names, required: true, many: true })

/**
 * An element's children, each in its place, as the schema of the course structure has it: places in their order, then
 * elements of other namespaces, which are ignored. What breaks this is told to `inspection`.
 */
export function inPlaces(element: XmlElement, places: readonly Place[], inspection: Inspection): readonly XmlElement[] {
  const refuse = (message: string, at: XmlElement): void => inspection.refuse(message, at, schemaClause)
  if (element.text.trim() !== '')
    refuse(`<${element.name}> has text of its own, where only elements may stand.`, element)
  const taken: XmlElement[] = []
  const filled = new Set<Place>()
  let reached = 0
  let extensions = false
  for (const child of element.children) {
    if (child.namespace !== cmi5Namespace) {
      if (child.namespace === '') refuse(`<${child.name}> is in no namespace. Put it in ${cmi5Namespace}.`, child)
      extensions = true
      continue
    }
    const index = places.findIndex((place) => place.names.includes(child.name))
    const place = places[index]
    if (place === undefined) {
      refuse(`<${child.name}> may not stand in <${element.name}>.`, child)
      continue
    }
    if (filled.has(place) && !place.many) refuse(`<${element.name}> has <${child.name}> more than once.`, child)
    else if (index < reached || extensions) {
      refuse(`<${child.name}> stands too late in <${element.name}>. The order is: ${inOrder(places)}.`, child)
    }
    reached = Math.max(reached, index)
    filled.add(place)
    taken.push(child)
  }
  for (const place of places) {
    if (place.required && !filled.has(place)) {
      const names = place.names.map((name) => `<${name}>`).join(' or ')
      refuse(`<${element.name}> has no ${names}. Add one.`, element)
    }
  }
  return taken
}

const inOrder = (places: readonly Place[]): string =>
  `${places.map((place) => place.names.map((name) => `<${name}>`).join(' or ')).join(', ')}, then extensions`

/** Refuses attributes that the schema doesn't know. Those of other namespaces may stand where `open` says so. */
export function onlyAttributes(
  element: XmlElement,
  known: readonly string[],
  inspection: Inspection,
  open: 'open' | 'closed' = 'open',
): void {
  for (const each of element.attributes) {
    if (isForTools(each) || (each.namespace === '' && known.includes(each.name))) continue
    if (open === 'open' && each.namespace !== '' && each.namespace !== cmi5Namespace) continue
    inspection.refuse(`<${element.name}> may not have the attribute “${each.name}”.`, element, schemaClause)
  }
}

/** An attribute with one of these values; `standard` where it isn't there. */
export function choice<T extends string>(
  element: XmlElement,
  name: string,
  values: readonly T[],
  standard: T,
  inspection: Inspection,
): T {
  const given = attribute(element, name)
  if (given === null) return standard
  const value = values.find((each) => each === given)
  if (value !== undefined) return value
  inspection.refuse(
    `${name}="${given.slice(0, 40)}" is not known. It is one of: ${values.join(', ')}.`,
    element,
    'cmi5 13.1.4',
  )
  return standard
}
