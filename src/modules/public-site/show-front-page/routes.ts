import type { Route } from '../../../web/index.ts'
import { frontPage } from './view.ts'

export const showFrontPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/', access: 'public', handle: async ({ force }) => frontPage(force) },
]
