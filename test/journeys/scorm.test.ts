import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Given, openScormCourses, type ScormCourses } from '../harness/scorm-courses.ts'
import { type Item, manifest12, manifest2004, rule, scormPackage, sequencing } from '../harness/scorm-packages.ts'
import { learnerAt, openBrowser, Player } from '../harness/scorm-player.ts'
import { shut } from '../harness/shut.ts'

// SCORM courses as a learner takes them, in a real browser.

let courses: ScormCourses
let browser: Browser
const open: BrowserContext[] = []
/** What went wrong in a page's own script. */
const troubles: string[] = []

beforeAll(async () => {
  courses = await openScormCourses()
  browser = await openBrowser()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(shut))
})
afterAll(async () => {
  await shut(browser)
  await courses?.close()
})

/** Another machine of the same learner. */
async function machine(): Promise<BrowserContext> {
  const context = await learnerAt(browser, courses)
  context.on('weberror', (error) => void troubles.push(String(error.error())))
  open.push(context)
  return context
}

const verbsOf = async (title: string): Promise<string[]> =>
  (await courses.statements())
    .filter(({ context }) => context?.contextActivities.grouping?.[0]?.definition?.name.und === title)
    .map(({ verb, object }) => `${verb.id.split('/').at(-1)} ${object.definition.name.und}`)

const byContent = '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>'

test('a SCORM 1.2 course is taken from its first unit to its end, as far as prerequisites and mastery score allow', async () => {
  const items: readonly Item[] = [
    { id: 'lessons', title: 'Lessons', children: [{ id: 'asking', title: 'Asking' }] },
    {
      id: 'test',
      title: 'Test',
      inside:
        '<adlcp:prerequisites type="aicc_script">asking</adlcp:prerequisites><adlcp:masteryscore>80</adlcp:masteryscore>',
    },
    { id: 'reading', title: 'Reading', isAsset: true, attributes: 'isvisible="false"' },
  ]
  const { packageId } = await courses.bringIn(await scormPackage(manifest12('Risk', items), items))
  const player = await Player.start(await machine(), packageId, 'Asking')
  const asking = await player.unit('Asking')
  expect(await player.faults()).toEqual([])
  expect(await player.page.getByText('Reading').count()).toBe(0)
  expect([await player.button('Next').isEnabled(), await player.part('Test').isEnabled()]).toEqual([false, false])
  expect([await asking.get('cmi.core.student_name'), await asking.get('cmi.core.entry')]).toEqual([
    'Okafor, Amara',
    'ab-initio',
  ])
  await asking.set({ 'cmi.core.lesson_status': 'completed' })
  await player.button('Next').click()
  const quiz = await player.unit('Test')
  expect(await player.part('Asking').textContent()).toContain('Finished')
  await quiz.set({ 'cmi.core.score.raw': '60', 'cmi.core.lesson_status': 'completed' })
  await quiz.end()
  await player.part('Test').getByText('Not passed').waitFor()
  await player.part('Asking').click()
  await player.unit('Asking')
  await player.part('Test').click()
  await (await player.unit('Test')).set({ 'cmi.core.score.raw': '90', 'cmi.core.lesson_status': 'completed' })
  await player.leave()
  await player.page.getByText('You finished this course').waitFor()
  expect((await verbsOf('Risk')).filter((said) => !/^(initialized|resumed|suspended|terminated)/.test(said))).toEqual([
    'completed Asking',
    'failed Test',
    'failed Risk',
    'completed Test',
    'passed Test',
    'completed Risk',
    'passed Risk',
    'satisfied Risk',
  ])
})

test('at 320 pixels nothing stands out to the side, and the list of parts opens and closes', async () => {
  const items: readonly Item[] = [
    { id: 'a', title: 'A part with quite a long title that goes on and on' },
    { id: 'b', title: 'Another' },
  ]
  const { packageId } = await courses.bringIn(
    await scormPackage(manifest12('Coercive and controlling behaviour', items), items),
  )
  const player = await Player.start(await machine(), packageId, items[0]?.title ?? '')
  const { page } = player
  await page.setViewportSize({ width: 320, height: 640 })
  await player.unit(items[0]?.title ?? '')
  await player.saved()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  expect(await player.part('Another').isVisible()).toBe(false)
  await player.button('Parts of this course').press('Enter')
  expect(await player.part('Another').isVisible()).toBe(true)
  expect(await player.faults()).toEqual([])
  await player.part('Another').press('Enter')
  await player.unit('Another')
  expect(await player.part('Another').isVisible()).toBe(false)
})

test('a unit that is left without its help goes on at another machine where it was', async () => {
  const items: readonly Item[] = [{ id: 'long', title: 'Long' }]
  const silent = { 'long.html': '<!doctype html><title>Long</title><script src="unit.js"></script><h1>Long</h1>' }
  const script = {
    'unit.js': (await import('../harness/scorm-packages.ts')).unitScript.replace(
      "addEventListener('unload'",
      "void ('unload'",
    ),
  }
  const zip = await scormPackage(manifest12('Suspended', items), items, { ...silent, ...script })
  const { packageId } = await courses.bringIn(zip)
  const first = await Player.start(await machine(), packageId, 'Long')
  const said = {
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.lesson_location': '12',
    'cmi.suspend_data': 'answers=abc',
    'cmi.core.session_time': '0000:00:04',
    'cmi.interactions.0.id': 'q1',
    'cmi.objectives.0.id': 'o1',
    'cmi.objectives.0.status': 'passed',
  }
  await (await first.unit('Long')).set(said)
  await first.leave()
  const second = await Player.start(await machine(), packageId, 'Long', 'Go on')
  const unit = await second.unit('Long')
  const kept = [
    'cmi.core.entry',
    'cmi.core.lesson_location',
    'cmi.suspend_data',
    'cmi.core.lesson_status',
    'cmi.core.total_time',
    'cmi.interactions._count',
    'cmi.objectives.0.status',
  ]
  expect(await Promise.all(kept.map((element) => unit.get(element)))).toEqual([
    'resume',
    '12',
    'answers=abc',
    'incomplete',
    '00:00:04',
    '1',
    'passed',
  ])
  // The tab is simply closed: what was set last is sent as it goes.
  await unit.set({ 'cmi.core.lesson_location': '13' })
  await second.page.close({ runBeforeUnload: true })
  await expect
    .poll(async () => (await courses.kept(second.unitId))?.['cmi.core.lesson_location'], { timeout: 5000 })
    .toBe('13')
})

test('of two windows the later one has the course, and the older says so', async () => {
  const items: readonly Item[] = [{ id: 'one', title: 'One' }]
  const { packageId } = await courses.bringIn(await scormPackage(manifest12('Twice', items), items))
  const older = await Player.start(await machine(), packageId, 'One')
  const left = await older.unit('One')
  await older.saved()
  const newer = await Player.start(await machine(), packageId, 'One', 'Go on')
  const unit = await newer.unit('One')
  await newer.saved()
  await left.set({ 'cmi.core.lesson_status': 'passed' })
  await older.page.getByRole('heading', { name: 'This window is out of use' }).waitFor()
  expect(await older.page.getByRole('alert').textContent()).toContain('opened in another window')
  expect(await older.faults()).toEqual([])
  await unit.set({ 'cmi.core.lesson_status': 'completed' })
  await newer.leave()
  const verbs = await verbsOf('Twice')
  expect([verbs.includes('completed One'), verbs.includes('passed One')]).toEqual([true, false])
})

test('when saving fails it says since when, keeps trying, and saves all once it can', async () => {
  const items: readonly Item[] = [{ id: 'one', title: 'One' }]
  const { packageId } = await courses.bringIn(await scormPackage(manifest12('Offline', items), items))
  const context = await machine()
  const player = await Player.start(context, packageId, 'One')
  const unit = await player.unit('One')
  await player.saved()
  await context.route('**/run-time', (route) => route.abort())
  await unit.set({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': '8' })
  await player.page.getByRole('heading', { name: 'Your work is not being saved' }).waitFor()
  expect(await player.page.getByRole('alert').textContent()).toMatch(/Nothing you did since \d+:\d\d[ap]m is saved/)
  await player.page.getByRole('link', { name: 'Save and leave' }).click()
  await player.page.getByRole('link', { name: 'Leave without saving' }).waitFor()
  expect(await player.faults()).toEqual([])
  await context.unroute('**/run-time')
  // It keeps trying by itself, and on a busy machine may be quicker than whoever presses.
  const left = player.page.waitForURL(/\/my-learning\//)
  await Promise.race([left, player.button('Try again').click()])
  await left
  expect(await courses.kept(player.unitId)).toMatchObject({ 'cmi.core.lesson_location': '8' })
})

test('without JavaScript the page says that the course needs it', async () => {
  const items: readonly Item[] = [{ id: 'one', title: 'One' }]
  const { units } = await courses.bringIn(await scormPackage(manifest12('Script', items), items))
  const context = await browser.newContext({ javaScriptEnabled: false })
  open.push(context)
  const page = await context.newPage()
  await page.goto(`${courses.address}/course-player/${await courses.launch(units.One)}`)
  // Playwright's search by text passes over what is in <noscript>.
  const said = page.locator('noscript strong')
  expect([await said.textContent(), await said.isVisible()]).toEqual([
    'This course needs JavaScript, and your browser has it turned off.',
    true,
  ])
  expect(await page.locator('iframe').count()).toBe(0)
})

test('a course that opens a window for its lesson has it within the page, and finds its run-time there', async () => {
  const items: readonly Item[] = [{ id: 'opener', title: 'Opener' }]
  const files = {
    'opener.html':
      '<!doctype html><title>Opener</title><h1>Opener</h1><button onclick="window.lesson = window.open(\'lesson.html\', \'lesson\', \'width=800\')">Open</button><a href="notes.txt" target="_blank">Notes</a>',
    'lesson.html': '<!doctype html><title>Lesson</title><script src="unit.js"></script><h1>The lesson</h1>',
    'notes.txt': 'Read this',
  }
  const { packageId } = await courses.bringIn(await scormPackage(manifest12('Windows', items), items, files))
  const player = await Player.start(await machine(), packageId, 'Opener')
  const unit = await player.unit('Opener')
  const stage = player.page.frameLocator('#stage iframe')
  await unit.frame.getByRole('button', { name: 'Open' }).click()
  await stage.frameLocator('iframe[title="A window of the course"]').getByText('The lesson').waitFor()
  const lesson = player.page.frames().find((frame) => frame.url().endsWith('lesson.html'))
  expect(await lesson?.evaluate('window.begun')).toBe('true')
  expect(await unit.frame.evaluate('window.lesson.closed')).toBe(false)
  await stage.getByRole('button', { name: 'Close this window of the course' }).click()
  await unit.frame.getByRole('link', { name: 'Notes' }).click()
  await stage.frameLocator('iframe[title="A window of the course"]').getByText('Read this').waitFor()
  expect(await stage.getByRole('link', { name: 'Save this file' }).isVisible()).toBe(true)
  expect(await player.faults()).toEqual([])
  await player.leave()
  expect(await verbsOf('Windows')).toEqual(['initialized Opener', 'terminated Opener'])
})

test('SCORM 2004: a test before it spares the lesson, what is suspended goes on elsewhere, and the rollup finishes the course', async () => {
  const mapped = (inside: string) => `<imsss:objectives>${inside}</imsss:objectives>`
  const writes =
    '<imsss:primaryObjective objectiveID="o" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure><imsss:mapInfo targetObjectiveID="knows" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/></imsss:primaryObjective>'
  const reads =
    '<imsss:primaryObjective objectiveID="p"/><imsss:objective objectiveID="k"><imsss:mapInfo targetObjectiveID="knows"/></imsss:objective>'
  const skipped = `<imsss:sequencingRules>${rule('preConditionRule', 'condition="satisfied" referencedObjective="k"', 'skip')}</imsss:sequencingRules>`
  const spared =
    '<adlseq:rollupConsiderations requiredForSatisfied="ifNotSkipped" requiredForNotSatisfied="ifNotSkipped" requiredForCompleted="ifNotSkipped" requiredForIncomplete="ifNotSkipped"/>'
  const items: readonly Item[] = [
    { id: 'pre', title: 'Before', inside: sequencing(mapped(writes) + byContent) },
    { id: 'lesson', title: 'Lesson', inside: sequencing(skipped + mapped(reads) + byContent + spared) },
    { id: 'close', title: 'Close', inside: sequencing(byContent) },
  ]
  const { packageId } = await courses.bringIn(
    await scormPackage(
      manifest2004('Sequenced', items, { sequencing: '<imsss:controlMode choice="false" flow="true"/>' }),
      items,
    ),
  )
  const first = await Player.start(await machine(), packageId, 'Before')
  const before = await first.unit('Before')
  expect(await first.faults()).toEqual([])
  expect([await before.get('cmi.scaled_passing_score'), await before.get('cmi.objectives.0.id')]).toEqual(['0.8', 'o'])
  expect([await first.part('Lesson').isEnabled(), await first.part('Close').isEnabled()]).toEqual([false, false])
  await before.set({ 'cmi.score.scaled': '0.9', 'cmi.completion_status': 'completed', 'adl.nav.request': 'continue' })
  await before.end()
  const close = await first.unit('Close')
  await close.set({ 'cmi.suspend_data': 'half', 'cmi.location': '4' })
  await first.leave()

  const second = await Player.start(await machine(), packageId, 'Close', 'Go on')
  const again = await second.unit('Close')
  expect([await again.get('cmi.entry'), await again.get('cmi.suspend_data'), await again.get('cmi.location')]).toEqual([
    'resume',
    'half',
    '4',
  ])
  await again.set({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' })
  await second.button('Next').click()
  await second.page.getByText('You have come to the end of this course').waitFor()
  expect(await second.faults()).toEqual([])
  await second.leave()
  await second.page.getByText('You finished this course').waitFor()
  const verbs = await verbsOf('Sequenced')
  expect(verbs.filter((said) => / (Lesson|Sequenced)$/.test(said))).toEqual([
    'completed Sequenced',
    'passed Sequenced',
    'satisfied Sequenced',
  ])
})

test('SCORM 2004: what is not open yet sends the learner back to where they were, and hidden buttons are hidden', async () => {
  // What nobody knows yet is not “not satisfied”: both have to be named.
  const unless = ['satisfied', 'objectiveStatusKnown'].map(
    (condition) => `<imsss:ruleCondition condition="${condition}" operator="not" referencedObjective="k"/>`,
  )
  const closed = `<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions conditionCombination="any">${unless.join('')}</imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules><imsss:objectives><imsss:primaryObjective objectiveID="p"/><imsss:objective objectiveID="k"><imsss:mapInfo targetObjectiveID="done"/></imsss:objective></imsss:objectives>`
  const tells =
    '<imsss:objectives><imsss:primaryObjective objectiveID="o"><imsss:mapInfo targetObjectiveID="done" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives>'
  const hides =
    '<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>previous</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>'
  const items: readonly Item[] = [
    { id: 'a', title: 'First', inside: hides + sequencing(tells + byContent) },
    { id: 'b', title: 'Second', inside: sequencing(closed + byContent) },
  ]
  const { packageId } = await courses.bringIn(await scormPackage(manifest2004('Closed', items), items))
  const player = await Player.start(await machine(), packageId, 'First')
  const unit = await player.unit('First')
  expect(await player.button('Previous').isVisible()).toBe(false)
  await unit.set({ 'cmi.location': '2', 'cmi.exit': 'suspend' })
  await player.button('Next').click()
  await player.page.getByText('You cannot go there yet').waitFor()
  const still = await player.unit('First')
  expect([await still.get('cmi.location'), await still.get('cmi.entry')]).toEqual(['2', 'resume'])
  await still.set({ 'cmi.success_status': 'passed', 'cmi.completion_status': 'completed', 'cmi.exit': '' })
  await player.button('Next').click()
  await player.unit('Second')
  expect(await player.button('Previous').isVisible()).toBe(true)
})

test('SCORM 2004: the usual course of one unit and no rules is begun, loaded again, finished, and looked at again', async () => {
  const items: readonly Item[] = [{ id: 'only', title: 'Only' }]
  const { packageId } = await courses.bringIn(
    await scormPackage(manifest2004('Usual', items, { sequencing: '' }), items),
  )
  const player = await Player.start(await machine(), packageId, 'Only')
  const unit = await player.unit('Only')
  await unit.set({ 'cmi.location': '1', 'cmi.completion_status': 'incomplete', 'cmi.exit': 'suspend' })
  await player.page.reload()
  const again = await player.unit('Only')
  expect([await again.get('cmi.entry'), await again.get('cmi.location')]).toEqual(['resume', '1'])
  await again.set({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.95' })
  // It closes itself, as many do: it says that it has ended, and stays to be looked at.
  await again.end()
  await player.saved()
  await player.leave()
  await player.page.getByText('You finished this course').waitFor()
  const verbs = await verbsOf('Usual')
  // How much is said at once depends on when it is saved: in a test, on the machine.
  const expected = [
    'initialized Only',
    'suspended Only',
    'resumed Only',
    'completed Only',
    'passed Only',
    'completed Usual',
    'passed Usual',
    'satisfied Usual',
    'terminated Only',
  ]
  expect(verbs.toSorted()).toEqual(expected.toSorted())
  const review = await Player.start(await machine(), packageId, 'Only', 'Look at it again')
  const shown = await review.unit('Only')
  expect(await review.page.getByText('Nothing you do here is recorded').isVisible()).toBe(true)
  expect(
    await Promise.all(
      ['cmi.mode', 'cmi.credit', 'cmi.location', 'cmi.completion_status'].map((each) => shown.get(each)),
    ),
  ).toEqual(['review', 'no-credit', '1', 'completed'])
  await shown.set({ 'cmi.completion_status': 'incomplete' })
  await review.page.getByRole('link', { name: 'Leave', exact: true }).click()
  await review.page.waitForURL(/\/my-learning\//)
  expect(await verbsOf('Usual')).toEqual(verbs)
})

test('nothing that these pages ran went wrong', () => {
  expect(troubles as Given).toEqual([])
})
