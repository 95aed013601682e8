import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/kernel/index.ts'
import { removeSamplePackages, writeZip } from '../../src/modules/elearning/packages/sample-packages.fixture.ts'
import { createCredential } from '../../src/modules/learning-record/index.ts'
import { block, structure, unit } from '../harness/cmi5-courses.ts'
import { openSample, sampleTimeout, type TestSample } from '../harness/sample.ts'
import { openWholeSite, type WholeSite } from '../harness/whole-site.ts'

// A course built on @xapi/cmi5, as its package comes, from the file that is brought in to the page that says it is done.

/** The program of the course: all it knows of Candour is what the client makes of its address. */
const program = `
const cmi5 = new Cmi5()
const show = (text) => { document.getElementById('says').textContent = text }
const run = async () => {
  await cmi5.initialize()
  await cmi5.progress(50)
  await cmi5.interactionTrueFalse('test', 'question', true, true)
  await cmi5.complete()
  await cmi5.pass({ scaled: 0.9 })
  await cmi5.terminate()
  show('done ' + cmi5.launchParameters.registration + ' ' + cmi5.getLearnerPreferences().languagePreference)
  document.getElementById('back').href = cmi5.launchData.returnURL
}
run().catch((error) => show('failed: ' + (error.response ? JSON.stringify(error.response.data) : error.stack)))
`

const page = `<!doctype html><html lang="en"><title>Course</title><p id="says"></p><a id="back">Back</a>
<script src="client.js"></script><script src="program.js"></script></html>`

let sample: TestSample
let site: WholeSite
beforeAll(async () => {
  sample = await openSample()
  site = await openWholeSite(sample)
}, sampleTimeout)
afterAll(async () => {
  await site?.close()
  await sample?.close()
  await removeSamplePackages()
})

async function packageFile(): Promise<string> {
  const client = createRequire(import.meta.url).resolve('@xapi/cmi5/dist/Cmi5.umd.js')
  const only = unit('Assessment', 'moveOn="CompletedAndPassed" masteryScore="0.8"', '', 'start.html')
  return writeZip([
    { path: 'cmi5.xml', content: structure(block('first', only)) },
    { path: 'start.html', content: page },
    { path: 'client.js', content: await readFile(client) },
    { path: 'program.js', content: program },
  ])
}

test('a learner takes a course that the learning team brought in, in a browser, to its end', async () => {
  const team = await (await site.visitor('Marlo Quillfeather')).newPage()
  await team.goto('/elearning/packages/new')
  await team.locator('input[type=file]').setInputFiles(await packageFile())
  await team.getByRole('button', { name: 'Send', exact: true }).click()
  await team.waitForURL(/\/elearning\/packages\/[0-9a-f-]{36}$/)
  const packageId = team.url().split('/').at(-1) ?? ''

  const learner = await (await site.visitor('Juniper Starling')).newPage()
  await learner.goto(`/my-learning/${packageId}`)
  await learner.getByRole('button', { name: /: Assessment$/ }).click()
  const says = learner.locator('#says')
  await says.filter({ hasText: /./ }).waitFor()
  const [word = '', registration = '', languages] = ((await says.textContent()) ?? '').split(' ')
  expect([word, languages]).toEqual(['done', 'en-GB,en'])
  expect(new URL(learner.url()).hostname).toBe('courses.localhost')
  await learner.getByRole('link', { name: 'Back' }).click()
  await learner.waitForURL(`${site.address}/my-learning/${packageId}`)
  expect(await learner.locator('main').textContent()).toContain('Finished')

  expect(await saidIn(registration)).toEqual([
    'launched',
    'initialized',
    expect.any(String),
    'answered',
    'completed',
    'passed',
    'satisfied',
    'satisfied',
    'terminated',
  ])
  await team.goto(`/elearning/registrations/${registration}`)
  const shown = (await team.locator('main').textContent()) ?? ''
  for (const words of ['Passed', '90', 'Satisfied', 'Ended']) expect(shown).toContain(words)
})

/** The last word of each verb, in order, as a credential that reads all sees them. */
async function saidIn(registration: string): Promise<string[]> {
  const { db, force } = sample
  const issued = await db.write(systemActor(force.forceId), (tx) =>
    createCredential(tx, { source: 'Reader', scopes: ['all/read'], expiresAt: null, homePage: site.address }),
  )
  const basic = Buffer.from(`${issued.accessKey}:${issued.secret}`).toString('base64')
  const headers = { authorization: `Basic ${basic}`, 'x-experience-api-version': '1.0.3' }
  const answer = await fetch(`${site.address}/xapi/1.0/statements?registration=${registration}&ascending=true`, {
    headers,
  })
  const { statements } = (await answer.json()) as { statements: { verb: { id: string } }[] }
  return statements.map(({ verb }) => verb.id.split('/').at(-1) ?? '')
}
