export { type DocumentExtension, documentDownload } from './document-download.ts'
export { writeDocx } from './docx/write-docx.ts'
export { writeOds } from './ods/write-ods.ts'
export { writePdf } from './pdf/write-pdf.ts'
export { tableCsv } from './table-csv.ts'
export type {
  Block,
  Cell,
  Chart,
  ChartPoint,
  ChartSeries,
  FigureBlock,
  Run,
  TableBlock,
  TableColumn,
  Text,
  TypedDocument,
} from './typed-document.ts'
export { documentHtml } from './write-html.ts'
