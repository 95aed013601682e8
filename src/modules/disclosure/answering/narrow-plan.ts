import { cueText, type Dimension, type Measure, type MeasurePlan } from '../../../kernel/index.ts'

/** The names that the record holds for a dimension's values. */
export type KnownNames = ReadonlyMap<Dimension, readonly string[]>

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names of one word are too often words of the question itself. */
const canBeMeant = (name: string): boolean => name.includes(' ')

function says(text: string, name: string): boolean {
  const wanted = cueText(name)
  return text.includes(wanted) && new RegExp(`\\b${escaped(wanted)}\\b`).test(text)
}

/** The values of a dimension that a text names, the longest first: one that is part of another named one is not meant. */
function namedIn(text: string, names: readonly string[]): string[] {
  const found = names.filter((name) => canBeMeant(name) && says(text, name))
  return found.filter((name) => !found.some((other) => other !== name && cueText(other).includes(cueText(name))))
}

/** `by risk grade`, `for each rank`, `broken down by course`. */
const asksBy = (text: string, { name }: Dimension): boolean =>
  new RegExp(`\\b(by|per|for each|of each|in each) (\\w+ ){0,2}?${escaped(cueText(name))}s?\\b`).test(text)

/** What is asked stands at the beginning of pasted matter. */
const mostRead = 4_000

/**
 * Narrows a plan to what the words of a question name, and breaks it down by what they ask for. A programme that is
 * named says it all: a course of the same name is not asked for besides.
 */
export function narrowPlan(measure: Measure, plan: MeasurePlan, text: string, names: KnownNames): MeasurePlan {
  const words = cueText(text.slice(0, mostRead))
  const named = measure.dimensions
    .filter(({ id }) => plan.filters[id] === undefined)
    .map((dimension) => ({ dimension, values: namedIn(words, names.get(dimension) ?? []) }))
    .find(({ values }) => values.length > 0)
  const asked = measure.dimensions.filter((d) => !plan.dimensions.includes(d.id) && asksBy(words, d)).map((d) => d.id)
  if (!named && asked.length === 0) return plan
  const several = named && named.values.length > 1 && !plan.dimensions.includes(named.dimension.id)
  return {
    ...plan,
    filters: named ? { ...plan.filters, [named.dimension.id]: named.values } : plan.filters,
    dimensions: [
      ...plan.dimensions,
      ...asked,
      ...(several && !asked.includes(named.dimension.id) ? [named.dimension.id] : []),
    ],
  }
}
