import { audit, mustBeId } from '../../../kernel/index.ts'
import {
  type FormError,
  type Page,
  type PageRequest,
  page,
  type Route,
  readForm,
  redirect,
} from '../../../web/index.ts'
import { ofCase } from '../need-to-know.queries.ts'
import { readCase } from '../show-case/case.queries.ts'
import { addEvent } from './command.ts'
import { eventForm } from './form.ts'
import { addEventView } from './view.ts'

const path = '/conduct/cases/:caseId/add-event'
const access = 'case.record'

async function formPage(request: PageRequest, caseId: string, errors: readonly FormError[] = []): Promise<Page> {
  const { db, signedIn, csrfToken, form } = request
  const file = await db.write(signedIn, async (tx) => {
    const read = await readCase(tx, caseId)
    await audit(tx, ofCase(tx, caseId, { action: 'conduct.case-read' }))
    return read
  })
  return page({
    title: 'Add an event',
    main: addEventView({ file, csrfToken, form, errors }),
    backLink: { href: `/conduct/cases/${caseId}`, text: file.reference },
    errors,
    marking: 'OFFICIAL–SENSITIVE',
  })
}

export const addEventRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    access,
    restricted: true,
    handle: async (request) => formPage(request, mustBeId(request.params.caseId)),
  },
  {
    method: 'POST',
    path,
    access,
    restricted: true,
    async handle(request) {
      const caseId = mustBeId(request.params.caseId)
      const read = readForm(eventForm, request.form)
      if (!read.ok) return formPage(request, caseId, read.errors)
      const errors = await addEvent(request.db, request.signedIn, caseId, read.value)
      if (errors.length > 0) return formPage(request, caseId, errors)
      return redirect(`/conduct/cases/${caseId}`, 'The event has been added')
    },
  },
]
