import { RequestUnreadable } from '../request-unreadable.ts'
import { type LetterRead, wordsAlone } from './letter-read.ts'
import { damaged, locked, paste } from './letter-refusals.ts'
import { openOfficeZip } from './office-zip.ts'
import { listStyles, OpenDocumentLists } from './open-document-lists.ts'
import { TextWriter } from './text-writer.ts'
import { readTags, type Tag } from './xml-tags.ts'

const kind = 'OpenDocument text'

/** What is no part of the letter's words: what was deleted, what somebody noted in the margin. */
const skipped = new Set(['tracked-changes', 'annotation', 'forms', 'sequence-decls', 'desc', 'title', 'note-citation'])

/**
 * The words of an OpenDocument text (ODF 1.3): paragraphs as lines, with the numbers their lists give them, cells apart by a
 * tab. Throws RequestUnreadable where it is damaged, locked or holds no words.
 */
export async function openDocumentText(bytes: Uint8Array): Promise<LetterRead> {
  const zip = await openOfficeZip(bytes, kind)
  const manifest = await zip.part('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data')) throw locked(kind)
  const content = await zip.part('content.xml')
  if (content === null) throw damaged('office_file', kind)
  const text = bodyText(content, new OpenDocumentLists(listStyles([await zip.part('styles.xml'), content])))
  if (text === '') {
    throw new RequestUnreadable('scan', `This document holds no words, perhaps only a picture of a letter. ${paste}`)
  }
  return wordsAlone(text)
}

function bodyText(content: Uint8Array, lists: OpenDocumentLists): string {
  const writer = new TextWriter()
  let inBody = false
  let hidden = 0
  let paragraphs = 0
  let label = ''
  let isItem = false
  const write = (text: string): void => {
    if (label !== '') {
      writer.write(`${'  '.repeat(Math.max(0, lists.depth - 1))}${label} `)
      label = ''
    }
    writer.write(text)
  }
  const begin = (tag: Tag): void => {
    const { name } = tag
    if (name === 'list') lists.begin(tag)
    else if (name === 'list-item') {
      label = lists.next(tag)
      isItem = true
    } else if (name === 'p' || name === 'h') {
      paragraphs += 1
      if (!writer.isAtStart) writer.endLine()
    } else if (name === 's') write(' '.repeat(Math.min(100, Number.parseInt(tag.attributes.get('c') ?? '1', 10) || 1)))
    else if (name === 'tab') write(' ')
    else if (name === 'line-break') writer.endLine()
    else if (name === 'table') writer.beginTable()
    else if (name === 'table-row') writer.beginRow()
    else if (name === 'table-cell' || name === 'covered-table-cell') writer.beginCell()
    else if (name === 'note-body') write(' (')
  }
  const end = ({ name }: Tag): void => {
    if (name === 'list') {
      lists.end()
      isItem = false
      if (lists.depth === 0) writer.endParagraph()
    } else if (name === 'p' || name === 'h') {
      paragraphs -= 1
      if (isItem || lists.depth > 0) writer.endLine()
      else writer.endParagraph()
    } else if (name === 'table') writer.endTable()
    else if (name === 'table-row') writer.endRow()
    else if (name === 'table-cell' || name === 'covered-table-cell') writer.endCell()
    else if (name === 'note-body') write(') ')
  }
  readTags(content, kind, {
    begin(tag) {
      if (tag.name === 'body') inBody = true
      if (skipped.has(tag.name)) hidden += 1
      if (inBody && hidden === 0) begin(tag)
    },
    end(tag) {
      if (skipped.has(tag.name)) hidden -= 1
      else if (inBody && hidden === 0) end(tag)
    },
    text(text) {
      if (!inBody || hidden > 0 || paragraphs === 0) return
      const words = text.replace(/[ \t\r\n]+/g, ' ')
      if (words !== ' ' || !writer.isAtStart) write(words)
    },
  })
  return writer.end()
}
