import type { ListPlace } from './word-numbering.ts'
import { readTags } from './xml-tags.ts'

interface Style {
  basedOn: string | null
  list: string | null
  level: number | null
}

const mostSteps = 20

/** The list that each paragraph style puts its paragraphs in, by `word/styles.xml`. */
export function wordStyles(part: Uint8Array | null): (id: string) => ListPlace | null {
  const styles = new Map<string, Style>()
  if (part !== null) {
    let style: Style = { basedOn: null, list: null, level: null }
    readTags(part, 'Word document', {
      begin: ({ name, attributes }) => {
        const value = attributes.get('val') ?? ''
        if (name === 'style') {
          style = { basedOn: null, list: null, level: null }
          styles.set(attributes.get('styleId') ?? '', style)
        } else if (name === 'basedOn') style.basedOn = value
        else if (name === 'numId') style.list = value
        else if (name === 'ilvl') style.level = Number.parseInt(value, 10) || 0
      },
      end: () => undefined,
    })
  }
  return (id) => {
    let style = styles.get(id)
    let level: number | null = null
    for (let step = 0; style && step < mostSteps; step += 1) {
      level ??= style.level
      if (style.list !== null) return { list: style.list, level: level ?? 0 }
      style = style.basedOn === null ? undefined : styles.get(style.basedOn)
    }
    return null
  }
}
