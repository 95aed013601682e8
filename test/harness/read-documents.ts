import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { getDocumentProxy } from 'unpdf'
import yauzl, { type Entry } from 'yauzl'

/** A tag of a PDF with what stands in it, as PDF.js tells it. */
export interface ReadTag {
  readonly role: string
  readonly alt?: string
  readonly lang?: string
  readonly children: readonly ReadTag[]
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>
type Node = Awaited<ReturnType<PdfPage['getStructTree']>>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function tagOf(node: Node): ReadTag {
  const { role, alt, lang }: { role: string; alt?: unknown; lang?: unknown } = node
  const [said, language] = [text(alt), text(lang)]
  return {
    role,
    ...(said === undefined ? {} : { alt: said }),
    ...(language === undefined ? {} : { lang: language }),
    children: node.children.flatMap((each) => ('role' in each ? [tagOf(each)] : [])),
  }
}

/** A PDF as another program reads it: its pages' text without spaces, tags, bookmarks and properties. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const pages: string[] = []
  const sizes: { readonly width: number; readonly height: number }[] = []
  const tags: ReadTag[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    )
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push({ width, height })
    const tree = await page.getStructTree()
    if (tree) tags.push(tagOf(tree))
  }
  const { info } = await pdf.getMetadata()
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title)
  const marked = await pdf.getMarkInfo()
  await pdf.loadingTask.destroy()
  return { pages, sizes, tags, info: { ...info }, outline, marked }
}

/** Every tag of a tree, from the root. */
export const everyTag = (tags: readonly ReadTag[]): ReadTag[] => tags.flatMap((tag) => [tag, ...everyTag(tag.children)])

/** A zip file's parts in their order. */
export async function readParts(bytes: Buffer): Promise<Map<string, { text: string; stored: boolean }>> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true })
  const parts = new Map<string, { text: string; stored: boolean }>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error || !stream) return reject(error)
        const chunks: Buffer[] = []
        stream.on('error', reject)
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          parts.set(entry.fileName, {
            text: Buffer.concat(chunks).toString('utf8'),
            stored: entry.compressionMethod === 0,
          })
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
  return parts
}

/** The text of each element of a name, in order. Throws where the XML is not well formed. */
export function textsOf(xml: string, name: string): string[] {
  const texts: string[] = []
  let open: string | null = null
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (tag.name === name) open = ''
    else if (open !== null && tag.name === 'text:s') open += ' '.repeat(Number(tag.attributes['text:c'] ?? 1))
  })
  parser.on('text', (text) => {
    if (open !== null) open += text
  })
  parser.on('closetag', (tag) => {
    if (tag.name !== name || open === null) return
    texts.push(open)
    open = null
  })
  parser.write(xml).close()
  return texts
}
