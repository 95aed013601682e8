import {
  type ColumnDescription,
  describeColumns,
  type Importer,
  whatLeavingOutMeans,
} from '../../../kernel/import/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukCheckboxes,
  govukDateInput,
  govukFileUpload,
  govukRadios,
  type Html,
  heading,
  html,
  type PageRequest,
  paragraph,
  subheading,
  table,
} from '../../../web/index.ts'

/** What the form is filled with. */
export interface SendForm {
  readonly mode: 'all-or-nothing' | 'good-rows'
  readonly trial: boolean
  /** The days that the file covers, as typed. */
  readonly typed: URLSearchParams
}

/** The kinds of file that the reader may send. */
export const kindsView = (importers: readonly Importer[]): Html => html`
${heading('Send a file')}
${paragraph('Choose what the file holds. Each page says which columns the file needs and has an example.')}
${table({
  caption: 'Kinds of file',
  captionHidden: true,
  rows: importers,
  empty: 'There is no kind of file that you may send.',
  columns: [
    {
      heading: 'Kind',
      rowHeader: true,
      cell: (i: Importer) => html`<a class="govuk-link" href="/imports/kinds/${i.kind}">${i.title}</a>`,
    },
    { heading: 'What it holds', cell: (i: Importer) => i.describes },
    { heading: 'Send these first', cell: (i: Importer) => titlesOf(i.dependsOn ?? [], importers) },
  ],
})}`

const titlesOf = (kinds: readonly string[], importers: readonly Importer[]): string =>
  kinds.map((kind) => importers.find((importer) => importer.kind === kind)?.title ?? kind).join(', ')

/** What a file of one kind looks like, and the form that sends one. */
export const sendView = (
  request: Pick<PageRequest, 'csrfToken'>,
  importer: Importer,
  form: SendForm,
  errors: readonly FormError[],
): Html => html`
${heading(importer.title, 'Send a file')}
${paragraph(importer.describes)}
${sendForm(request, importer, form, errors)}
${subheading('The file’s columns')}
${paragraph('A CSV file, with commas, semicolons or tabs, in UTF-8 or UTF-16, with a heading line. The order of the columns makes no difference, and columns of other names are left alone.')}
<p class="govuk-body"><a class="govuk-link" href="/imports/kinds/${importer.kind}/example.csv">Download an example (CSV)</a></p>
${importer.columns.some(({ optionalColumn }) => optionalColumn) && paragraph(whatLeavingOutMeans)}
${columnsTable(importer)}`

const sendForm = (
  request: Pick<PageRequest, 'csrfToken'>,
  importer: Importer,
  form: SendForm,
  errors: readonly FormError[],
): Html => html`
<form method="post" action="/imports/kinds/${importer.kind}" enctype="multipart/form-data" novalidate>
${csrfField(request)}
${govukRadios({
  name: 'mode',
  fieldset: { legend: { text: 'If a row is bad', classes: 'govuk-fieldset__legend--s' } },
  errorMessage: errorFor(errors, 'mode'),
  value: form.mode,
  items: [
    {
      value: 'all-or-nothing',
      text: 'Take nothing of the file',
      hint: { text: 'The record stays as it is until the file is right' },
    },
    {
      value: 'good-rows',
      text: 'Take the good rows',
      hint: { text: 'The bad rows are listed, to be put right and sent again' },
    },
  ],
})}
${govukCheckboxes({
  name: 'trial',
  items: [
    {
      value: 'yes',
      text: 'Only try it',
      hint: { text: 'Everything is checked and reported, and nothing is written' },
      checked: form.trial,
    },
  ],
})}
${coveredDay(form, errors, 'covers_from', 'The first day that the file covers, if you know it', 'Days on which nothing happened count too. Leave it empty if the file’s first row is its first day')}
${coveredDay(form, errors, 'covers_to', 'The last day that the file covers, if you know it', 'Such as the day on which it was taken from your system. Numbers are then given up to that day, also where the last thing happened long before')}
${govukFileUpload({
  id: 'file',
  name: 'file',
  label: { text: 'The file', classes: 'govuk-label--s' },
  errorMessage: errorFor(errors, 'file'),
  attributes: { accept: importer.readDocument ? '.csv,.tsv,.txt,.yaml,.yml,.json' : '.csv,.tsv,.txt' },
})}
${govukButton({ text: 'Send', preventDoubleClick: true })}
</form>`

const coveredDay = (
  { typed }: SendForm,
  errors: readonly FormError[],
  id: 'covers_from' | 'covers_to',
  legend: string,
  hint: string,
): Html =>
  govukDateInput({
    id,
    namePrefix: id,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: hint },
    errorMessage: errorFor(errors, id),
    items: ['day', 'month', 'year'].map((name) => ({
      name,
      value: typed.get(`${id}-${name}`) ?? '',
      classes: `govuk-input--width-${name === 'year' ? 4 : 2}`,
    })),
  })

const columnsTable = (importer: Importer): Html =>
  table<ColumnDescription>({
    caption: `Columns of a file of ${importer.title.toLowerCase()}`,
    captionHidden: true,
    rows: describeColumns(importer),
    columns: [
      { heading: 'Heading', rowHeader: true, cell: headingCell },
      { heading: 'Needed', cell: (c) => c.needed },
      { heading: 'Takes', cell: (c) => c.takes },
      { heading: 'Meaning', cell: (c) => c.help },
      { heading: 'Example', cell: (c) => c.example },
    ],
  })

const headingCell = (c: ColumnDescription): Html =>
  html`${c.heading}${c.otherHeadings.length > 0 && html`<br><span class="govuk-body-s">or: ${c.otherHeadings.join(', ')}</span>`}`
