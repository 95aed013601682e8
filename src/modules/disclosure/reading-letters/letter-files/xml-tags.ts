import { SaxesParser } from 'saxes'
import { deepestXml, mostXmlParts } from './letter-limits.ts'
import { damaged, tooLong } from './letter-refusals.ts'
import { decodeText } from './plain-text.ts'

/** An element as it begins: its local name, its namespace, its attributes by local name. */
export interface Tag {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
}

export interface TagReader {
  begin(tag: Tag): void
  end(tag: Tag): void
  text?(text: string): void
}

/**
 * Tells a reader the elements of an XML part in turn. There are no document types, so no entities but XML's own, and nothing
 * is fetched. Throws RequestUnreadable where the part is not well-formed, too large or too deep.
 */
export function readTags(bytes: Uint8Array, kind: string, reader: TagReader): void {
  const parser = new SaxesParser({ xmlns: true })
  const open: Tag[] = []
  let parts = 0
  const refuse = (): never => {
    throw damaged('office_file', kind)
  }
  const count = (): void => {
    parts += 1
    if (parts > mostXmlParts) throw tooLong()
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('attribute', count)
  parser.on('opentag', (element) => {
    count()
    if (open.length >= deepestXml) refuse()
    const attributes = new Map(Object.values(element.attributes).map(({ local, value }) => [local, value]))
    const tag = { name: element.local, namespace: element.uri, attributes }
    open.push(tag)
    reader.begin(tag)
  })
  const text = (words: string): void => reader.text?.(words)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    const tag = open.pop()
    if (tag) reader.end(tag)
  })
  parser.write(decodeText(bytes)).close()
}
