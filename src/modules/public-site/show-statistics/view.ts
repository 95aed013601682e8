import {
  formatter,
  govukLanguageNavigation,
  type Html,
  heading,
  html,
  type Language,
  languages,
  type Page,
  page,
  paragraph,
  wordsOf,
} from '../../../web/index.ts'
import type { PublishedEntry } from '../../disclosure/index.ts'
import { figureChart } from '../../statistics/index.ts'
import type { PublishedTable } from '../published.ts'
import { publishedTable } from '../read-disclosure-log/table-view.ts'

export interface PublishedFigures extends PublishedEntry {
  readonly tables: readonly PublishedTable[]
}

/** Where the statistics stand in each language. */
export const statisticsPath: Readonly<Record<Language, string>> = { en: '/statistics', cy: '/cy/statistics' }

const figuresHref = (reference: string, language: Language) =>
  `${statisticsPath[language]}/${encodeURIComponent(reference)}`

/** The way to the same page in the other language, and what is in this one. */
const inLanguage = (language: Language, href: (language: Language) => string, main: Html): Html => html`
${govukLanguageNavigation({
  items: languages.map((each) => ({
    lang: each,
    hrefLang: each,
    text: wordsOf(each).pages.languageName,
    href: href(each),
    current: each === language,
  })),
})}
<div lang="${language}">${main}</div>`

export function statisticsPage(all: readonly PublishedFigures[], language: Language): Page {
  const { words, date } = formatter(language)
  const { pages } = words
  return page({
    title: pages.statistics,
    main: inLanguage(
      language,
      (each) => statisticsPath[each],
      html`${heading(pages.statistics)}
${paragraph(pages.whatTheseAre)}
${paragraph(pages.howTheyStand)}
${all.length === 0 && paragraph(pages.noneYet)}
${all.map(
  ({
    entry,
    publishedOn,
    tables,
  }) => html`<section class="govuk-!-margin-bottom-7"><h2 class="govuk-heading-m govuk-!-margin-bottom-1"><a class="govuk-link" lang="en" href="${figuresHref(entry.reference, language)}">${entry.subject}</a></h2>
<p class="govuk-body-s">${pages.publishedOn(date(publishedOn))}</p>
<ul class="govuk-list govuk-list--bullet">${tables.map(({ caption }) => html`<li>${caption}</li>`)}</ul></section>`,
)}`,
    ),
  })
}

export function figuresPage({ entry, publishedOn, tables }: PublishedFigures, language: Language): Page {
  const { words, date } = formatter(language)
  const { pages } = words
  const published = pages.publishedIn(date(publishedOn), entry.reference)
  return page({
    title: entry.subject,
    width: 'full',
    backLink: { href: statisticsPath[language], text: pages.statistics },
    main: inLanguage(
      language,
      (each) => figuresHref(entry.reference, each),
      html`<span class="govuk-caption-l">${pages.statistics}</span><h1 class="govuk-heading-l" lang="en">${entry.subject}</h1>
<p class="govuk-body">${published.before}<a class="govuk-link" href="/disclosure-log/${encodeURIComponent(entry.reference)}">${published.link}</a>${published.after}</p>
${tables.map(
  (
    table,
  ) => html`<section class="govuk-!-margin-top-7">${table.figure && figureChart(table.figure, language, `chart-${table.number}`)}
${publishedTable(table, language)}</section>`,
)}`,
    ),
  })
}
