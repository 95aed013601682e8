import { writeDate } from '../../../kernel/index.ts'
import { heading, html, type Page, page, paragraph } from '../../../web/index.ts'
import type { PublishedEntry } from '../../disclosure/index.ts'
import type { PublishedTable } from '../published.ts'
import { publishedTable } from '../read-disclosure-log/table-view.ts'
import { tableChart } from './table-chart.ts'

export interface PublishedFigures extends PublishedEntry {
  readonly tables: readonly PublishedTable[]
}

const figuresHref = (reference: string) => `/statistics/${encodeURIComponent(reference)}`

export const statisticsPage = (all: readonly PublishedFigures[]): Page =>
  page({
    title: 'Statistics',
    main: html`${heading('Statistics')}
${paragraph('The figures we have published about domestic abuse, each as a chart, a table and a file. So far these are the figures in our answers to freedom of information requests.')}
${paragraph('A figure stays as it was published. If the record is corrected later, a newer figure can differ, and the answer that holds it says so. Small numbers are left out where they could tell something about a person.')}
${all.length === 0 && paragraph('No figures have been published yet.')}
${all.map(
  ({
    entry,
    publishedOn,
    tables,
  }) => html`<section class="govuk-!-margin-bottom-7"><h2 class="govuk-heading-m govuk-!-margin-bottom-1"><a class="govuk-link" href="${figuresHref(entry.reference)}">${entry.subject}</a></h2>
<p class="govuk-body-s">Published on ${writeDate(publishedOn)}</p>
<ul class="govuk-list govuk-list--bullet">${tables.map(({ caption }) => html`<li>${caption}</li>`)}</ul></section>`,
)}`,
  })

export const figuresPage = ({ entry, publishedOn, tables }: PublishedFigures): Page =>
  page({
    title: entry.subject,
    width: 'full',
    backLink: { href: '/statistics', text: 'Statistics' },
    main: html`${heading(entry.subject, 'Statistics')}
<p class="govuk-body">Published on ${writeDate(publishedOn)} in <a class="govuk-link" href="/disclosure-log/${encodeURIComponent(entry.reference)}">disclosure ${entry.reference}</a>, which says what was asked.</p>
${tables.map(
  (table) => html`<section class="govuk-!-margin-top-7">${tableChart(table)}
${publishedTable(table)}</section>`,
)}`,
  })
