import { type DocumentRow, readYaml, UnreadableFile, type YamlEntry } from '../../../kernel/import/index.ts'

function cellsOf(entry: YamlEntry, ids: readonly string[], nested: readonly string[]): Record<string, string> {
  const unknown = entry.keys.find((key) => !ids.includes(key) && !nested.includes(key))
  if (unknown !== undefined) {
    throw new UnreadableFile(
      `“${unknown}” on or after line ${entry.line} is not known here. Use ${ids.join(', ')}`,
      entry.line,
    )
  }
  const told = ids.filter((id) => entry.keys.includes(id))
  return Object.fromEntries(told.map((id) => [id, entry.texts(id).join('; ')]))
}

/**
 * The catalogue as YAML: `courses`, each with its details by column name and a list of `elements` whose names leave out
 * `element_`. Gives one row an element, as the CSV has them.
 */
export function* readCourses(
  text: string,
  courseIds: readonly string[],
  elementIds: readonly string[],
): Generator<DocumentRow> {
  const short = (id: string) => id.replace(/^element_/, '')
  for (const course of readYaml(text).entries('courses')) {
    const details = cellsOf(course, courseIds, ['elements'])
    for (const element of course.entries('elements')) {
      const cells = cellsOf(element, elementIds.map(short), [])
      const named = Object.entries(cells).map(([id, cell]) => [`element_${id}`, cell])
      yield { line: element.line, cells: { ...details, ...Object.fromEntries(named) } }
    }
  }
}
