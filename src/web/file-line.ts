import { type Html, html } from './html.ts'

/** The line of a file that a row came from, with a link to the file's import. Only for those who may see the file. */
export const fileLine = (importId: string, line: number | null, file = 'a file'): Html =>
  html`<a class="govuk-link" href="/imports/${importId}">${file}</a>${line !== null && html`, line ${line}`}`
