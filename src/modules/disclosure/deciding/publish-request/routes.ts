import type { Register } from '../../../../kernel/index.ts'
import { type Route, redirect } from '../../../../web/index.ts'
import { openResponse } from '../open-response.ts'
import { publishRequest } from './publish-request.ts'

export const publishRequestRoutes = (register: Register): readonly Route[] => [
  {
    method: 'POST',
    path: '/requests/:reference/publish',
    access: 'request.publish',
    fresh: true,
    restricted: true,
    async handle({ db, signedIn, params, force }) {
      const reference = params.reference ?? ''
      await db.write(signedIn, async (tx) =>
        publishRequest(tx, await openResponse(tx, register, reference), force.name),
      )
      return redirect(`/requests/${reference}`, 'Published in the disclosure log')
    },
  },
]
