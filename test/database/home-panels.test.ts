import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Role } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'
import { samplePeople } from '../../src/sample/index.ts'
import { isPermitted, type PageRequest } from '../../src/web/index.ts'
import { openSample, sampleTimeout, type TestSample } from '../harness/sample.ts'

const panels = modules.flatMap((module) => module.homePanels)
const panelsOf = (role: Role) => panels.filter((panel) => isPermitted({ roles: [role] }, panel.may))

let sample: TestSample
beforeAll(async () => {
  sample = await openSample()
}, sampleTimeout)
afterAll(() => sample?.close())

/** Each transaction a panel opens, counted. */
function counting(db: Db): { readonly db: Db; opened(): number } {
  let opened = 0
  return {
    db: {
      read: (...work) => {
        opened += 1
        return db.read(...work)
      },
      write: (...work) => {
        opened += 1
        return db.write(...work)
      },
      address: db.address,
      filesFolder: db.filesFolder,
      mustHaveRoom: () => db.mustHaveRoom(),
      isReachable: () => db.isReachable(),
      load: () => db.load(),
      close: () => db.close(),
    },
    opened: () => opened,
  }
}

test.each(samplePeople().map(({ name, role }) => [role, name] as const))(
  'the home page of %s (%s) leads somewhere from every part of it, and opens the record once for each',
  async (role, name) => {
    const actor = await sample.signedIn(name)
    const mine = panelsOf(role)
    expect(mine.filter(({ title }) => title !== null).length).toBeGreaterThanOrEqual(2)
    for (const panel of mine) {
      const counted = counting(sample.db)
      // A panel reads who asks, the force and the record, and nothing else of a request.
      const request = { actor, signedIn: actor, force: sample.force, db: counted.db } as unknown as PageRequest
      const markup = (await panel.render(request)).toString()
      if (panel.title !== null) expect(markup, panel.title).toContain('href="/')
      expect(markup).not.toMatch(/undefined|\bnull\b|NaN/)
      expect(counted.opened(), panel.title ?? 'welcome').toBeLessThanOrEqual(1)
    }
  },
)

/** Modules whose tasks ask what no panel of theirs shows: the case that waits longest, the jobs that failed. */
const askForTasksAlone = ['conduct', 'jobs']

test.each(samplePeople().map(({ name, role }) => [role, name] as const))(
  'what waits for %s (%s) is not asked of the record again where a panel tells of it',
  async (role, name) => {
    const actor = await sample.signedIn(name)
    const counted = counting(sample.db)
    const request = { actor, signedIn: actor, force: sample.force, db: counted.db } as unknown as PageRequest
    for (const panel of panelsOf(role)) await panel.render(request)
    for (const { name: module, homeTasks = [] } of modules) {
      const before = counted.opened()
      for (const each of homeTasks) if (isPermitted(actor, each.may)) await each.find(request)
      if (!askForTasksAlone.includes(module)) expect(counted.opened(), module).toBe(before)
    }
  },
)

test('no restricted report stands on a home page, even for the investigator who may open it', async () => {
  const panel = panels.find(({ title }) => title === 'Reports in your command lately')
  const { commandId } = await sample.signedIn('Juniper Starling')
  const actor = { ...(await sample.signedIn('Ottoline Frobisher')), commandId }
  const request = { actor, signedIn: actor, force: sample.force, db: sample.db } as unknown as PageRequest
  const markup = (await panel?.render(request))?.toString() ?? ''
  const shown = [...markup.matchAll(/\/reports\/([0-9a-f-]{36})/g)].map((match) => match[1])
  expect(shown).toHaveLength(8)
  const { rows } = await readRestricted(shown)
  expect(rows).toEqual([])
})

async function readRestricted(ids: readonly (string | undefined)[]) {
  const client = new pg.Client({ connectionString: sample.ownerUrl })
  await client.connect()
  try {
    return await client.query('select from response.report_version where restricted and report_id = any($1)', [ids])
  } finally {
    await client.end()
  }
}
