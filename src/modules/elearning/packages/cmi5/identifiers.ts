import type { Inspection } from '../inspection.ts'
import { packageLimits } from '../package-limits.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** RFC 3987 with a scheme: no blank, control character, quotation mark or bracket, no broken escape. */
const iri = /^[a-z][a-z0-9+.-]*:(?:[^\p{Cc}\p{Cs}\p{Z}<>"{}|\\^`%]|%[0-9a-f]{2})+$/iu

export const isIri = (value: string): boolean => iri.test(value)

/** Where ids of this kind are described. */
const clauses = { course: '13.1.1', block: '13.1.2', objective: '13.1.3', au: '13.1.4' } as const

/** Reads ids: each an IRI, none twice, whichever kind of element it stands on (cmi5 13.1). */
export class Identifiers {
  readonly #inspection: Inspection
  readonly #lines = new Map<string, number>()

  constructor(inspection: Inspection) {
    this.#inspection = inspection
  }

  read(element: XmlElement, kind: keyof typeof clauses): string {
    const clause = `cmi5 ${clauses[kind]}`
    const id = attribute(element, 'id')
    const refuse = (message: string): void => this.#inspection.refuse(message, element, clause)
    if (id === null) {
      refuse(`<${kind}> has no id. Give it one, such as https://example.org/courses/1.`)
      return ''
    }
    if (!isIri(id)) {
      refuse(
        `The id “${id.slice(0, 200)}” of <${kind}> is not a full IRI. It has to begin with a scheme, such as https://.`,
      )
    } else if (id.length > packageLimits.identifierCharacters) {
      refuse(`The id of <${kind}> has more than ${packageLimits.identifierCharacters} characters. Shorten it.`)
    }
    const first = this.#lines.get(id)
    if (first === undefined) this.#lines.set(id, element.line)
    else refuse(`The id “${id.slice(0, 200)}” is used twice, first on line ${first}. Every id must be used once only.`)
    return id
  }
}
