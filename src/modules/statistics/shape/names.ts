import { type Language, type Names, type Words, wordsOf } from '../../../web/index.ts'
import type { Derived, FigureShape } from './figure-shape.ts'

/** What a shape's parts are called, and whether that is in the language asked for. */
export interface ShapeNames extends Names {
  /** Whether a name of the measure, its definition, a dimension or a value in it stands in English for want of another. */
  readonly english: boolean
  /** Which of them: those are marked `lang="en"` on a page in another language. */
  readonly isEnglish: {
    readonly measure: boolean
    readonly definition: boolean
    readonly dimension: (id: string) => boolean
    readonly value: (dimensionId: string, value: string) => boolean
  }
}

type Named = Pick<
  FigureShape,
  'called' | 'measureId' | 'measureVersion' | 'dimensions' | 'filters' | 'rows' | 'derived'
>

/**
 * What was worked out is called after what it was worked out from, and not as its measure is; by English names where a
 * language lacks one of them.
 */
function derivedNames({ statistic, of }: Derived, { names, statistics }: Words) {
  const known = of.map(({ measureId, version }) => ({
    name: names[`measure.${measureId}`],
    definition: names[`definition.${measureId}@${version}`],
  }))
  const [measures, definitions] = [
    known.flatMap(({ name }) => name ?? []),
    known.flatMap((one) => one.definition ?? []),
  ]
  const isNamed = of.length > 0 && measures.length === of.length
  const isDefined = isNamed && definitions.length === of.length
  const defined = measures.map((name, i) => ({ name, definition: definitions[i] ?? '' }))
  return {
    measure: isNamed ? statistics.name(statistic, measures) : undefined,
    definition: isDefined ? statistics.definition(statistic, defined) : undefined,
  }
}

/** The names of a shape in a language; where it has no word, those the figure was frozen under, which are English. */
export function namesOf(shape: Named, language: Language): ShapeNames {
  const { names } = wordsOf(language)
  const { called, measureId, measureVersion, derived } = shape
  const { measure, definition } =
    derived === null
      ? { measure: names[`measure.${measureId}`], definition: names[`definition.${measureId}@${measureVersion}`] }
      : derivedNames(derived, wordsOf(language))
  const dimension = (id: string) => names[`${measureId}:dimension.${id}`] ?? names[`dimension.${id}`]
  const value = (id: string, each: string) => names[`${measureId}:value.${id}.${each}`] ?? names[`value.${id}.${each}`]
  const calledDimension = (id: string) => called.dimensions.find((each) => each.id === id)

  const isOther = language !== 'en'
  const isEnglish = {
    measure: isOther && measure === undefined,
    definition: isOther && definition === undefined,
    dimension: (id: string) => isOther && dimension(id) === undefined,
    value: (id: string, each: string) => isOther && value(id, each) === undefined,
  }
  const used = [
    ...shape.dimensions.map((id, i) => [id, shape.rows.map(({ values }) => values[i] ?? '')] as const),
    ...Object.entries(derived?.filters ?? shape.filters),
  ]
  return {
    measure: measure ?? called.name,
    definition: definition ?? called.definition,
    dimension: (id) => dimension(id) ?? calledDimension(id)?.name ?? id,
    value: (id, each) => value(id, each) ?? calledDimension(id)?.values[each] ?? each,
    isEnglish,
    english:
      isEnglish.measure ||
      isEnglish.definition ||
      used.some(([id, values]) => isEnglish.dimension(id) || values.some((each) => isEnglish.value(id, each))),
  }
}
