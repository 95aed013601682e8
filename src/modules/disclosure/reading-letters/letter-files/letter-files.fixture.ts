import { buffer } from 'node:stream/consumers'
import cfb from 'cfb'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type Mail from 'nodemailer/lib/mailer/index.js'
import PdfDocument from 'pdfkit'
import { ZipFile } from 'yazl'

/** One letter, as every kind of file holds it. */
export const opening = 'Dear Sir or Madam,'
export const asked = [
  'How many officers were trained in domestic abuse in 2023 – “DA Matters” included?',
  'How many of them were detectives?',
  'Is the training mandatory?',
] as const
export const parts = ['in the first year', 'in the years since'] as const
const table = [
  ['Year', 'Trained', 'Dismissed'],
  ['2022', '', ''],
  ['2023', '', ''],
] as const
export const signed = 'Wilhelmina Ashgrove'

/** Rows of a table as they are read. */
export const tableText = table.map((row) => row.join('\t')).join('\n')

const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
const item = (text: string, level: number, instance = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'asks', level, instance } })

/** A Word document whose numbers are Word's own. */
export async function wordFile(extra: readonly Paragraph[] = []): Promise<Buffer> {
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.LEFT },
  ]
  const rows = table.map(
    (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [paragraph(text)] })) }),
  )
  const document = new Document({
    numbering: { config: [{ reference: 'asks', levels }] },
    sections: [
      {
        children: [
          paragraph(opening),
          item(asked[0], 0),
          item(parts[0], 1),
          item(parts[1], 1),
          item(asked[1], 0),
          item(asked[2], 0),
          paragraph('Please complete the following table:'),
          new Table({ rows }),
          ...extra,
          paragraph('Yours faithfully,'),
          paragraph(signed),
        ],
      },
    ],
  })
  return await Packer.toBuffer(document)
}

/** A zip of the parts given. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' })
  }
  zip.end()
  return await buffer(zip.outputStream)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'

/** An OpenDocument text whose numbers are its list style's. */
export async function openDocumentFile(files: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const p = (text: string) => `<text:p>${escaped(text)}</text:p>`
  const li = (text: string, inside = '') => `<text:list-item>${p(text)}${inside}</text:list-item>`
  const inner = `<text:list>${parts.map((part) => li(part)).join('')}</text:list>`
  const rows = table.map(
    (row) =>
      `<table:table-row>${row.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`,
  )
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
<text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="a"/></text:list-style>
</office:automatic-styles><office:body><office:text>${p(opening)}
<text:list text:style-name="L1">${li(asked[0], inner)}${li(asked[1])}${li(asked[2])}</text:list>
${p('Please complete the following table:')}<table:table>${rows.join('')}</table:table>
${p('Yours faithfully,')}${p(signed)}</office:text></office:body></office:document-content>`
  return await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...files })
}

const rich = (text: string): string =>
  text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0)}?`).replaceAll('“', "\\'93")

/** A rich text as word processors write one: the numbers stand in groups for programs that cannot count. */
export function richTextFile(): Buffer {
  const li = (label: string, text: string) => `{\\listtext\\tab ${label}\\tab}\\ls1 ${rich(text)}\\par`
  const row = (cells: readonly string[]) =>
    `\\trowd\\cellx2000\\cellx4000\\cellx6000 ${cells.map((cell) => `\\pard\\intbl ${rich(cell)}\\cell`).join('\n')}\\row`
  return Buffer.from(
    [
      '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}{\\*\\generator Own;}{\\info{\\title Not a word}}',
      `\\pard\\f0 ${rich(opening)}\\par`,
      li('1.', asked[0]),
      li('(a)', parts[0]),
      li('(b)', parts[1]),
      li('2.', asked[1]),
      li('3.', asked[2]),
      '\\pard Please complete the following table:\\par',
      ...table.map(row),
      `\\pard Yours faithfully,\\par ${signed}\\par}`,
    ].join('\n'),
    'latin1',
  )
}

/** A PDF with text, in lines as a page breaks them; `draw` adds what text does not say. */
export async function pdfFile(lines: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A4', ...options })
  const whole = buffer(document)
  for (const line of lines) {
    if (line === '\f') document.addPage()
    else document.text(line)
    document.moveDown()
  }
  document.rect(72, 700, 100, 20).fill()
  document.end()
  return await whole
}

/** An e-mail as a mail program sends it. */
export const mailFile = (mail: Mail.Options): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const sent = { from: `${signed} <w@ashgrove.example>`, to: 'foi@force.example', subject: 'A request', ...mail }
    new MailComposer(sent).compile().build((error, message) => (error ? reject(error) : resolve(message)))
  })

interface OutlookFile {
  readonly name: string
  readonly content: Buffer
}

/** A property of a message, by its tag: text in UTF-16, or bytes (MS-OXPROPS). */
type Properties = Readonly<Record<string, string | Buffer>>

const streamsOf = (path: string, properties: Properties) =>
  Object.entries(properties).map(([tag, value]) => ({
    path: `${path}__substg1.0_${tag}${typeof value === 'string' ? '001F' : '0102'}`,
    content: typeof value === 'string' ? Buffer.from(value, 'utf16le') : value,
  }))

/** A message as Outlook saves it (MS-OXMSG), written by hand into a compound file. */
export function outlookFile(properties: Properties, files: readonly OutlookFile[] = []): Buffer {
  const container = cfb.utils.cfb_new()
  const add = (path: string, content: Buffer) => cfb.utils.cfb_add(container, path, content)
  add('/__properties_version1.0', Buffer.alloc(32))
  add('/__nameid_version1.0/__substg1.0_00020102', Buffer.alloc(16))
  for (const { path, content } of streamsOf('/', properties)) add(path, content)
  for (const [at, { name, content }] of files.entries()) {
    const path = `/__attach_version1.0_#${String(at).padStart(8, '0')}/`
    const method = Buffer.alloc(8 + 16)
    // PidTagAttachMethod: by value.
    method.writeUInt32LE(0x3705_0003, 8)
    method.writeUInt32LE(6, 12)
    method.writeUInt32LE(1, 16)
    add(`${path}__properties_version1.0`, method)
    for (const each of streamsOf(path, { '3707': name, '3701': content })) add(each.path, each.content)
  }
  const written = cfb.write(container, { type: 'buffer' })
  if (!Buffer.isBuffer(written)) throw new Error('A compound file was not written as bytes')
  return written
}

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

/** A page whose numbers are the browser's. */
export const pageText = `<!DOCTYPE html><html><head><title>Not a word</title><style>p { margin: 0 }</style></head><body><p>${opening}</p>
<ol><li>${asked[0].replace('–', '&ndash;')}<ol type="a">${parts.map((part) => `<li>${part}</li>`).join('')}</ol></li>
<li><p>${asked[1]}</p></li><li>${asked[2]}</li></ol><p>Please complete the following table:</p>
<table>${table.map(row).join('\n')}</table><p>Yours faithfully,<br>${signed}</p></body></html>`

/** The letter as plain text. */
export const plainLetter = [
  opening,
  '',
  ...asked.map((ask, at) => `${at + 1}. ${ask}`),
  '',
  'Yours faithfully,',
  signed,
].join('\n')
