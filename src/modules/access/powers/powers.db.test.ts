import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Actor,
  commandLineUserId,
  policySettings,
  powerfulRoles,
  type Role,
  roles,
} from '../../../kernel/index.ts'
import { addUser } from '../add-user/command.ts'
import { changeUser } from '../change-user/command.ts'
import { openTestSite, type TestSite } from '../test-site.fixture.ts'
import { findUser } from '../user.queries.ts'
import { actorOf } from '../user.ts'
import { agreeToRoles, refuseRoles } from './decide.ts'
import { powerfulAmong } from './powerful.ts'
import { waitingProposals } from './proposals.queries.ts'

let site: TestSite
let ada: Actor
let bilal: Actor
let count = 0

const actorNamed = async (name: string, given: readonly Role[]): Promise<Actor> => actorFor(await site.add(name, given))

async function actorFor(userId: string): Promise<Actor> {
  const user = await site.db.read(ada ?? { ...systemReader() }, (tx) => findUser(tx, userId))
  if (!user) throw new Error('There is no such user')
  return actorOf(user)
}
const systemReader = (): Actor => ({
  forceId: site.force.forceId,
  userId: '00000000-0000-7000-8000-000000000001',
  name: 'Candour',
  personId: null,
  commandId: null,
  roles: ['administrator'],
})

/** An account that Ada adds, with these roles asked for; the account and the proposal that waits for it. */
async function asked(given: readonly Role[], by: Actor = ada) {
  const email = `new.person${++count}@force.example`
  const userId = await site.db.write(by, (tx) =>
    addUser(tx, { name: `New Person ${count}`, email, roles: given, sample: true }),
  )
  const waiting = await site.db.read(by, waitingProposals)
  return { userId, proposalId: waiting.find((each) => each.userId === userId)?.proposalId ?? '' }
}

const rolesOf = async (userId: string) => (await site.db.read(ada, (tx) => findUser(tx, userId)))?.roles

beforeAll(async () => {
  site = await openTestSite(true)
  ada = await actorNamed('Ada Okoye', ['administrator'])
  bilal = await actorNamed('Bilal Hussain', ['administrator'])
})

afterAll(() => site.close())

test('the database and the program hold the same roles for powerful, and they are roles', async () => {
  const ask = (ordinary: string, among: readonly string[]) =>
    site.owner.query(
      `select access.powerful_among($2::text[]) as powerful from set_config('candour.ordinary_roles', $1, false)`,
      [ordinary, among],
    )
  const told = policySettings([])['candour.ordinary_roles']
  expect((await ask(told, roles)).rows[0]?.powerful).toEqual([...powerfulRoles].sort())
  // A role that is added later, or a program that says nothing: not given alone by mistake.
  expect((await ask(told, ['learning', 'call-handler'])).rows[0]?.powerful).toEqual(['call-handler'])
  expect((await ask('', roles)).rows[0]?.powerful).toEqual([...roles].sort())
  expect(powerfulAmong(roles)).toEqual([...powerfulRoles].sort())
  expect(roles).toEqual(expect.arrayContaining([...powerfulRoles]))
})

test.each([...powerfulRoles])('%s is not given by one administrator, to a new account or an old one', async (role) => {
  const added = await asked(['learning', role])
  expect(await rolesOf(added.userId)).toEqual(['learning'])
  expect(added.proposalId).not.toBe('')
  const { userId } = await asked(['learning'])
  await site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['learning', role], active: true }))
  expect(await rolesOf(userId)).toEqual(['learning'])
})

test('an account that is to have powerful roles alone may not sign in before they are agreed, and may after', async () => {
  const { userId, proposalId } = await asked(['auditor'])
  expect((await site.browser().signInAs(userId)).statusCode).toBe(403)
  await site.db.write(bilal, (tx) => agreeToRoles(tx, proposalId))
  expect(await rolesOf(userId)).toEqual(['auditor'])
  expect((await site.browser().signInAs(userId)).statusCode).toBe(303)
})

test('a refused proposal gives nothing, and nothing is decided twice', async () => {
  const { userId, proposalId } = await asked(['learning', 'foi-officer'])
  await site.db.write(bilal, (tx) => refuseRoles(tx, proposalId, 'Works elsewhere'))
  expect(await rolesOf(userId)).toEqual(['learning'])
  await expect(site.db.write(bilal, (tx) => agreeToRoles(tx, proposalId))).rejects.toThrow('decided on this already')
})

test('powerful roles are taken away at once and by one, and do not come back by one', async () => {
  const { userId, proposalId } = await asked(['learning', 'auditor'])
  await site.db.write(bilal, (tx) => agreeToRoles(tx, proposalId))
  await site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['learning'], active: true }))
  expect(await rolesOf(userId)).toEqual(['learning'])
  await site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['learning', 'auditor'], active: true }))
  expect(await rolesOf(userId)).toEqual(['learning'])
})

test('whoever is stopped from signing in loses powerful roles, so that letting them in again gives none', async () => {
  const { userId, proposalId } = await asked(['learning', 'auditor'])
  await site.db.write(bilal, (tx) => agreeToRoles(tx, proposalId))
  await site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['learning', 'auditor'], active: false }))
  await site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['learning', 'auditor'], active: true }))
  expect(await rolesOf(userId)).toEqual(['learning'])
})

const stop = (userId: string) =>
  site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['learning'], active: false }))
const isActive = async (userId: string) => (await site.db.read(ada, (tx) => findUser(tx, userId)))?.active

test('a proposal that waits does not bring back somebody who was stopped meanwhile', async () => {
  const withOthers = await asked(['learning', 'auditor'])
  await stop(withOthers.userId)
  // As proposals of earlier versions say: they let everybody in.
  await site.owner.query('update access.role_proposal set activates = true where proposal_id = $1', [
    withOthers.proposalId,
  ])
  const agree = site.db.write(bilal, (tx) => agreeToRoles(tx, withOthers.proposalId))
  await expect(agree).rejects.toThrow('stopped from signing in after this was proposed')
  expect(await isActive(withOthers.userId)).toBe(false)
  const { rows } = await site.owner.query('select activates from access.role_proposal where user_id = $1', [
    (await asked(['learning', 'auditor'])).userId,
  ])
  expect(rows).toEqual([{ activates: false }])
})

test('what is proposed after they were stopped lets them in again, and is audited as that', async () => {
  const { userId } = await asked(['learning'])
  await stop(userId)
  await site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['auditor'], active: true }))
  expect(await isActive(userId)).toBe(false)
  const waits = (await site.db.read(ada, waitingProposals)).find((each) => each.userId === userId)
  await site.db.write(bilal, (tx) => agreeToRoles(tx, waits?.proposalId ?? ''))
  expect(await isActive(userId)).toBe(true)
  const { rows } = await site.owner.query(
    `select action from kernel.audit_entry where subject_id = $1 order by number desc limit 2`,
    [userId],
  )
  expect(rows.map(({ action }) => action)).toEqual(['agree-roles', 'reactivate-user'])
})

test('an administrator whose account the proposer made lately is no second person', async () => {
  const carol = await asked(['administrator'])
  await site.db.write(bilal, (tx) => agreeToRoles(tx, carol.proposalId))
  const puppet = await actorFor(carol.userId)
  const { userId, proposalId } = await asked(['learning', 'auditor'])
  await expect(site.db.write(puppet, (tx) => agreeToRoles(tx, proposalId))).rejects.toThrow('last 30 days')
  expect(await rolesOf(userId)).toEqual(['learning'])
})

test('a proposal of somebody who is no longer an administrator, or that is old, is not agreed to', async () => {
  const dan = await actorNamed('Dan Fox', ['administrator'])
  const gone = await asked(['learning', 'auditor'], dan)
  await site.db.write(ada, (tx) => changeUser(tx, dan.userId, { roles: ['learning'], active: true }))
  await expect(site.db.write(bilal, (tx) => agreeToRoles(tx, gone.proposalId))).rejects.toThrow('no longer')
  const old = await asked(['learning', 'auditor'])
  await site.owner.query(
    `update access.role_proposal set proposed_at = now() - interval '15 days' where proposal_id = $1`,
    [old.proposalId],
  )
  await expect(site.db.write(bilal, (tx) => agreeToRoles(tx, old.proposalId))).rejects.toThrow('14 days')
})

test('what the command line proposes is agreed to by an administrator', async () => {
  const commandLine: Actor = { ...systemReader(), userId: commandLineUserId, name: 'Command line' }
  const { userId, proposalId } = await asked(['administrator'], commandLine)
  await site.db.write(ada, (tx) => agreeToRoles(tx, proposalId))
  expect(await rolesOf(userId)).toEqual(['administrator'])
})

describe('the database refuses, whatever the program does', () => {
  const version = (userId: string, granted: string, grant = 'null') => sql`insert into access.user_version
    (force_id, user_version_id, user_id, name, email, roles, active, recorded_by, recorded_at, powerful_roles, power_grant_id)
    select force_id, gen_random_uuid(), user_id, 'x', gen_random_uuid()::text, ${`{${granted}}`}::text[], true,
      kernel.current_user_id(), now(), access.powerful_among(${`{${granted}}`}::text[]), ${grant === 'null' ? null : grant}::uuid
    from access.user where user_id = ${userId}`
  const supersede = (userId: string) =>
    sql`update access.user_version set superseded_at = now() where user_id = ${userId} and superseded_at is null`
  const as = (actor: Actor, ...statements: readonly ReturnType<typeof version>[]) =>
    site.db.write(actor, async (tx) => {
      for (const statement of statements) await statement.execute(tx.connection)
    })

  test('a version with a powerful role that nothing gives', async () => {
    const { userId } = await asked(['learning'])
    await expect(as(ada, supersede(userId), version(userId, 'auditor'))).rejects.toThrow('user_version_powers')
  })

  test('a powerful role that is left out of what a version says it holds', async () => {
    const { userId } = await asked(['learning'])
    const silent = sql`insert into access.user_version
      (force_id, user_version_id, user_id, name, email, roles, active, recorded_by, recorded_at)
      select force_id, gen_random_uuid(), user_id, 'x', 'silent@force.example', '{auditor}', true, kernel.current_user_id(), now()
      from access.user where user_id = ${userId}`
    await expect(as(ada, supersede(userId), silent)).rejects.toThrow('row-level security')
  })

  test('a role that the program does not know, given as if it were ordinary', async () => {
    const { userId } = await asked(['learning'])
    const newRole = sql`insert into access.user_version
      (force_id, user_version_id, user_id, name, email, roles, active, recorded_by, recorded_at)
      select force_id, gen_random_uuid(), user_id, 'x', 'new@force.example', '{call-handler}', true, kernel.current_user_id(), now()
      from access.user where user_id = ${userId}`
    await expect(as(ada, supersede(userId), newRole)).rejects.toThrow('row-level security')
  })

  test('an earlier version of somebody made the current one again, with roles that nothing gives any more', async () => {
    const { userId } = await asked(['learning'])
    const earlier = sql`insert into access.user_version
      (force_id, user_version_id, user_id, name, email, roles, active, recorded_by, recorded_at, superseded_at)
      select force_id, gen_random_uuid(), user_id, 'x', 'old@force.example', '{auditor}', true, kernel.current_user_id(), now(), now()
      from access.user where user_id = ${userId}`
    const back = sql`update access.user_version set superseded_at = null
      where user_id = ${userId} and roles = '{auditor}'`
    await expect(as(ada, earlier, supersede(userId), back)).rejects.toThrow('row-level security')
  })

  test.each([['{learning,Auditor}'], ['{"learning,auditor"}'], ['{learning,NULL}'], ['{restricted-auditor}']])(
    'the roles %s, which are not well named or do not stand alone',
    async (roles) => {
      const { userId } = await asked(['learning'])
      await expect(
        site.owner.query(
          `update access.user_version set roles = $2, powerful_roles = '{}' where user_id = $1 and superseded_at is null`,
          [userId, roles],
        ),
      ).rejects.toThrow(/user_version_(own_role|roles)_check/)
    },
  )

  test("somebody else's grant, and an old one of one's own", async () => {
    const { rows } = await site.owner.query('select power_grant_id as id from access.user_version where user_id = $1', [
      bilal.userId,
    ])
    const { userId, proposalId } = await asked(['learning', 'auditor'])
    await expect(as(ada, supersede(userId), version(userId, 'administrator', rows[0]?.id))).rejects.toThrow(
      'user_version_gr',
    )
    await site.db.write(bilal, (tx) => agreeToRoles(tx, proposalId))
    const { rows: held } = await site.owner.query(
      'select power_grant_id as id from access.user_version where user_id = $1 and superseded_at is null',
      [userId],
    )
    await site.db.write(ada, (tx) => changeUser(tx, userId, { roles: ['learning'], active: true }))
    await expect(as(ada, supersede(userId), version(userId, 'auditor', held[0]?.id))).rejects.toThrow(
      'user_version_grant',
    )
  })

  const decision = (proposalId: string, agreed = true) => sql`insert into access.role_decision
    (force_id, proposal_id, user_id, proposed_by, roles, agreed, reason, decided_by, decided_at)
    select force_id, proposal_id, user_id, proposed_by, roles, ${agreed}, 'x', kernel.current_user_id(), now()
    from access.role_proposal where proposal_id = ${proposalId}`

  test('agreeing to what one proposed oneself, or in the name of another', async () => {
    const { proposalId } = await asked(['learning', 'auditor'])
    await expect(as(ada, decision(proposalId))).rejects.toThrow('check constraint')
    const inBilalsName = sql`insert into access.role_decision
      (force_id, proposal_id, user_id, proposed_by, roles, agreed, decided_by, decided_at)
      select force_id, proposal_id, user_id, proposed_by, roles, true, ${bilal.userId}, now()
      from access.role_proposal where proposal_id = ${proposalId}`
    await expect(as(ada, inBilalsName)).rejects.toThrow('row-level security')
    const saysBilalProposed = sql`insert into access.role_decision
      (force_id, proposal_id, user_id, proposed_by, roles, agreed, decided_by, decided_at)
      select force_id, proposal_id, user_id, ${bilal.userId}, roles, true, kernel.current_user_id(), now()
      from access.role_proposal where proposal_id = ${proposalId}`
    await expect(as(ada, saysBilalProposed)).rejects.toThrow('foreign key')
  })

  test('agreeing to roles for oneself, and proposing them', async () => {
    const own = sql`insert into access.role_proposal
      (force_id, proposal_id, user_id, roles, activates, proposed_by, proposed_at)
      values (kernel.current_force(), gen_random_uuid(), ${ada.userId}, '{auditor}', false, ${ada.userId}, now())`
    await expect(as(ada, own)).rejects.toThrow('row-level security')
    const { rows } = await site.owner.query(
      `insert into access.role_proposal (force_id, proposal_id, user_id, roles, activates, proposed_by, proposed_at)
       values ($1, gen_random_uuid(), $2, '{auditor}', false, $3, now()) returning proposal_id`,
      [site.force.forceId, ada.userId, bilal.userId],
    )
    await expect(as(ada, decision(rows[0]?.proposal_id))).rejects.toThrow(/row-level security|check constraint/)
  })

  test('a grant of more than was agreed, one of a refused proposal, and set-up by a person', async () => {
    const grant = (
      userId: string,
      proposalId: string,
      granted: string,
      kind = 'agreed',
    ) => sql`insert into access.power_grant
      (force_id, grant_id, user_id, roles, kind, proposal_id, proposed_by, proposal_roles, agreed, recorded_by, recorded_at)
      select force_id, gen_random_uuid(), ${userId}, ${`{${granted}}`}::text[], ${kind}, proposal_id, proposed_by, roles, true,
        kernel.current_user_id(), now()
      from access.role_proposal where proposal_id = ${proposalId}`
    const more = await asked(['learning', 'auditor'])
    await expect(
      as(bilal, decision(more.proposalId), grant(more.userId, more.proposalId, 'administrator,auditor')),
    ).rejects.toThrow('check constraint')
    const refused = await asked(['learning', 'auditor'])
    await expect(
      as(bilal, decision(refused.proposalId, false), grant(refused.userId, refused.proposalId, 'auditor')),
    ).rejects.toThrow('foreign key')
    await expect(as(bilal, grant(refused.userId, refused.proposalId, 'auditor', 'set-up'))).rejects.toThrow(
      'check constraint',
    )
    const nothing = sql`insert into access.power_grant (force_id, grant_id, user_id, roles, kind, recorded_by, recorded_at)
      values (kernel.current_force(), gen_random_uuid(), ${refused.userId}, '{auditor}', 'reduced', kernel.current_user_id(), now())`
    await expect(as(bilal, nothing)).rejects.toThrow('check constraint')
  })

  test.each(['role_proposal', 'role_decision', 'power_grant'])('changing or deleting in %s', async (table) => {
    for (const statement of [
      sql`delete from ${sql.table(`access.${table}`)}`,
      sql`update ${sql.table(`access.${table}`)} set roles = '{}'`,
    ]) {
      await expect(site.db.write(ada, (tx) => statement.execute(tx.connection))).rejects.toThrow('permission denied')
    }
  })
})

test('it is all in the audit record', async () => {
  const { userId, proposalId } = await asked(['learning', 'auditor'])
  await site.db.write(bilal, (tx) => agreeToRoles(tx, proposalId))
  const { rows } = await site.owner.query(
    'select action, user_id from kernel.audit_entry where subject_id = $1 order by number',
    [userId],
  )
  expect(rows).toEqual([
    { action: 'add-user', user_id: ada.userId },
    { action: 'propose-roles', user_id: ada.userId },
    { action: 'agree-roles', user_id: bilal.userId },
  ])
})
