import { dayAt } from '../../../kernel/index.ts'
import type { Route } from '../../../web/index.ts'
import { routingInForce } from '../../response/index.ts'
import { readAsPublic } from '../read-as-public.ts'
import { whatHappensPage } from './view.ts'

export const showWhatHappensRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/what-happens',
    access: 'public',
    handle: async (request) => whatHappensPage(await readAsPublic(request, (tx) => routingInForce(tx, dayAt(tx.at)))),
  },
]
