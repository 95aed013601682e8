import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, type LogEvent, type LogFields, openLog, type Role } from '../../../kernel/index.ts'
import { addUser } from '../add-user/command.ts'
import { changeUser } from '../change-user/command.ts'
import { openTestSite, type TestSite } from '../test-site.fixture.ts'
import { findUser } from '../user.queries.ts'
import { actorOf } from '../user.ts'
import { agreeToRoles, refuseRoles } from './decide.ts'
import { waitingProposals } from './proposals.queries.ts'

let site: TestSite
let ada: Actor
let bilal: Actor
let zoe: string
let logged: { event: LogEvent; fields: LogFields }[] = []

const actorNamed = async (name: string, given: readonly Role[]): Promise<Actor> => {
  const userId = await site.add(name, given)
  const candour: Actor = { ...site.force, userId, name, personId: null, commandId: null, roles: ['administrator'] }
  const user = await site.db.read(candour, (tx) => findUser(tx, userId))
  if (!user) throw new Error('There is no such user')
  return actorOf(user)
}

const waiting = async (): Promise<string> => {
  const [proposal] = await site.db.read(ada, waitingProposals)
  return proposal?.proposalId ?? ''
}

const change = (given: readonly Role[], active = true) =>
  site.db.write(ada, (tx) => changeUser(tx, zoe, { roles: given, active }))

beforeAll(async () => {
  site = await openTestSite(true)
  ada = await actorNamed('Ada Okoye', ['administrator'])
  bilal = await actorNamed('Bilal Hussain', ['administrator'])
  openLog((event, _level, _says, fields) => logged.push({ event, fields }))
})

afterAll(async () => {
  openLog(() => {})
  await site.close()
})

const steps: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  [
    'somebody added',
    'add-user',
    async () => {
      const added = { name: 'Zoe Adams', email: 'zoe@force.example', roles: ['learning' as const], sample: true }
      zoe = await site.db.write(ada, (tx) => addUser(tx, added))
    },
  ],
  ['other roles', 'change-roles', () => change(['learning', 'trainer'])],
  ['powerful roles proposed', 'propose-roles', () => change(['learning', 'trainer', 'auditor'])],
  ['a refusal', 'refuse-roles', async () => site.db.write(bilal, async (tx) => refuseRoles(tx, await waiting(), 'No'))],
  ['the same proposed again', 'propose-roles', () => change(['learning', 'trainer', 'auditor'])],
  [
    'taken back',
    'withdraw-roles',
    async () => site.db.write(ada, async (tx) => refuseRoles(tx, await waiting(), 'No')),
  ],
  ['and proposed once more', 'propose-roles', () => change(['learning', 'trainer', 'auditor'])],
  [
    'powerful roles given',
    'agree-roles',
    async () => site.db.write(bilal, async (tx) => agreeToRoles(tx, await waiting())),
  ],
  ['powerful roles taken away', 'change-roles', () => change(['learning'])],
  ['somebody stopped', 'deactivate-user', () => change(['learning'], false)],
  ['somebody let in again', 'reactivate-user', () => change(['learning'])],
]

test('everything that gives, takes or proposes roles tells whoever watches the log', async () => {
  for (const [what, action, step] of steps) {
    logged = []
    await step()
    expect(logged, what).toContainEqual({
      event: 'roles.changed',
      fields: expect.objectContaining({ action, subject: zoe }),
    })
  }
})

test('and nothing else writes what somebody may do', () => {
  const module = new URL('../', import.meta.url).pathname
  const writers = readdirSync(module, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => readFileSync(join(module, path), 'utf8').includes('writeUserVersion('))
  expect(writers.sort()).toEqual(['add-user/command.ts', 'change-user/command.ts', 'powers/decide.ts'])
})
