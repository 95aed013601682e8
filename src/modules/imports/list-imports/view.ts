import type { Importer, ImportRecord } from '../../../kernel/import/index.ts'
import { writeMoment } from '../../../kernel/index.ts'
import {
  filters,
  govukButton,
  type Html,
  heading,
  html,
  type ListQuery,
  pagination,
  paragraph,
  showing,
  table,
} from '../../../web/index.ts'
import { statusTag } from '../import-words.ts'
import { importerOf } from '../readers.ts'

interface ImportsPage {
  readonly list: ListQuery<'started', 'kind'>
  readonly imports: readonly ImportRecord[]
  readonly total: number
  readonly importers: readonly Importer[]
  readonly maySend: boolean
}

/** Every file that was sent, whatever became of it, the latest first. */
export const importsView = ({ list, imports, total, importers, maySend }: ImportsPage): Html => html`
${heading('Files')}
${paragraph('Every file that somebody tried to bring into the record, the latest first, and what became of it.')}
${maySend && govukButton({ text: 'Send a file', href: '/imports/kinds' })}
${filters(list, {
  search: { label: 'Part of the file’s name' },
  selects: [
    {
      name: 'kind',
      label: 'What it holds',
      any: 'Anything',
      options: importers.map(({ kind, title }) => ({ value: kind, text: title })),
    },
  ],
})}
${showing(list, total, 'files')}
${table<ImportRecord>({
  caption: 'Files sent to the record',
  captionHidden: true,
  rows: imports,
  empty: list.search || list.filters.kind ? 'No file matches.' : 'No file has been sent yet.',
  columns: [
    {
      heading: 'File',
      rowHeader: true,
      cell: (i) => html`<a class="govuk-link govuk-!-text-break-word" href="/imports/${i.importId}">${i.fileName}</a>`,
    },
    { heading: 'Holds', cell: (i) => importerOf(importers, i)?.title ?? i.kind },
    { heading: 'Sent', cell: (i) => writeMoment(i.startedAt) },
    { heading: 'By', cell: (i) => i.startedByName },
    { heading: 'Rows', numeric: true, cell: (i) => i.rows },
    { heading: 'Problems', numeric: true, cell: (i) => i.problemCount },
    { heading: 'What became of it', whole: true, cell: (i) => statusTag(i.status) },
  ],
})}
${pagination(list, total)}`
