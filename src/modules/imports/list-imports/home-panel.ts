import { type Importer, type ImportRecord, listImports } from '../../../kernel/import/index.ts'
import { writeMoment } from '../../../kernel/index.ts'
import { govukButton, type HomePanel, type HomeTasks, html, oncePerPage, table } from '../../../web/index.ts'
import { statusTag } from '../import-words.ts'
import { sentBy } from '../readers.ts'

const lastImports = oncePerPage(({ db, signedIn }) => db.read(signedIn, (tx) => listImports(tx, { limit: 5 })))

/** Of the files sent last, those that were refused or failed. */
export const filesTasks: HomeTasks = {
  may: 'import.follow',
  async find(request) {
    const imports = await lastImports(request)
    return imports
      .filter(({ status }) => status === 'failed' || status === 'refused')
      .map(({ fileName, importId, startedAt, status }) => ({
        text: `The file ${fileName}, sent on ${writeMoment(startedAt)}, ${status === 'failed' ? 'failed' : 'was refused'}`,
        href: `/imports/${importId}`,
        state: 'Failed' as const,
      }))
  },
}

/** The files sent last, and what became of them. */
export const filesPanel = (importers: readonly Importer[]): HomePanel => ({
  title: 'Files sent to the record',
  may: 'import.follow',
  order: 40,
  async render(request) {
    const imports = await lastImports(request)
    return html`${table<ImportRecord>({
      caption: 'The last five files sent',
      captionHidden: true,
      rows: imports,
      empty: 'No file has been sent yet.',
      columns: [
        {
          heading: 'File',
          rowHeader: true,
          cell: (i) =>
            html`<a class="govuk-link govuk-!-text-break-word" href="/imports/${i.importId}">${i.fileName}</a>`,
        },
        { heading: 'Sent', cell: (i) => writeMoment(i.startedAt) },
        { heading: 'State', whole: true, cell: (i) => statusTag(i.status) },
      ],
    })}
${sentBy(importers, request.signedIn).length > 0 && govukButton({ text: 'Send a file', href: '/imports/kinds', classes: 'govuk-button--secondary' })}
<p class="govuk-body"><a class="govuk-link" href="/imports">All files</a></p>`
  },
})
