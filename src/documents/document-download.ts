import type { Readable } from 'node:stream'
import { type Download, download, fileNameOf } from '../web/index.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeOds } from './ods/write-ods.ts'
import { writePdf } from './pdf/write-pdf.ts'
import type { TypedDocument } from './typed-document.ts'

interface DocumentFormat {
  readonly contentType: string
  readonly write: (document: TypedDocument) => Readable
}

const formats = {
  pdf: { contentType: 'application/pdf', write: writePdf },
  docx: { contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  ods: { contentType: 'application/vnd.oasis.opendocument.spreadsheet', write: writeOds },
} as const satisfies Record<string, DocumentFormat>

export type DocumentExtension = keyof typeof formats

/** A document as a file to download, named after what `said` says it is. */
export function documentDownload(document: TypedDocument, said: string, extension: DocumentExtension): Download {
  const { contentType, write } = formats[extension]
  return download({ fileName: fileNameOf(said, extension), contentType, body: write(document) })
}
