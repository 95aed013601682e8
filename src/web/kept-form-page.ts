import { mustBeId, NotFound, writeMoment } from '../kernel/index.ts'
import { csrfField } from './form.ts'
import { govukButton, govukFileUpload, govukInput, govukTextarea } from './govuk.gen.ts'
import { heading, paragraph } from './headings.ts'
import { type Html, html, nothing } from './html.ts'
import type { FoundForm, KeptForms } from './kept-form.ts'
import { type NavigationItem, type PageRequest, page, type Route } from './route.ts'
import { summaryList } from './summary-list.ts'

/**
 * Gives back what somebody typed before they had to sign in again, for them to check and send. It may have been typed by
 * somebody else at their browser, so it says where it goes and when it came.
 */
export const keptFormRoute = (forms: KeptForms | null, navigation: readonly NavigationItem[]): Route => ({
  method: 'GET',
  path: '/kept-forms/:keptFormId',
  access: 'signed-in',
  async handle(request) {
    const keptFormId = mustBeId(request.params.keptFormId)
    const form = await forms?.find(request.signedIn, keptFormId)
    if (!form) throw new NotFound()
    return page({
      title: 'Check what you typed, and send it again',
      marking: 'OFFICIAL–SENSITIVE',
      main: keptFormView(request, keptFormId, form, partOf(form.action, navigation)),
    })
  },
})

/** What the navigation calls the part of the site that an address belongs to; null where it is in none. */
const partOf = (action: string, navigation: readonly NavigationItem[]): string | null =>
  navigation
    .filter(({ href }) => action === href || action.startsWith(`${href}/`) || action.startsWith(`${href}?`))
    .sort((a, b) => b.href.length - a.href.length)[0]?.text ?? null

const keptFormView = (request: PageRequest, keptFormId: string, form: FoundForm, part: string | null): Html =>
  html`${heading('Check what you typed, and send it again')}
${paragraph(
  form.why === 'signed-out'
    ? 'You were signed out before this was sent. Nothing was saved.'
    : 'We had to check who you are before this could be taken. Nothing was saved.',
)}
${paragraph(
  form.fields.length > 0
    ? 'What you typed is below: check it, and send it again.'
    : 'There was nothing to type: press the button to go on with what you were doing.',
)}
${summaryList([
  { key: 'Goes to', value: part === null ? form.action : `${part} (${form.action})` },
  { key: 'Was sent', value: writeMoment(form.keptAt) },
  ...form.fields.filter(([, value]) => identity.test(value)).map(([name, value]) => ({ key: inWords(name), value })),
])}
${paragraph('If you did not send this, do not send it again: somebody else may have been at your screen.')}
${form.files.length > 0 ? paragraph('Files are not kept: you must choose the file again.') : nothing}
<form method="post" action="${form.action}" novalidate${form.files.length > 0 ? html` enctype="multipart/form-data"` : nothing}>
${csrfField(request)}<input type="hidden" name="_kept" value="${keptFormId}">
${form.fields.map(([name, value], index) => typed(name, value, `kept-${index + 1}`))}
${form.files.map((name) => govukFileUpload({ id: `kept-${name}`, name, label: { text: `${inWords(name)}: choose it again` } }))}
${govukButton({ text: 'Send it again', preventDoubleClick: true })}
</form>`

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A field as it was typed. What only names a thing of the record is sent again unseen. */
function typed(name: string, value: string, id: string): Html {
  if (identity.test(value)) return html`<input type="hidden" name="${name}" value="${value}">`
  const label = { text: inWords(name) }
  if (value.length > 60 || value.includes('\n')) return govukTextarea({ id, name, label, value, rows: '8' })
  return govukInput({ id, name, label, value })
}

/** `staffNumber` and `received-day` as a person would write them. */
function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.:]+/g, ' ')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
