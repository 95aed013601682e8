import { page, type Route } from '../../../web/index.ts'
import { readControls } from '../control.ts'
import { securityView } from './view.ts'

/** What protects the record, requirement by requirement. */
export const listControlsRoute: Route = {
  method: 'GET',
  path: '/security',
  access: 'security.read',
  async handle() {
    return page({ title: 'Security', main: securityView(readControls()), width: 'full' })
  },
}
