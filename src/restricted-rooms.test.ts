import { expect, test } from 'vitest'
import { importersOf, rolesByName, rolesThat } from './kernel/index.ts'
import { modules } from './modules.ts'

const routes = modules.flatMap((module) => module.routes)
const named = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`

/** The kinds of file that bring restricted things in. */
const restrictedKinds = importersOf(modules)
  .filter(({ restricted }) => restricted)
  .map(({ kind }) => kind)

/** What publishes, gives roles or brings restricted things in, by where it is. */
const isGrave = ({ method, path }: (typeof routes)[number]): boolean =>
  method === 'POST' &&
  (/\/publish\b/.test(path) ||
    (path.startsWith('/users') && !path.endsWith('/end-sessions')) ||
    restrictedKinds.some((kind) => path === `/imports/kinds/${kind}`))

/** Everything that modules say not everyone may read. */
const things = modules.flatMap(({ restricts = [] }) => restricts)

/** `report_id` as an address has it. */
const parameterOf = (key: string) => `:${key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}`

/** Where a thing is shown, and the lists it stands in: `/reports` by `/reports/:reportId`. */
const roomsOf = ({ own }: (typeof things)[number]): readonly string[] => [
  ...new Set(
    routes.flatMap(({ path }) => {
      const at = path.split('/').indexOf(parameterOf(own.key))
      return at < 0 ? [] : path.split('/').slice(0, at).join('/')
    }),
  ),
]

const rooms = [...things.flatMap(roomsOf), '/audit']
const isIn = (path: string, room: string) => path === room || path.startsWith(`${room}/`)

/** Rooms of restricted things, by what modules declare; and what brings them in. Checking the chain shows no entry. */
const isRestricted = (route: (typeof routes)[number]): boolean =>
  isGrave(route) || (route.path !== '/audit/verify' && rooms.some((room) => isIn(route.path, room)))

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
  for (const thing of things) expect(roomsOf(thing), thing.name).toHaveLength(1)
  expect(rooms).toEqual(expect.arrayContaining(['/reports', '/conduct/cases', '/audit']))
  const found = routes.filter(isRestricted)
  expect(found.length).toBeGreaterThan(12)
  expect(found.filter(({ restricted }) => restricted !== true).map(named)).toEqual([])
})

test('every module that restricts brings in what it restricts by files that are restricted', () => {
  for (const { name, restricts = [], importers } of modules) {
    const any = importers.some(({ restricted }) => restricted)
    expect([name, any]).toEqual([name, restricts.length > 0])
  }
})

test('where a role given by name shows more than others see, its holders are asked for the stronger sign-in', () => {
  expect(modules.flatMap(({ measures }) => measures).some(({ sensitivity }) => sensitivity === 'restricted')).toBe(true)
  const ofNumbers = routes.filter(({ path }) => /^\/(measures|figures|requests)(\/|$)/.test(path))
  expect(ofNumbers.length).toBeGreaterThan(15)
  const asks = ({ restricted }: (typeof routes)[number]) =>
    restricted === true || restricted?.includes('restricted.count-exactly') === true
  expect(ofNumbers.filter((route) => !asks(route)).map(named)).toEqual([])
  for (const { restricted } of routes) {
    if (restricted && restricted !== true)
      expect(rolesByName).toEqual(expect.arrayContaining(restricted.flatMap(rolesThat)))
  }
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
