import * as library from 'scorm-again/scorm2004'
import { afterAll, expect, test, vi } from 'vitest'
import { type Item, manifest2004, rule, scormPackage, sequencing } from '../../../../../test/harness/scorm-packages.ts'
import { readCoursePackage } from '../../packages/read-course-package.ts'
import { removeSamplePackages } from '../../packages/sample-packages.fixture.ts'
import { activityTree } from './activity-tree.ts'

// SCORM 2004 sequencing from manifest to what is delivered: that `scorm-again` is given what the manifest says.

vi.spyOn(console, 'debug').mockImplementation(() => {})
afterAll(removeSamplePackages)

// biome-ignore lint/suspicious/noExplicitAny: the library's own types do not cover what its guide names
type Library = any
// Its types name a default export that the module does not have.
const { Scorm2004API } = library as Library

/** A course as its learner goes through it. */
class Walk {
  readonly api: Library
  at: string | null = null
  isOver = false

  constructor(tree: unknown, kept?: string) {
    this.api = new Scorm2004API({
      logLevel: 5,
      sequencing: {
        activityTree: tree,
        logLevel: 'error',
        eventListeners: {
          onActivityDelivery: ({ id }: { id: string }) => {
            this.at = id
          },
          onSequencingSessionEnd: () => {
            this.at = null
            this.isOver = true
          },
        },
      },
      sequencingStatePersistence: {
        persistence: { saveState: async () => true, loadState: async () => null },
        autoLoadOnInitialize: false,
        autoSaveOn: 'never',
        compress: false,
      },
    })
    if (kept !== undefined) this.api.deserializeSequencingState(kept)
  }

  go(request: string, item?: string): string | null {
    const before = this.at
    this.at = null
    this.api.processNavigationRequest(request, item)
    if (this.at === null && !this.isOver) this.at = before
    return this.at
  }

  /** Does the unit that is there, which then ends, and goes on where it says so. */
  do(elements: Readonly<Record<string, string>>, request?: string): string | null {
    this.api.reset()
    const { adl } = this.api
    const { sequencing: tree } = adl
    adl.sequencing = tree
    expect(this.api.Initialize('')).toBe('true')
    for (const [name, value] of Object.entries(elements))
      expect([name, this.api.SetValue(name, value)]).toEqual([name, 'true'])
    if (request !== undefined) this.api.SetValue('adl.nav.request', request)
    expect(this.api.Terminate('')).toBe('true')
    return this.at
  }

  mayChoose(item: string): boolean {
    return this.api.getSequencingService().getOverallSequencingProcess().predictChoiceEnabled(item)
  }

  standing(item: string) {
    const { completionStatus, successStatus } = this.api.getActivityTrackingData(item)
    return [completionStatus, successStatus]
  }

  kept(): string {
    return this.api.serializeSequencingState()
  }
}

async function treeOf(items: readonly Item[], organization?: string): Promise<unknown> {
  const manifest = manifest2004('Course', items, organization === undefined ? {} : { sequencing: organization })
  const read = await readCoursePackage(await scormPackage(manifest, items), 'course.zip')
  await read.close()
  // As the browser gets it.
  return JSON.parse(JSON.stringify(activityTree(read.tree)))
}

const walk = async (items: readonly Item[], organization?: string) => new Walk(await treeOf(items, organization))

const done = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }
const byContent = '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>'
const three = (inside = ''): Item[] => ['a', 'b', 'c'].map((id) => ({ id, inside }))

test('flow only: from one to the next and back, and no choice', async () => {
  const course = await walk(three(), '<imsss:controlMode choice="false" flow="true"/>')
  expect(course.go('start')).toBe('a')
  expect([course.mayChoose('b'), course.mayChoose('c')]).toEqual([false, false])
  expect(course.go('choice', 'c')).toBe('a')
  expect(course.do(done, 'continue')).toBe('b')
  expect(course.go('previous')).toBe('a')
  expect(course.go('continue')).toBe('b')
})

test('choice only: nothing begins by itself, and anything may be chosen', async () => {
  const course = await walk(three(), '<imsss:controlMode choice="true" flow="false"/>')
  expect(course.go('start')).toBeNull()
  expect(course.go('choice', 'c')).toBe('c')
  expect(course.go('choice', 'a')).toBe('a')
})

test('forward only: there is no way back', async () => {
  const course = await walk(three(), '<imsss:controlMode choice="true" flow="true" forwardOnly="true"/>')
  course.go('start')
  course.go('continue')
  expect(course.at).toBe('b')
  expect(course.go('previous')).toBe('b')
  expect(course.mayChoose('a')).toBe(false)
})

test('a pre-condition skips what need not be done, and keeps closed what may not', async () => {
  const known =
    '<imsss:objectives><imsss:primaryObjective objectiveID="p"/><imsss:objective objectiveID="k"><imsss:mapInfo targetObjectiveID="known"/></imsss:objective></imsss:objectives>'
  const tells = `<imsss:objectives><imsss:primaryObjective objectiveID="o"><imsss:mapInfo targetObjectiveID="known" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives>${byContent}`
  const when = (condition: string, action: string) =>
    sequencing(
      `<imsss:sequencingRules>${rule('preConditionRule', `${condition} referencedObjective="k"`, action)}</imsss:sequencingRules>${known}`,
    )
  const items: Item[] = [
    { id: 'before', inside: sequencing(tells) },
    { id: 'lesson', inside: when('condition="satisfied"', 'skip') },
    { id: 'harder', inside: when('condition="satisfied" operator="not"', 'disabled') },
  ]
  const knows = await walk(items)
  knows.go('start')
  expect(knows.do(done, 'continue')).toBe('harder')
  const learns = await walk(items)
  learns.go('start')
  expect(learns.do({ ...done, 'cmi.success_status': 'failed' }, 'continue')).toBe('lesson')
  expect(learns.mayChoose('harder')).toBe(false)
  expect(learns.go('choice', 'harder')).toBe('lesson')
})

test('rollup: a block is completed by all in it, and satisfied by its own rule', async () => {
  const anyPassed =
    '<imsss:rollupRules><imsss:rollupRule childActivitySet="any"><imsss:rollupConditions><imsss:rollupCondition condition="satisfied"/></imsss:rollupConditions><imsss:rollupAction action="satisfied"/></imsss:rollupRule></imsss:rollupRules>'
  const block = sequencing(`<imsss:controlMode choice="true" flow="true"/>${anyPassed}`)
  const course = await walk([{ id: 'block', children: three(sequencing(byContent)), inside: block }])
  course.go('start')
  course.do({ ...done, 'cmi.success_status': 'failed' }, 'continue')
  expect(course.standing('block')).not.toContain('completed')
  course.do(done, 'continue')
  expect(course.standing('block')[1]).toBe('passed')
  course.do({ ...done, 'cmi.success_status': 'failed' })
  expect(course.standing('block')).toEqual(['completed', 'passed'])
  expect(course.standing('course')).toEqual(['completed', 'passed'])
})

test('a measure decides over the block, by the weight of each unit', async () => {
  const measured = (weight: string) =>
    sequencing(
      `<imsss:rollupRules objectiveMeasureWeight="${weight}"/><imsss:objectives><imsss:primaryObjective objectiveID="o"/></imsss:objectives>${byContent}`,
    )
  const course = await walk(
    [
      { id: 'small', inside: measured('0.25') },
      { id: 'large', inside: measured('0.75') },
    ],
    '<imsss:controlMode choice="true" flow="true"/><imsss:objectives><imsss:primaryObjective objectiveID="all" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>',
  )
  course.go('start')
  course.do({ 'cmi.score.scaled': '0.2', 'cmi.completion_status': 'completed' }, 'continue')
  course.do({ 'cmi.score.scaled': '1', 'cmi.completion_status': 'completed' })
  const { score, successStatus } = course.api.getActivityTrackingData('course')
  expect([Math.round(score * 1000) / 1000, successStatus]).toEqual([0.8, 'passed'])
})

test('an exit action and a post-condition end a block, and a whole course, when they are met', async () => {
  const ends = (action: string) =>
    sequencing(
      `<imsss:sequencingRules>${rule('postConditionRule', 'condition="satisfied"', action)}</imsss:sequencingRules>${byContent}`,
    )
  const block = (action: string): Item[] => [
    {
      id: 'block',
      children: [{ id: 'a', inside: ends(action) }, { id: 'b' }],
      inside: sequencing('<imsss:controlMode choice="true" flow="true"/>'),
    },
    { id: 'after' },
  ]
  const out = await walk(block('exitAll'))
  out.go('start')
  expect([out.do(done), out.isOver]).toEqual([null, true])
  const again = await walk(block('retry'))
  again.go('start')
  expect(again.do(done)).toBe('a')
  const on = await walk(block('continue'))
  on.go('start')
  expect(on.do(done)).toBe('b')
})

test('before and after: who knows it all already is tested once, and what a lesson teaches opens the test', async () => {
  const objective = (inside: string, id = 'o') =>
    `<imsss:primaryObjective objectiveID="${id}" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>${inside}</imsss:primaryObjective>`
  const map = (write: boolean) =>
    `<imsss:mapInfo targetObjectiveID="knows" readSatisfiedStatus="true" readNormalizedMeasure="true" writeSatisfiedStatus="${write}" writeNormalizedMeasure="${write}"/>`
  const items: Item[] = [
    { id: 'pre', inside: sequencing(`<imsss:objectives>${objective(map(true))}</imsss:objectives>${byContent}`) },
    ...['lesson', 'post'].map((id) => ({
      id,
      inside: sequencing(
        `<imsss:sequencingRules>${rule('preConditionRule', 'condition="satisfied" referencedObjective="k"', 'skip')}</imsss:sequencingRules><imsss:objectives><imsss:primaryObjective objectiveID="p"/><imsss:objective objectiveID="k">${map(id === 'post')}</imsss:objective></imsss:objectives>${byContent}`,
      ),
    })),
    { id: 'close' },
  ]
  const expert = await walk(items, '<imsss:controlMode choice="false" flow="true"/>')
  expert.go('start')
  expect(expert.do({ 'cmi.score.scaled': '0.9', 'cmi.completion_status': 'completed' }, 'continue')).toBe('close')
  const novice = await walk(items, '<imsss:controlMode choice="false" flow="true"/>')
  novice.go('start')
  expect(novice.do({ 'cmi.score.scaled': '0.3', 'cmi.completion_status': 'completed' }, 'continue')).toBe('lesson')
  expect(novice.do(done, 'continue')).toBe('post')
})

test('what is suspended is resumed from what was kept, and where it was', async () => {
  const tree = await treeOf(three(sequencing(byContent)), '<imsss:controlMode choice="true" flow="true"/>')
  const first = new Walk(tree)
  first.go('start')
  first.do(done, 'continue')
  first.go('suspendAll')
  const second = new Walk(tree, first.kept())
  expect(second.go('resumeAll')).toBe('b')
  expect(second.standing('a')).toEqual(['completed', 'passed'])
})

test('an attempt limit closes a unit that was tried as often as it may be', async () => {
  const once = sequencing(`<imsss:limitConditions attemptLimit="1"/>${byContent}`)
  const course = await walk([{ id: 'a', inside: once }, { id: 'b' }])
  course.go('start')
  course.do(done, 'continue')
  expect(course.at).toBe('b')
  expect(course.go('choice', 'a')).toBe('b')
})
