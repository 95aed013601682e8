import type { Route } from '../../../web/index.ts'
import { accessibilityPage } from './accessibility-view.ts'
import { privacyPage } from './privacy-view.ts'

export const readNoticesRoutes: readonly Route[] = [
  { method: 'GET', path: '/privacy', access: 'public', handle: async ({ force }) => privacyPage(force) },
  {
    method: 'GET',
    path: '/accessibility-statement',
    access: 'public',
    handle: async ({ force }) => accessibilityPage(force),
  },
]
