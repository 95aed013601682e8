import { type Actor, may } from '../../kernel/index.ts'
import { type Html, html } from '../../web/index.ts'

/** The way to a measure, for those who may run them all; only its name for everybody else. */
export const measureLink = (measureId: string, text: string, reader: Actor): Html =>
  may(reader, 'figure.work')
    ? html`<a class="govuk-link" href="/measures/${measureId}">${text}</a>`
    : html`${measureId}`
