import type { Json, JsonObject } from './json.ts'

/** Nobody reads more. Each is looked for in every language map of an answer. */
const mostLanguages = 50

/** The languages a reader asks for in Accept-Language, best first; without those weighed nought. */
export function readPreference(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part
        .toLowerCase()
        .split(';')
        .map((piece) => piece.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight), place }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, mostLanguages)
    .map(({ tag }) => tag)
}

/** The one entry of a language map that suits a reader best: exact, then a variety of the language, then the first. */
export function inOneLanguage(map: JsonObject, preference: readonly string[]): JsonObject {
  const tags = Object.keys(map)
  const plain = tags.map((tag) => tag.toLowerCase())
  const chosen = preference
    .map((wanted) =>
      wanted === '*'
        ? tags[0]
        : (tags[plain.indexOf(wanted)] ??
          tags[plain.findIndex((tag) => tag.startsWith(`${wanted}-`))] ??
          tags[plain.findIndex((tag) => wanted.startsWith(`${tag}-`))]),
    )
    .find((tag) => tag !== undefined)
  const tag = chosen ?? tags[0]
  return tag === undefined ? map : { [tag]: map[tag] as Json }
}
