import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { getDocumentProxy } from 'unpdf'
import yauzl, { type Entry } from 'yauzl'
import type { TypedDocument } from './typed-document.ts'

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

/** A document with every kind of block. */
export const everyBlock: TypedDocument = {
  title: 'Response to 01.FOI.25.000017',
  language: 'en-GB',
  from: 'A Police Force',
  header: 'Response to 01.FOI.25.000017',
  footer: '01.FOI.25.000017',
  date: new Date('2025-03-01T00:00:00Z'),
  blocks: [
    { kind: 'heading', level: 1, text: 'Response to 01.FOI.25.000017' },
    {
      kind: 'paragraph',
      text: [
        { text: 'You can ask ' },
        { text: 'the Commissioner', href: 'https://example.org/complain?a=1&b=2' },
        { text: '; yn Gymraeg: ' },
        { text: 'Comisiynydd y tŷ ac ŵyn', language: 'cy' },
        { text: ' — ' },
        { text: 'now', strong: true },
        { text: ' or ' },
        { text: 'later', emphasis: true },
      ],
    },
    { kind: 'heading', level: 2, text: 'Question 1' },
    { kind: 'quote', paragraphs: ['How many people were trained?', 'By role.'] },
    { kind: 'list', items: ['One thing', 'Another'] },
    { kind: 'list', ordered: true, items: ['First', 'Second'] },
    {
      kind: 'table',
      caption: 'People trained, by role',
      columns: [
        { heading: 'Role', namesRow: true },
        { heading: '2021', numeric: true },
        { heading: '2022', numeric: true },
      ],
      rows: [
        ['Police officer', 1335, 0],
        ['PCSO', 'withheld', { value: 49.5, written: '49.5%' }],
        ['Driver', 'not held', 'not yet held'],
      ],
      notes: ['Numbers below 10 are withheld.'],
    },
    {
      kind: 'figure',
      finding: 'Highest: 2021, 1,335 people',
      counted: 'People trained',
      inWords: '2021: 1,335; 2022: withheld.',
      chart: {
        kind: 'columns',
        part: 'Part of a year',
        labels: ['2021', '2022'],
        series: [
          {
            name: 'People',
            points: [
              { value: 1335, written: '1,335', part: true },
              { value: null, written: 'withheld', missing: 'withheld' },
            ],
          },
        ],
      },
    },
    { kind: 'facts', entries: [{ key: 'Unit', value: 'people' }] },
  ],
}

/** The same with one table alone. */
export const tableOf = (columns: number, rows: readonly (readonly string[])[]): TypedDocument => ({
  ...everyBlock,
  blocks: [
    {
      kind: 'table',
      caption: 'A table',
      columns: Array.from({ length: columns }, (_, i) => ({ heading: `Heading${i}`, namesRow: i === 0 })),
      rows,
    },
  ],
})

/** What nobody means to write, and somebody sends. */
export const hostile: readonly string[] = [
  'bell \u0007 nul \u0000 escape \u001b delete \u007f',
  'half \ud83d of one and \udc00 another',
  '<b>&amp; "quoted" ]]> <!-- --> </w:t>',
  '=HYPERLINK("http://example.org")',
  'mixed \u202eevil\u202c and عربي with English',
  'no type: ਪੰਜਾਬੀ 🚓 中文',
  '\ufffe\uffff\ufeff',
  '',
  ' \t \n\r\n \n ',
  'x'.repeat(100_000),
]
