import { addDays, dayAt } from '../../../kernel/index.ts'
import type { Route } from '../../../web/index.ts'
import { definitionInForce } from '../../response/index.ts'
import { readAsPublic } from '../read-as-public.ts'
import { definitionPage } from './view.ts'

export const showDefinitionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/what-is-domestic-abuse',
    access: 'public',
    handle: (request) =>
      readAsPublic(request, async (tx) => {
        const definition = await definitionInForce(tx, dayAt(tx.at))
        const earlier = definition && (await definitionInForce(tx, addDays(definition.inForceFrom, -1)))
        return definitionPage(definition, earlier)
      }),
  },
]
