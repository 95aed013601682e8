import { RequestUnreadable } from '../request-unreadable.ts'
import { type LetterRead, wordsAlone } from './letter-read.ts'
import { damaged, paste } from './letter-refusals.ts'
import { openOfficeZip } from './office-zip.ts'
import { TextWriter } from './text-writer.ts'
import { WordNumbering } from './word-numbering.ts'
import { wordStyles } from './word-styles.ts'
import { readTags, type Tag } from './xml-tags.ts'

const kind = 'Word document'

/** What was taken out again, or stands twice: a drawing's words come once for new programs and once for old. */
const skipped = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'pPrChange', 'rPrChange'])

const isWord = ({ namespace }: Tag): boolean => /\/wordprocessingml\/(?:2006\/)?main$/.test(namespace)

/**
 * The words of a Word document (ECMA-376): paragraphs as lines, with the numbers their lists give them, cells apart by a tab,
 * footnotes below. Throws RequestUnreadable where it is damaged, carries macros or is another kind of document.
 */
export async function wordText(bytes: Uint8Array): Promise<LetterRead> {
  const zip = await openOfficeZip(bytes, kind)
  const main = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main === undefined) throw damaged('office_file', kind)
  if (zip.names.some((name) => /vbaProject/i.test(name))) {
    throw new RequestUnreadable(
      'macros',
      'This Word document carries macros, which are programs, so it is not opened. Ask the requester for it without them, or paste the words of the request.',
    )
  }
  const numbering = new WordNumbering(await zip.part('word/numbering.xml'))
  const listOf = wordStyles(await zip.part('word/styles.xml'))
  const part = await zip.part(main)
  if (part === null) throw damaged('office_file', kind)
  const text = bodyText(part, numbering, listOf)
  const notes = await zip.part('word/footnotes.xml')
  const footnotes = notes === null ? '' : bodyText(notes, numbering, listOf)
  const words = footnotes === '' ? text : `${text}\n\n${footnotes}`
  if (words.trim() === '') {
    throw new RequestUnreadable(
      'scan',
      `This Word document holds no words, perhaps only a picture of a letter. ${paste}`,
    )
  }
  return wordsAlone(words)
}

function bodyText(part: Uint8Array, numbering: WordNumbering, listOf: ReturnType<typeof wordStyles>): string {
  const writer = new TextWriter()
  let hidden = 0
  let inText = false
  let run = { hidden: false }
  let paragraph = newParagraph()
  /** Counts the paragraph in its list, once. An empty one is counted too, as Word does. */
  const label = (): string => {
    if (paragraph.begun) return ''
    paragraph.begun = true
    const style = paragraph.style === null ? null : listOf(paragraph.style)
    const place =
      paragraph.list === null ? style : { list: paragraph.list, level: paragraph.level ?? style?.level ?? 0 }
    const number = place === null || place.list === '0' ? '' : numbering.next(place)
    paragraph.labelled = number !== ''
    return number === '' ? '' : `${'  '.repeat(Math.min(place?.level ?? 0, 8))}${number} `
  }
  const write = (text: string): void => writer.write(label() + text)
  readTags(part, kind, {
    begin(tag) {
      const { name, attributes } = tag
      if (skipped.has(name)) hidden += 1
      if (hidden > 0 || !isWord(tag)) return
      if (name === 'p') {
        if (!writer.isAtStart) writer.endLine()
        paragraph = newParagraph()
      } else if (name === 'pStyle') paragraph.style = attributes.get('val') ?? null
      else if (name === 'numId') paragraph.list = attributes.get('val') ?? null
      else if (name === 'ilvl') paragraph.level = Number.parseInt(attributes.get('val') ?? '', 10) || 0
      else if (name === 'r') run = { hidden: false }
      else if (name === 'vanish') run.hidden = !/^(0|false|off)$/.test(attributes.get('val') ?? '')
      else if (name === 't') inText = !run.hidden
      else if (name === 'tab' && !attributes.has('pos') && !attributes.has('val')) write(' ')
      else if (name === 'br' || name === 'cr') writer.endLine()
      else if (name === 'noBreakHyphen') write('-')
      else if (name === 'tbl') writer.beginTable()
      else if (name === 'tr') writer.beginRow()
      else if (name === 'tc') writer.beginCell()
    },
    end(tag) {
      const { name } = tag
      if (skipped.has(name)) hidden -= 1
      if (hidden > 0 || !isWord(tag)) return
      if (name === 't') inText = false
      else if (name === 'p') {
        label()
        if (paragraph.labelled) writer.endLine()
        else writer.endParagraph()
      } else if (name === 'tbl') writer.endTable()
      else if (name === 'tr') writer.endRow()
      else if (name === 'tc') writer.endCell()
    },
    text(text) {
      if (inText && hidden === 0) write(text)
    },
  })
  return writer.end()
}

const newParagraph = (): {
  style: string | null
  list: string | null
  level: number | null
  begun: boolean
  labelled: boolean
} => ({ style: null, list: null, level: null, begun: false, labelled: false })
