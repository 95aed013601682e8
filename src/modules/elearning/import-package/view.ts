import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukDetails,
  govukFileUpload,
  type Html,
  heading,
  html,
  nothing,
  type PageRequest,
  paragraph,
  table,
  wholePercent,
} from '../../../web/index.ts'
import type { PackageProblem } from '../packages/package-refused.ts'
import type { RunningUpload } from './running-uploads.ts'

type FormRequest = Pick<PageRequest, 'csrfToken'>

/** The form that sends a course package. */
export const sendView = (request: FormRequest, errors: readonly FormError[]): Html => html`
${heading('Add a course')}
${paragraph('Send the package as its maker handed it over: a zip file in cmi5, SCORM 1.2 or SCORM 2004, or a cmi5 course structure (XML) whose units are elsewhere. You do not need to say which it is.')}
${sendForm(request, errors)}
${govukDetails({
  summaryText: 'What happens to a package',
  html: html`${paragraph('Every file in it is unpacked and checked before anything is kept. If anything is wrong you are told all of it, and nothing is kept.')}
${paragraph('A course runs at a web address of its own, apart from this site. It cannot reach this site’s pages or any other web site.')}`,
})}`

const sendForm = (request: FormRequest, errors: readonly FormError[]): Html => html`
<form method="post" action="/elearning/packages" enctype="multipart/form-data" novalidate>
${csrfField(request)}
${govukFileUpload({
  id: 'file',
  name: 'file',
  label: { text: 'The course package', classes: 'govuk-label--m' },
  hint: { text: 'Up to 2 GB' },
  errorMessage: errorFor(errors, 'file'),
  attributes: { accept: '.zip,.xml' },
})}
${govukButton({ text: 'Send', preventDoubleClick: true })}
</form>`

const phases = { checking: 'Unpacking and checking every file', storing: 'Storing the files' } as const

/** How far a package is. The page asks for itself again, unless its reader has stopped that. */
export function progressView(request: FormRequest, upload: RunningUpload, refreshes: boolean): Html {
  const here = `/elearning/uploads/${upload.uploadId}`
  const { progress, stopping } = upload
  const share = progress && shareOf(progress)
  const says = stopping ? 'Stopping. Nothing of the course will be kept.' : progress && phases[progress.phase]
  return html`
${heading('Bringing a course in', upload.fileName)}
<p class="govuk-body">${says ?? 'Reading what is in the package'}</p>
<p class="govuk-body"><label for="progress">${share === null ? 'Progress' : `${share}% of this step`}</label>
${share === null ? html`<progress class="progress" id="progress" max="100"></progress>` : html`<progress class="progress" id="progress" max="100" value="${share}">${share}%</progress>`}</p>
${paragraph('You can leave this page: it goes on, and the course will be in the list.')}
${
  refreshes
    ? html`<p class="govuk-body">This page asks how far it is every few seconds. <a class="govuk-link" href="${here}?refresh=no">Stop that</a></p>`
    : html`<p class="govuk-body"><a class="govuk-link" href="${here}?refresh=no">See how far it is now</a></p>`
}
${
  stopping
    ? nothing
    : html`<form method="post" action="${here}/stop" novalidate>${csrfField(request)}
${govukButton({ text: 'Stop', classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`
}`
}

/** Whole per cents; an empty package is done at once. */
const shareOf = ({ bytes, totalBytes }: { bytes: number; totalBytes: number }): number =>
  totalBytes === 0 ? 100 : wholePercent(bytes, totalBytes)

/** All that is wrong with a package, and the form to send another. */
export const refusedView = (
  request: FormRequest,
  { fileName }: RunningUpload,
  problems: readonly PackageProblem[],
  errors: readonly FormError[],
): Html => html`
${heading('The course was not taken', fileName)}
${problems.length > 0 && paragraph('Nothing of it was kept. Send this list to whoever made the package, or put it right and send it again.')}
<div id="problems">${
  problems.length > 0 &&
  table({
    caption: 'What is wrong',
    rows: problems,
    columns: [
      { heading: 'Problem', rowHeader: true, cell: ({ message }) => message },
      { heading: 'File', cell: ({ file }) => file ?? 'The package' },
      { heading: 'Line', numeric: true, cell: ({ line }) => line },
      { heading: 'Rule', whole: true, cell: ({ clause }) => clause ?? 'Candour’s own' },
    ],
  })
}</div>
${sendForm(request, errors)}`
