import { expect, test } from 'vitest'
import { modules } from './modules.ts'

const routes = modules.flatMap((module) => module.routes)
const named = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`

/** What publishes, gives roles or brings restricted things in, by where it is. */
const isGrave = ({ method, path }: (typeof routes)[number]): boolean =>
  method === 'POST' &&
  (/\/publish\b/.test(path) ||
    (path.startsWith('/users') && !path.endsWith('/end-sessions')) ||
    /^\/imports\/kinds\/(conduct-cases|reports|risk-assessments|referrals-out)$/.test(path))

/** Rooms of restricted things, by where they are. */
const isRestricted = (route: (typeof routes)[number]): boolean => route.path.startsWith('/conduct') || isGrave(route)

test('everything that publishes, gives roles or brings restricted things in asks who it is just before', () => {
  const grave = routes.filter(isGrave)
  expect(grave.map(named).sort()).toEqual([
    'POST /imports/kinds/conduct-cases',
    'POST /imports/kinds/referrals-out',
    'POST /imports/kinds/reports',
    'POST /imports/kinds/risk-assessments',
    'POST /requests/:reference/publish',
    'POST /users/:userId',
    'POST /users/add',
    'POST /users/proposals/:proposalId',
  ])
  expect(grave.filter(({ fresh }) => !fresh).map(named)).toEqual([])
})

test('and every restricted room asks for the stronger sign-in', () => {
  const rooms = routes.filter(isRestricted)
  expect(rooms.length).toBeGreaterThan(10)
  expect(rooms.filter(({ restricted }) => !restricted).map(named)).toEqual([])
})

test('a form from which a restricted file is sent asks before the file is chosen, since files are not kept', () => {
  const sends = new Set(
    routes.filter((route) => isGrave(route) && route.path.startsWith('/imports/')).map(({ path }) => path),
  )
  const forms = routes.filter(({ method, path }) => method === 'GET' && sends.has(path))
  expect(forms).toHaveLength(sends.size)
  expect(forms.filter(({ fresh, restricted }) => !fresh || !restricted).map(named)).toEqual([])
})

test('nothing that is open to the public asks for what the public cannot show', () => {
  expect(
    routes.filter(({ access, fresh, restricted }) => access === 'public' && (fresh || restricted)).map(named),
  ).toEqual([])
})
