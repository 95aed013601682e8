import { expect, test } from 'vitest'
import type { CourseRoot } from '../course-package.ts'
import { Inspection } from '../inspection.ts'
import { PackageRefused } from '../package-refused.ts'
import { FileIndex } from '../reference.ts'
import { sampleManifest2004 } from '../sample-packages.fixture.ts'
import type { Sequencing } from '../scorm-sequencing-types.ts'
import { readXml } from '../xml/read-xml.ts'
import { readManifest } from './read-manifest.ts'

const files = new FileIndex(['units/first.html', 'units/test.html'])

function read(from: string | RegExp = '', to = ''): CourseRoot {
  const xml = sampleManifest2004.replace(from, to)
  if (from !== '' && xml === sampleManifest2004) throw new Error(`The sample has no ${from}`)
  const inspection = new Inspection('imsmanifest.xml')
  return readManifest(readXml(Buffer.from(xml), inspection), files, inspection).tree
}

function sequencingOf(tree: CourseRoot, index: number): Sequencing {
  const child = tree.children[index]
  if (child === undefined || !('sequencing' in child) || child.sequencing === null) throw new Error('No sequencing')
  return child.sequencing
}

test('what the manifest leaves out has the standard’s default', () => {
  const sequencing = sequencingOf(read(' IDRef="graded"', ''), 0)
  expect(sequencing).toEqual({
    controlMode: {
      choice: true,
      choiceExit: true,
      flow: false,
      forwardOnly: false,
      useCurrentAttemptObjectiveInfo: true,
      useCurrentAttemptProgressInfo: true,
    },
    constrainedChoice: { preventActivation: false, constrainChoice: false },
    sequencingRules: { preConditionRules: [], exitConditionRules: [], postConditionRules: [] },
    limitConditions: { attemptLimit: null, attemptAbsoluteDurationLimit: null },
    rollup: { rollupObjectiveSatisfied: true, rollupProgressCompletion: true, objectiveMeasureWeight: 1, rules: [] },
    rollupConsiderations: {
      requiredForSatisfied: 'always',
      requiredForNotSatisfied: 'always',
      requiredForCompleted: 'always',
      requiredForIncomplete: 'always',
      measureSatisfactionIfActive: true,
    },
    primaryObjective: null,
    objectives: [],
    randomization: {
      randomizationTiming: 'never',
      reorderChildren: false,
      selectionTiming: 'never',
      selectCount: null,
    },
    deliveryControls: { tracked: true, completionSetByContent: false, objectiveSetByContent: false },
  } satisfies Sequencing)
})

test('reads the organization’s own sequencing', () => {
  expect(read().sequencing).toMatchObject({
    controlMode: { choice: false, flow: true },
    constrainedChoice: { preventActivation: true, constrainChoice: false },
    rollup: {
      objectiveMeasureWeight: 0.5,
      rules: [
        {
          action: 'incomplete',
          consideration: 'atLeastCount',
          minimumCount: 1,
          conditionCombination: 'any',
          conditions: [{ condition: 'attempted', operator: 'not' }],
        },
      ],
    },
    rollupConsiderations: { requiredForSatisfied: 'ifAttempted', measureSatisfactionIfActive: false },
    randomization: { randomizationTiming: 'once', reorderChildren: true, selectionTiming: 'once', selectCount: 2 },
  })
})

test('reads rules, limits and objectives with their maps', () => {
  const sequencing = sequencingOf(read(), 1)
  expect(sequencing.sequencingRules).toEqual({
    preConditionRules: [
      {
        action: 'disabled',
        conditionCombination: 'any',
        conditions: [
          { condition: 'satisfied', operator: 'not', referencedObjective: 'known' },
          { condition: 'objectiveMeasureLessThan', referencedObjective: 'known', parameters: { threshold: 0.5 } },
        ],
      },
    ],
    exitConditionRules: [],
    postConditionRules: [{ action: 'exitAll', conditionCombination: 'all', conditions: [{ condition: 'satisfied' }] }],
  })
  expect(sequencing.limitConditions).toEqual({ attemptLimit: 3, attemptAbsoluteDurationLimit: 'PT30M' })
  expect(sequencing.primaryObjective).toMatchObject({
    objectiveID: 'passed',
    isPrimary: true,
    satisfiedByMeasure: true,
    minNormalizedMeasure: 0.75,
    mapInfo: [
      {
        targetObjectiveID: 'candour.passed',
        readSatisfiedStatus: false,
        writeSatisfiedStatus: true,
        readNormalizedMeasure: true,
        readRawScore: false,
        writeRawScore: true,
        readMinScore: true,
      },
    ],
  })
  expect(sequencing.objectives).toMatchObject([
    {
      objectiveID: 'known',
      isPrimary: false,
      minNormalizedMeasure: 1,
      mapInfo: [{ targetObjectiveID: 'candour.known' }],
    },
  ])
})

test('takes over the collection it refers to, and puts its own parts in the place of the collection’s', () => {
  expect(sequencingOf(read(), 0)).toMatchObject({
    deliveryControls: { tracked: true, completionSetByContent: true, objectiveSetByContent: true },
    primaryObjective: {
      objectiveID: 'seen',
      mapInfo: [{ targetObjectiveID: 'candour.known', writeSatisfiedStatus: true }],
    },
  })
  const own = '<imsss:sequencing IDRef="graded"><imsss:deliveryControls tracked="false"/></imsss:sequencing>'
  expect(sequencingOf(read('<imsss:sequencing IDRef="graded"/>', own), 0)).toMatchObject({
    deliveryControls: { tracked: false, completionSetByContent: false, objectiveSetByContent: false },
    primaryObjective: { objectiveID: 'seen' },
  })
})

test.each<[string, string, string, RegExp]>([
  ['a collection that isn’t there', 'IDRef="graded"', 'IDRef="gone"', /refers to “gone”/],
  ['an action of another kind of rule', 'action="disabled"', 'action="exitAll"', /action="exitAll"/],
  ['a rule that doesn’t say what it does', ' action="disabled"', '', /<ruleAction> has no action/],
  ['a condition nobody knows', 'condition="objectiveMeasureLessThan"', 'condition="lucky"', /condition="lucky"/],
  ['a threshold over 1', 'measureThreshold="0.5"', 'measureThreshold="50"', /from -1 to 1/],
  ['an operator nobody knows', 'operator="not"', 'operator="nor"', /operator="nor"/],
  ['a flag that is neither', 'flow="true"', 'flow="yes"', /flow="yes"/],
  ['an attempt limit below nothing', 'attemptLimit="3"', 'attemptLimit="-1"', /attemptLimit="-1"/],
  ['a duration that is none', '"PT30M"', '"30 minutes"', /not a duration/],
  ['a passing measure over 1', '>0.75<', '>75<', /minNormalizedMeasure is “75”/],
  [
    'a map to nowhere',
    ' targetObjectiveID="candour.known"/></imsss:objective>',
    '/></imsss:objective>',
    /no targetObjectiveID/,
  ],
  ['two objectives of one name', 'objective objectiveID="known"', 'objective objectiveID="passed"', /stands twice/],
  ['an objective without a name', 'objective objectiveID="known"', 'objective', /no objectiveID/],
])('refuses %s', (_what, from, to, message) => {
  expect(() => read(from, to)).toThrow(PackageRefused)
  expect(() => read(from, to)).toThrow(message)
})

test('refuses a small manifest that would grow without end by IDRef', () => {
  const rule = '<imsss:preConditionRule><imsss:ruleAction action="skip"/></imsss:preConditionRule>'
  const item = (number: number): string =>
    `<item identifier="i${number}" identifierref="test-resource"><title>${number}</title><imsss:sequencing IDRef="graded"/></item>`
  const inspection = new Inspection('imsmanifest.xml')
  const xml = sampleManifest2004
    .replace(
      '<imsss:deliveryControls',
      `<imsss:sequencingRules>${rule.repeat(500)}</imsss:sequencingRules><imsss:deliveryControls`,
    )
    .replace('<item ', `${Array.from({ length: 500 }, (_, number) => item(number)).join('')}<item `)
  const start = readXml(Buffer.from(xml), inspection)
  expect(() => readManifest(start, files, inspection)).toThrow(/take over too much sequencing/)
})
