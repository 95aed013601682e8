import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { UnreadableFile } from './unreadable-file.ts'

/** A map of a YAML document, with the line on which it begins. Its values are read by key. */
export interface YamlEntry {
  readonly line: number
  readonly keys: readonly string[]
  /** The value as text; the empty string where the key is absent. Throws UnreadableFile where it is a map or a list. */
  text(key: string): string
  /** The items of a list of plain values; a single value is a list of one. */
  texts(key: string): string[]
  /** The maps of a list, or none where the key is absent. */
  entries(key: string): YamlEntry[]
}

/**
 * Reads a YAML (or JSON) document whose top is a map. Scalars come out as they are written, so a date stays a date and
 * `007` stays `007`. Throws UnreadableFile with the line where the text is not YAML, repeats a key or uses aliases.
 */
export function readYaml(text: string): YamlEntry {
  const lines = new LineCounter()
  // The failsafe schema: every scalar is a string, so that nothing is lost before our own column types read it. Repeated
  // keys and where errors stand are found below: the library takes the square of the file's length for either.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
  })
  const error = document.errors[0]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    const says = `${error.message.split('\n')[0]} at line ${line}, column ${col}:`
    throw new UnreadableFile(`The file is not YAML from line ${line}: ${says}`, line)
  }
  refuseRepeatedKeys(document, lines)
  return entryOf(document.contents, lines)
}

function refuseRepeatedKeys(document: Document, lines: LineCounter): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) {
          const line = lineOf(key, lines)
          throw new UnreadableFile(`The file is not YAML from line ${line}: Map keys must be unique`, line)
        }
        seen.add(name)
      }
    },
  })
}

const lineOf = (node: Node | null, lines: LineCounter): number => lines.linePos(node?.range?.[0] ?? 0).line

function scalar(node: unknown, key: string, line: number): string {
  if (node === undefined || node === null) return ''
  if (isScalar(node)) return node.value === null ? '' : String(node.value)
  throw new UnreadableFile(`“${key}” on or after line ${line} has to be a single value`, line)
}

function entryOf(node: Node | null, lines: LineCounter): YamlEntry {
  const line = lineOf(node, lines)
  if (!isMap(node)) throw new UnreadableFile(`A list of names and values has to stand on line ${line}`, line)
  const listAt = (key: string): unknown[] => {
    const value = node.get(key, true)
    if (isSeq(value)) return value.items
    return value === undefined || (isScalar(value) && (value.value === null || value.value === '')) ? [] : [value]
  }
  return {
    line,
    keys: node.items.map((pair) => scalar(pair.key, 'A name', line)),
    text: (key) => scalar(node.get(key, true), key, line),
    texts: (key) => listAt(key).map((item) => scalar(item, key, line)),
    entries: (key) => listAt(key).map((item) => entryOf(item as Node, lines)),
  }
}
