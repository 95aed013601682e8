import { publicActor } from '../../../kernel/index.ts'
import { type Route, readForm, redirect } from '../../../web/index.ts'
import { feedbackCounts, keepFeedback } from './feedback.queries.ts'
import { feedbackForm } from './form.ts'
import { feedbackPage, problemPage } from './view.ts'

export const reportProblemRoutes: readonly Route[] = [
  { method: 'GET', path: '/problem', access: 'public', handle: async (request) => problemPage(request) },
  {
    method: 'POST',
    path: '/problem',
    access: 'public',
    async handle(request) {
      const read = readForm(feedbackForm, request.form)
      if (!read.ok) return problemPage(request, read.errors)
      // Kept as from the public even when a member of staff sends it: feedback never tells who gave it.
      await request.db.write(publicActor(request.force.forceId), (tx) => keepFeedback(tx, read.value))
      return redirect('/', 'Thank you. We have kept what you chose, and nothing else.')
    },
  },
  {
    method: 'GET',
    path: '/public-feedback',
    access: 'feedback.read',
    handle: (request) => request.db.read(request.signedIn, async (tx) => feedbackPage(await feedbackCounts(tx))),
  },
]
