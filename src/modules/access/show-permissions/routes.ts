import { page, type Route } from '../../../web/index.ts'
import { permissionsView } from './view.ts'

/** Which role may do what, from the table by which every page, file and policy goes. */
export const showPermissionsRoute: Route = {
  method: 'GET',
  path: '/permissions',
  access: 'permission.read',
  handle: async () => page({ title: 'Who may do what', main: permissionsView(), width: 'full' }),
}
