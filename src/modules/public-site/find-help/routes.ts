import { dayAt } from '../../../kernel/index.ts'
import type { Route } from '../../../web/index.ts'
import { readAsPublic } from '../read-as-public.ts'
import { listChangedAt, servicesShown } from './services.queries.ts'
import { helpPage } from './view.ts'

export const findHelpRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/help',
    access: 'public',
    async handle(request) {
      const { services, changedAt } = await readAsPublic(request, async (tx) => ({
        services: await servicesShown(tx),
        changedAt: await listChangedAt(tx),
      }))
      return helpPage(services, changedAt && dayAt(changedAt), request.force)
    },
  },
]
