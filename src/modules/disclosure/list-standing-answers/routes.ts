import { dayAt, may, settledMoment } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { standingAnswersImporter } from '../answering/standing-answers/importer.ts'
import { listStanding } from './listed-standing.queries.ts'
import { standingAnswersView } from './view.ts'

/** The answers that the force keeps ready: what each answers, whose it is, and when it is to be looked at again. */
export const listStandingAnswersRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/standing-answers',
    access: 'request.read',
    async handle({ db, signedIn }) {
      const answers = await db.read(signedIn, async (tx) => listStanding(tx, await settledMoment(tx)))
      const reader = { today: dayAt(new Date()), sends: may(signedIn, standingAnswersImporter.may) }
      return page({ title: 'Standing answers', main: standingAnswersView(answers, reader), width: 'full' })
    },
  },
]
