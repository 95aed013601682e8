import { writeDate } from '../../../kernel/index.ts'
import {
  filters,
  type Html,
  heading,
  html,
  type ListQuery,
  type Page,
  page,
  pagination,
  paragraph,
  showing,
  summaryList,
} from '../../../web/index.ts'
import { decisionWords, type PublishedEntry } from '../../disclosure/index.ts'
import { tellEntry } from '../published.ts'
import { publishedTable } from './table-view.ts'

const logHref = (reference: string) => `/disclosure-log/${encodeURIComponent(reference)}`

export const logPage = (list: ListQuery, entries: readonly PublishedEntry[], total: number): Page =>
  page({
    title: 'Disclosure log',
    main: html`${heading('Disclosure log')}
${paragraph('Anyone may ask a public body for information it holds (Freedom of Information Act 2000). These are the requests about domestic abuse that we answered, with our answers. Who asked is never shown.')}
${filters(list, { search: { label: 'Search requests and answers', hint: 'Such as training, officers or a reference number' } })}
${showing(list, total, list.search === '' ? 'disclosures' : 'disclosures found')}
${total === 0 && list.search !== '' && paragraph('Try fewer or other words.')}
<ul class="govuk-list">${entries.map(
      ({
        entry,
        publishedOn,
      }) => html`<li class="govuk-!-margin-bottom-5"><h2 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="${logHref(entry.reference)}">${entry.subject}</a></h2>
<p class="govuk-body-s govuk-!-margin-bottom-0">${entry.reference}, ${decisionWords[entry.decision].toLowerCase()}, published on ${writeDate(publishedOn)}</p></li>`,
    )}</ul>
${pagination(list, total)}`,
  })

/** Text with its own lines and paragraphs kept. */
const prose = (text: string): Html =>
  html`${text
    .split(/\n{2,}/)
    .map(
      (block) =>
        html`<p class="govuk-body">${block.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>`,
    )}`

export function disclosurePage({ entry, publishedOn }: PublishedEntry): Page {
  const questions = tellEntry(entry)
  const tables = questions.flatMap(({ answers }) => answers.filter(({ table }) => table !== null))
  return page({
    title: entry.subject,
    backLink: { href: '/disclosure-log', text: 'Disclosure log' },
    main: html`${heading(entry.subject, `Disclosure ${entry.reference}`)}
${summaryList([
  { key: 'Decision', value: decisionWords[entry.decision] },
  { key: 'Published', value: writeDate(publishedOn) },
  { key: 'Questions', value: entry.questions.length },
  {
    key: 'Data files',
    value: tables.length > 0 && html`${tables.length}, below the answers they belong to`,
  },
])}
${questions.map(
  ({ number, text, answers }) => html`<section class="govuk-!-margin-bottom-8">
<h2 class="govuk-heading-m">Question ${number}</h2>
<blockquote class="govuk-inset-text govuk-!-margin-left-0 govuk-!-margin-right-0">${prose(text)}</blockquote>
<h3 class="govuk-heading-s">Answer</h3>
${answers.length === 0 && paragraph('No information was given in answer to this question.')}
${answers.map(
  ({ text, table, from }) => html`${prose(text)}${table && publishedTable(table)}
<p class="govuk-body-s">Source: ${from}</p>`,
)}
</section>`,
)}`,
  })
}
