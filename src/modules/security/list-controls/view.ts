import { type Html, heading, html, paragraph, subheading, table } from '../../../web/index.ts'
import { type Control, chapterOf, chapters } from '../control.ts'

/** The requirements that are kept, by chapter, each with the tests that would fail. */
export const securityView = (controls: readonly Control[]): Html => html`
${heading('Security')}
${paragraph(
  `${controls.length} requirements of the OWASP Application Security Verification Standard 5.0.0 that Candour keeps. Each names the tests that fail where it no longer holds; they run before every change of Candour is taken.`,
)}
${[...Map.groupBy(controls, chapterOf)].map(
  ([chapter, kept]) => html`
${subheading(`${chapter} ${chapters.get(chapter)}`)}
${table<Control>({
  caption: `${chapter} ${chapters.get(chapter)}`,
  captionHidden: true,
  rows: kept,
  columns: [
    { heading: 'Requirement', rowHeader: true, whole: true, cell: ({ id, level }) => `${id}, level ${level}` },
    { heading: 'What holds', cell: ({ holds }) => holds },
    { heading: 'By what', cell: (control) => control.by },
    { heading: 'Shown by', cell: ({ shownBy }) => shownTests(shownBy) },
  ],
})}`,
)}`

const shownTests = (tests: Control['shownBy']): Html =>
  html`<ul class="govuk-list govuk-body-s govuk-!-margin-bottom-0">${tests.map(({ file, test }) => html`<li>${test}<br><span class="govuk-hint govuk-!-font-size-14 govuk-!-text-break-word">${file}</span></li>`)}</ul>`
