import { type Html, html, nothing, summaryList, table } from '../web/index.ts'
import {
  type Block,
  followable,
  type Row,
  type Run,
  runsOf,
  type TableBlock,
  type Text,
  type TypedDocument,
  writeCell,
} from './typed-document.ts'

/** A table's rows where they are held; a page shows no others. */
const heldRows = ({ rows, caption }: TableBlock) => {
  if (typeof rows === 'function') throw new Error(`“${caption}” has too many rows for a page`)
  return rows
}

/**
 * What a document says, for a page that has its own heading, header and footer: a heading of the first level is left out.
 * Drawings are left to `web`'s charts; a figure stands here in words.
 */
export const documentHtml = ({ language, blocks }: Pick<TypedDocument, 'language' | 'blocks'>): Html =>
  html`${blocks.filter((block) => block.kind !== 'heading' || block.level > 1).map((block) => blockHtml(block, language))}`

function blockHtml(block: Block, language: string): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 3
        ? html`<h3 class="govuk-heading-s"${langOf(block.language)}>${block.text}</h3>`
        : html`<h2 class="govuk-heading-m"${langOf(block.language)}>${block.text}</h2>`
    case 'paragraph':
      return html`<p class="${block.small ? 'govuk-body-s' : 'govuk-body'}">${textHtml(block.text)}</p>`
    case 'quote':
      return html`<blockquote class="govuk-inset-text govuk-!-margin-left-0 govuk-!-margin-right-0">${block.paragraphs.map((text) => html`<p class="govuk-body">${textHtml(text)}</p>`)}</blockquote>`
    case 'list': {
      const items = block.items.map((item) => html`<li>${textHtml(item)}</li>`)
      return block.ordered
        ? html`<ol class="govuk-list govuk-list--number">${items}</ol>`
        : html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
    }
    case 'facts':
      return summaryList(block.entries.map(({ key, value }) => ({ key, value: textHtml(value) })))
    case 'table':
      return tableHtml(block, language)
    case 'figure':
      return html`<p class="govuk-body"><strong>${block.finding}</strong></p><p class="govuk-body">${block.counted}. ${block.inWords}</p>`
  }
}

const tableHtml = (block: TableBlock, language: string): Html =>
  html`${table({
    caption: block.caption,
    rows: heldRows(block),
    columns: block.columns.map(({ heading, namesRow = false, numeric = false }, i) => ({
      heading,
      rowHeader: namesRow,
      numeric,
      cell: (row: Row) => lines(writeCell(row[i] ?? null, language)),
    })),
  })}${block.notes?.map((note) => html`<p class="govuk-body-s">${textHtml(note)}</p>`)}`

const langOf = (language: string | undefined): Html => (language === undefined ? nothing : html` lang="${language}"`)

const lines = (text: string): Html => html`${text.split('\n').map((line, i) => html`${i > 0 && html`<br>`}${line}`)}`

const textHtml = (text: Text): Html => html`${runsOf(text).map(runHtml)}`

function runHtml(run: Run): Html {
  const href = followable(run)
  const words = lines(run.text)
  const leaning = run.emphasis ? html`<em>${words}</em>` : words
  const strong = run.strong ? html`<strong>${leaning}</strong>` : leaning
  const led = href === null ? strong : html`<a class="govuk-link" href="${href}">${strong}</a>`
  return run.language === undefined ? led : html`<span lang="${run.language}">${led}</span>`
}
