import type { Inspection } from '../inspection.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { scormAttribute, type Vocabulary } from './scorm-elements.ts'

/** Reads typed attributes that have defaults. An element that isn't there has them all. */
export class Values {
  readonly #inspection: Inspection
  readonly #clause: string

  constructor(inspection: Inspection, clause: string) {
    this.#inspection = inspection
    this.#clause = clause
  }

  /** xs:boolean; `vocabulary` where the attribute is of another than its element. */
  flag(element: XmlElement | null, name: string, standard: boolean, vocabulary: Vocabulary | null = null): boolean {
    const given = this.#given(element, name, vocabulary)?.toLowerCase()
    if (given === undefined) return standard
    if (given === 'true' || given === '1') return true
    if (given === 'false' || given === '0') return false
    this.#refuse(element, name, given, 'It is either true or false.')
    return standard
  }

  /** xs:decimal between two bounds, these included. */
  decimal(
    element: XmlElement | null,
    name: string,
    standard: number,
    [least, most]: readonly [number, number],
  ): number {
    const given = this.#given(element, name)
    if (given === undefined) return standard
    const value = decimal(given)
    if (value >= least && value <= most) return value
    this.#refuse(element, name, given, `It is a number from ${least} to ${most}.`)
    return standard
  }

  /** xs:nonNegativeInteger. */
  count<T extends number | null>(element: XmlElement | null, name: string, standard: T): number | T {
    const given = this.#given(element, name)
    if (given === undefined) return standard
    if (/^\d{1,9}$/.test(given)) return Number(given)
    this.#refuse(element, name, given, 'It is a whole number, 0 or more.')
    return standard
  }

  word<T extends string>(element: XmlElement | null, name: string, words: readonly T[], standard: T): T {
    const given = this.#given(element, name)
    if (given === undefined) return standard
    const word = words.find((each) => each === given)
    if (word !== undefined) return word
    this.#refuse(element, name, given, `It is one of: ${words.join(', ')}.`)
    return standard
  }

  /** One of these words, which has to be there. */
  requiredWord<T extends string>(element: XmlElement, name: string, words: readonly [T, ...(readonly T[])]): T {
    return this.text(element, name) === '' ? words[0] : this.word(element, name, words, words[0])
  }

  /** An attribute that has to be there. */
  text(element: XmlElement, name: string): string {
    const given = this.#given(element, name)
    if (given === undefined) this.#inspection.refuse(`<${element.name}> has no ${name}.`, element, this.#clause)
    return given ?? ''
  }

  /** Absent and empty are the same: authoring tools write empty attributes for what was left out. */
  #given(element: XmlElement | null, name: string, vocabulary: Vocabulary | null = null): string | undefined {
    if (element === null) return undefined
    const given = vocabulary === null ? attribute(element, name) : scormAttribute(element, name, vocabulary)
    return given === null || given === '' ? undefined : given
  }

  #refuse(element: XmlElement | null, name: string, given: string, rule: string): void {
    this.#inspection.refuse(`${name}="${given.slice(0, 40)}" is not known. ${rule}`, element, this.#clause)
  }
}

/** xs:decimal; NaN for anything else, exponents and infinity among it. */
export const decimal = (text: string): number =>
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN

/** Whether a condition of a rule is turned round. */
export const turned = (condition: XmlElement, values: Values): { readonly operator?: 'not' } =>
  values.word(condition, 'operator', ['noOp', 'not'], 'noOp') === 'not' ? { operator: 'not' } : {}
