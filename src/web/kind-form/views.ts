import type { Draft } from '../../kernel/index.ts'
import { writeMoment } from '../../kernel/index.ts'
import { csrfField } from '../form.ts'
import { govukButton } from '../govuk.gen.ts'
import { heading, paragraph, subheading } from '../headings.ts'
import { type Html, html, nothing } from '../html.ts'
import type { FormError } from '../route.ts'
import { summaryList } from '../summary-list.ts'
import { table } from '../table.ts'
import { type Field, fieldHtml, shownCell } from './fields.ts'
import type { FormPage, KindForm } from './kind-form.ts'

/** A page with the columns it asks for found. */
export interface DrawnPage extends FormPage {
  readonly fields: readonly Field[]
}

interface Started {
  readonly form: KindForm
  readonly pages: readonly DrawnPage[]
  readonly drafts: readonly Draft[]
  readonly csrfToken: string
  /** The thing that it is to correct, by the cells that name it. */
  readonly named: Draft['cells']
}

/** Where a form begins: a new one, or one of those that were begun. */
export const startView = ({ form, pages, drafts, csrfToken, named }: Started): Html => html`
${heading(form.title)}
${paragraph('What you type is kept as you go, for you alone, until you send it.')}
<form method="post" novalidate>
${csrfField({ csrfToken })}
${Object.entries(named).map(([id, value]) => html`<input type="hidden" name="${id}" value="${value}">`)}
${govukButton({ text: 'Start now', preventDoubleClick: true })}
</form>
${
  drafts.length > 0
    ? html`${subheading('Your drafts')}${table({
        caption: 'Drafts that you began, the latest first',
        captionHidden: true,
        rows: drafts,
        columns: [
          {
            heading: 'Last changed',
            rowHeader: true,
            cell: (draft) =>
              html`<a class="govuk-link" href="${form.path}/${draft.draftId}/check">${writeMoment(draft.savedAt)}</a>`,
          },
          { heading: 'About', cell: (draft) => about(pages, draft) },
        ],
      })}`
    : nothing
}`

/** The first things that a draft says, by which its writer knows it again. */
function about(pages: readonly DrawnPage[], { cells }: Draft): string {
  const said = pages
    .flatMap(({ fields }) => fields)
    .flatMap(({ column }) => (cells[column.id] ? [shownCell(column, cells[column.id] ?? '')] : []))
  return said.length > 0 ? said.slice(0, 3).join(', ') : 'Nothing typed yet'
}

interface Drawn {
  readonly form: KindForm
  readonly drawn: DrawnPage
  readonly cells: Draft['cells']
  readonly errors: readonly FormError[]
  readonly csrfToken: string
  /** Where it is sent, wherever it is shown. */
  readonly action: string
}

export function pageView({ form, drawn, cells, errors, csrfToken, action }: Drawn): Html {
  const alone = drawn.fields.length === 1
  return html`
${alone ? html`<span class="govuk-caption-l">${form.title}</span>` : heading(drawn.title, form.title)}
<form method="post" action="${action}" novalidate>
${csrfField({ csrfToken })}
${drawn.fields.map((field) => fieldHtml(field, cells[field.column.id] ?? '', errors, alone))}
${govukButton({ text: 'Continue', preventDoubleClick: true })}
</form>`
}

interface Checked {
  readonly form: KindForm
  readonly pages: readonly DrawnPage[]
  readonly draft: Draft
  readonly csrfToken: string
  at(draftId: string, slug: string): string
}

export const checkView = ({ form, pages, draft, csrfToken, at }: Checked): Html => html`
${heading('Check your answers', form.title)}
${pages.map(
  (each) =>
    html`${subheading(each.title)}${summaryList(
      each.fields.map(({ column, label }) => ({
        key: label,
        value: shownCell(column, draft.cells[column.id] ?? ''),
        actions: [{ href: `${at(draft.draftId, each.slug)}?check=1#${column.id}`, text: 'Change', hidden: label }],
      })),
    )}`,
)}
<form method="post" novalidate>
${csrfField({ csrfToken })}
${govukButton({ text: 'Send', preventDoubleClick: true })}
</form>
<form method="post" action="${at(draft.draftId, 'throw-away')}" novalidate>
${csrfField({ csrfToken })}
${govukButton({ text: 'Throw this draft away', classes: 'govuk-button--secondary' })}
</form>`
