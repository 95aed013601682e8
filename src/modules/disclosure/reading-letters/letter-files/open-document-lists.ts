import { type NumberStyle, writeNumber } from './list-number.ts'
import { readTags, type Tag } from './xml-tags.ts'

interface Level {
  readonly style: NumberStyle | 'bullet' | 'none'
  readonly before: string
  readonly after: string
  /** How many levels are shown, this one the last. */
  readonly shown: number
  readonly start: number
}

const styles = new Map<string, NumberStyle>([
  ['1', 'decimal'],
  ['a', 'letter'],
  ['A', 'LETTER'],
  ['i', 'roman'],
  ['I', 'ROMAN'],
])
const mostLevels = 10

const number = (tag: Tag, name: string): number | null => {
  const value = Number.parseInt((tag.attributes.get(name) ?? '').slice(0, 9), 10)
  return Number.isSafeInteger(value) ? value : null
}

/** The list styles that the parts of an OpenDocument text declare (ODF 1.3, 16.30): name → its levels. */
export function listStyles(parts: readonly (Uint8Array | null)[]): ReadonlyMap<string, readonly Level[]> {
  const found = new Map<string, Level[]>()
  for (const part of parts) {
    if (part === null) continue
    let levels: Level[] = []
    readTags(part, 'OpenDocument text', {
      begin(tag) {
        if (tag.name === 'list-style') {
          levels = []
          found.set(tag.attributes.get('name') ?? '', levels)
        }
        const at = (number(tag, 'level') ?? 0) - 1
        if (at < 0 || at >= mostLevels || !tag.name.startsWith('list-level-style-')) return
        const format = tag.attributes.get('num-format') ?? ''
        const own = tag.name === 'list-level-style-number' ? (styles.get(format) ?? 'none') : 'bullet'
        levels[at] = {
          style: own,
          before: (tag.attributes.get('num-prefix') ?? '').slice(0, 20),
          after: (tag.attributes.get('num-suffix') ?? '').slice(0, 20),
          shown: number(tag, 'display-levels') ?? 1,
          start: number(tag, 'start-value') ?? 1,
        }
      },
      end: () => undefined,
    })
  }
  return found
}

interface OpenList {
  readonly style: string
  count: number | null
}

/** The lists that stand open at a place of the text, and how far each style's list had counted where another goes on. */
export class OpenDocumentLists {
  readonly #styles: ReadonlyMap<string, readonly Level[]>
  readonly #open: OpenList[] = []
  readonly #reached = new Map<string, number>()

  constructor(declared: ReadonlyMap<string, readonly Level[]>) {
    this.#styles = declared
  }

  get depth(): number {
    return this.#open.length
  }

  begin(tag: Tag): void {
    const style = tag.attributes.get('style-name') ?? this.#open.at(-1)?.style ?? ''
    const goesOn = tag.attributes.get('continue-numbering') === 'true' || tag.attributes.has('continue-list')
    const reached = goesOn ? this.#reached.get(`${this.#open.length} ${style}`) : undefined
    this.#open.push({ style, count: reached ?? null })
  }

  end(): void {
    const list = this.#open.pop()
    if (list?.count != null) this.#reached.set(`${this.#open.length} ${list.style}`, list.count)
  }

  /** The label of the next item of the innermost list. */
  next(item: Tag): string {
    const list = this.#open.at(-1)
    const level = this.#level(this.#open.length - 1)
    if (list === undefined || level === undefined) return ''
    list.count = number(item, 'start-value') ?? (list.count === null ? level.start : list.count + 1)
    if (level.style === 'bullet') return '•'
    if (level.style === 'none') return ''
    const from = Math.max(0, this.#open.length - Math.max(1, Math.min(level.shown, mostLevels)))
    const numbers = this.#open.slice(from).map(({ count }, at) => {
      const own = this.#level(from + at)
      const style = own === undefined || own.style === 'bullet' || own.style === 'none' ? 'decimal' : own.style
      return writeNumber(count ?? own?.start ?? 1, style)
    })
    return `${level.before}${numbers.join('.')}${level.after}`
  }

  #level(at: number): Level | undefined {
    return this.#styles.get(this.#open[at]?.style ?? '')?.[at]
  }
}
