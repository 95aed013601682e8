import { type NumberStyle, writeNumber } from './list-number.ts'
import { readTags } from './xml-tags.ts'

interface Level {
  start: number
  style: NumberStyle | 'bullet' | 'none'
  /** The label as it is shown, with `%1` for the number of the first level. */
  text: string
}

interface Numbering {
  readonly abstract: string
  readonly startOverrides: ReadonlyMap<number, number>
}

/** Which list a paragraph belongs to, and how deep in it. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

const styles = new Map<string, Level['style']>([
  ['decimal', 'decimal'],
  ['decimalZero', 'zero'],
  ['lowerLetter', 'letter'],
  ['upperLetter', 'LETTER'],
  ['lowerRoman', 'roman'],
  ['upperRoman', 'ROMAN'],
  ['bullet', 'bullet'],
  ['none', 'none'],
])
/** Levels of a list, as Word has them. */
const mostLevels = 9

/** The lists of a Word document as `word/numbering.xml` declares them (ECMA-376, 17.9), and how far each has counted. */
export class WordNumbering {
  readonly #levels = new Map<string, Level[]>()
  readonly #lists = new Map<string, Numbering>()
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(part: Uint8Array | null) {
    if (part !== null) this.#read(part)
  }

  #read(part: Uint8Array): void {
    let levels: Level[] = []
    let level: Level = { start: 1, style: 'decimal', text: '' }
    let overrides = new Map<number, number>()
    let list = ''
    let abstract = ''
    let overridden: number | null = null
    readTags(part, 'Word document', {
      begin: ({ name, attributes }) => {
        const value = attributes.get('val') ?? ''
        if (name === 'abstractNum') {
          levels = []
          this.#levels.set(attributes.get('abstractNumId') ?? '', levels)
        } else if (name === 'lvl') {
          level = { start: 1, style: 'decimal', text: '' }
          const at = Number(attributes.get('ilvl'))
          if (overridden === null && Number.isInteger(at) && at >= 0 && at < mostLevels) levels[at] = level
        } else if (name === 'start') level.start = Number.parseInt(value, 10) || 0
        else if (name === 'numFmt') level.style = styles.get(value) ?? 'decimal'
        else if (name === 'lvlText') level.text = value.slice(0, 100)
        else if (name === 'num') {
          list = attributes.get('numId') ?? ''
          overrides = new Map()
        } else if (name === 'abstractNumId') abstract = value
        else if (name === 'lvlOverride') overridden = Number(attributes.get('ilvl'))
        else if (name === 'startOverride' && overridden !== null)
          overrides.set(overridden, Number.parseInt(value, 10) || 0)
      },
      end: ({ name }) => {
        if (name === 'lvlOverride') overridden = null
        if (name === 'num') this.#lists.set(list, { abstract, startOverrides: overrides })
      },
    })
  }

  /** The label of the next paragraph at a place: `1.`, `(a)`, `2.1`, `•`; empty where the list shows none. */
  next({ list, level }: ListPlace): string {
    const numbering = this.#lists.get(list)
    const levels = numbering && this.#levels.get(numbering.abstract)
    const own = levels?.[level]
    if (!numbering || !levels || !own) return ''
    const counts = this.#counts.get(numbering.abstract) ?? []
    this.#counts.set(numbering.abstract, counts)
    if (!this.#begun.has(list)) {
      this.#begun.add(list)
      for (const [at, start] of numbering.startOverrides) counts[at] = start - 1
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    if (own.style === 'bullet') return '•'
    if (own.style === 'none') return ''
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levels[at]
      const number = counts[at] ?? of?.start ?? 1
      return writeNumber(
        number,
        of === undefined || of.style === 'bullet' || of.style === 'none' ? 'decimal' : of.style,
      )
    })
  }
}
