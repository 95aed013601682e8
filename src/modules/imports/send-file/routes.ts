import { z } from 'zod'
import { type CoveredDays, type Importer, template, wrongCover } from '../../../kernel/import/index.ts'
import { dayAt } from '../../../kernel/index.ts'
import {
  download,
  type FormError,
  optionalDateField,
  type PageRequest,
  page,
  type Reply,
  type Route,
  readForm,
  redirect,
} from '../../../web/index.ts'
import { askedFor } from '../asked-for.ts'
import { maySend, sentBy } from '../readers.ts'
import { type RunningImports, TooManyImports } from '../running-imports.ts'
import { kindsView, type SendForm, sendView } from './view.ts'

const schema = z.object({
  mode: z.enum(['all-or-nothing', 'good-rows'], 'Select what to do with a file that has bad rows'),
  trial: z.literal('yes').optional(),
  covers_from: optionalDateField('The first day that the file covers'),
  covers_to: optionalDateField('The last day that the file covers'),
})

const untouched: SendForm = { mode: 'all-or-nothing', trial: false, typed: new URLSearchParams() }

/** The kinds of file that can be sent, and for each its columns, an example and the form that sends one. */
export const sendFileRoutes = (importers: readonly Importer[], running: RunningImports): readonly Route[] => [
  {
    method: 'GET',
    path: '/imports/kinds',
    access: maySend(importers),
    async handle({ signedIn }) {
      return page({
        title: 'Send a file',
        main: kindsView(sentBy(importers, signedIn)),
        backLink: { href: '/imports', text: 'Files' },
        width: 'full',
      })
    },
  },
  // A route each, so that a file is turned away by its sender's roles before a byte of it is read.
  ...importers.flatMap((importer) => kindRoutes(importer, running)),
]

const kindRoutes = (importer: Importer, running: RunningImports): readonly Route[] => {
  const path = `/imports/kinds/${importer.kind}`
  const access = importer.may
  // The form too, and not only what it sends: a file that has been chosen can't be kept while its sender is asked.
  const asked = askedFor(importer)
  return [
    { method: 'GET', path, access, ...asked, handle: async (request) => sendPage(request, importer, untouched, []) },
    {
      method: 'GET',
      path: `${path}/example.csv`,
      access,
      async handle() {
        const body = `\uFEFF${template(importer)}`
        return download({ fileName: `${importer.kind}.csv`, contentType: 'text/csv; charset=utf-8', body })
      },
    },
    { method: 'POST', path, access, ...asked, handle: (request) => send(request, importer, running) },
  ]
}

function sendPage(request: PageRequest, importer: Importer, form: SendForm, errors: readonly FormError[]): Reply {
  return page({
    title: `Send ${importer.title.toLowerCase()}`,
    main: sendView(request, importer, form, errors),
    backLink: { href: '/imports/kinds', text: 'Send a file' },
    errors,
    width: 'full',
  })
}

async function send(request: PageRequest, importer: Importer, running: RunningImports): Promise<Reply> {
  const { db, signedIn: actor } = request
  const read = readForm(schema, request.form)
  const form: SendForm = {
    mode: request.form.get('mode') === 'good-rows' ? 'good-rows' : 'all-or-nothing',
    trial: request.form.get('trial') === 'yes',
    typed: request.form,
  }
  const file = request.files.find(({ field }) => field === 'file')
  const errors: FormError[] = read.ok ? [] : [...read.errors]
  if (!file) errors.unshift({ field: 'file', message: 'Select a file', href: '#file' })
  else if (file.bytes === 0)
    errors.unshift({ field: 'file', message: 'The file is empty. Select another', href: '#file' })
  const covers: CoveredDays = read.ok
    ? { from: read.value.covers_from, to: read.value.covers_to }
    : { from: null, to: null }
  const wrong = wrongCover(covers, dayAt(new Date()))
  if (wrong) errors.push({ field: 'covers_to', message: wrong, href: '#covers_to-day' })
  if (!file || errors.length > 0) return sendPage(request, importer, form, errors)
  try {
    const importId = await running.start({ db, actor, importer, file, mode: form.mode, dryRun: form.trial, covers })
    return redirect(`/imports/${importId}`)
  } catch (error) {
    if (!(error instanceof TooManyImports)) throw error
    return sendPage(request, importer, form, [{ field: 'file', message: error.message, href: '#file' }])
  }
}
