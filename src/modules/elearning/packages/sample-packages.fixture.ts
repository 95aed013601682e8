import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Options, ZipFile } from 'yazl'

/** How a sample differs from the valid one. */
export interface SampleChanges {
  /** Files to add or replace, by path; null takes one out. */
  readonly files?: Readonly<Record<string, string | Buffer | null>>
  /** Changes the text of `cmi5.xml` or `imsmanifest.xml`. */
  readonly change?: (xml: string) => string
  /** Puts everything in this folder of the zip. */
  readonly folder?: string
  readonly zip64?: boolean
}

const folders: string[] = []

/** For `afterAll`: takes away every package this test file made. */
export async function removeSamplePackages(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}

/** A path in a folder of its own, which `removeSamplePackages` takes away. */
export async function samplePath(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-package-'))
  folders.push(folder)
  return join(folder, name)
}

export interface SampleEntry {
  readonly path: string
  readonly content: string | Buffer
  readonly options?: Partial<Options>
}

/** Writes a zip and gives its path. */
export async function writeZip(entries: readonly SampleEntry[], zip64 = false): Promise<string> {
  const path = await samplePath('course.zip')
  const zip = new ZipFile()
  for (const { path: name, content, options } of entries) {
    zip.addBuffer(Buffer.from(content), name, { forceZip64Format: zip64, ...options })
  }
  zip.end({ forceZip64Format: zip64, comment: '' })
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** A cmi5 course: an objective, a unit, and a block of two units of which one lies elsewhere. Gives the zip's path. */
export const sampleCmi5 = (changes: SampleChanges = {}): Promise<string> =>
  sample('cmi5.xml', sampleCourseStructure, changes)

/** SCORM 1.2: two SCOs in a block and an asset beside it, in folders by `xml:base`. Gives the zip's path. */
export const sampleScorm12 = (changes: SampleChanges = {}): Promise<string> =>
  sample('imsmanifest.xml', sampleManifest12, changes)

/** SCORM 2004 4th edition: lessons that share a global objective with a test, and sequencing. Gives the zip's path. */
export const sampleScorm2004 = (changes: SampleChanges = {}): Promise<string> =>
  sample('imsmanifest.xml', sampleManifest2004, changes)

const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1></body></html>`

const content: Readonly<Record<string, string>> = {
  'units/first.html': page('What it is'),
  'units/second.html': page('What to look for'),
  'units/test.html': page('Test'),
  'units/style.css': 'h1 { color: navy }',
}

function sample(name: string, xml: string, changes: SampleChanges): Promise<string> {
  const all = { ...content, [name]: changes.change?.(xml) ?? xml, ...changes.files }
  const folder = changes.folder === undefined ? '' : `${changes.folder}/`
  const entries = Object.entries(all).flatMap(([path, text]) =>
    text === null ? [] : [{ path: `${folder}${path}`, content: text }],
  )
  return writeZip(entries, changes.zip64)
}

const text = (element: string, english: string, welsh: string): string =>
  `<${element}><langstring lang="cy">${welsh}</langstring><langstring lang="en-GB">${english}</langstring></${element}>`

/** Its units all lie elsewhere, so it can be taken without a zip. */
export const sampleStructureAlone = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://training.example/courses/stalking">
    ${text('title', 'Stalking', 'Stelcio')}
    ${text('description', 'Telling stalking from harassment', 'Stelcio ac aflonyddu')}
  </course>
  <au id="https://training.example/units/stalking">
    ${text('title', 'Fixated and obsessive', 'Obsesiynol')}
    ${text('description', 'Four warning signs', 'Pedwar arwydd')}
    <url>https://training.example/stalking/start.html?level=2</url>
  </au>
</courseStructure>
`

export const sampleCourseStructure = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://training.example/courses/control">
    ${text('title', 'Coercive control', 'Rheolaeth drwy orfodaeth')}
    ${text('description', 'Seeing it and recording it', 'Ei weld a’i gofnodi')}
  </course>
  <objectives>
    <objective id="https://training.example/objectives/pattern">
      ${text('title', 'See a pattern', 'Gweld patrwm')}
      ${text('description', 'Sees a course of conduct, not single events', 'Gweld patrwm ymddygiad')}
    </objective>
  </objectives>
  <au id="https://training.example/units/first" moveOn="Completed">
    ${text('title', 'What it is', 'Beth ydyw')}
    ${text('description', 'Section 76 in practice', 'Adran 76')}
    <url>units/first.html</url>
  </au>
  <block id="https://training.example/blocks/practice">
    ${text('title', 'Practice', 'Ymarfer')}
    ${text('description', 'Two cases', 'Dau achos')}
    <objectives><objective idref="https://training.example/objectives/pattern"/></objectives>
    <au id="https://training.example/units/test" moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="OwnWindow"
      activityType="http://adlnet.gov/expapi/activities/assessment">
      ${text('title', 'Test', 'Prawf')}
      ${text('description', 'Ten questions', 'Deg cwestiwn')}
      <objectives><objective idref="https://training.example/objectives/pattern"/></objectives>
      <url>units/test.html?shuffle=1#start</url>
      <launchParameters>questions=10</launchParameters>
      <entitlementKey>licence-7</entitlementKey>
    </au>
    <au id="https://training.example/units/film">
      ${text('title', 'A film', 'Ffilm')}
      ${text('description', 'A survivor speaks', 'Goroeswr yn siarad')}
      <url>https://films.example/control</url>
    </au>
  </block>
</courseStructure>
`

export const sampleManifest12 = `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="candour.sample.12" version="1.1" xml:lang="en-GB"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>Risk assessment</title>
      <item identifier="lessons">
        <title>Lessons</title>
        <item identifier="first" identifierref="first-resource" parameters="?level=1">
          <title>Asking the questions</title>
          <adlcp:datafromlms>tries=2</adlcp:datafromlms>
        </item>
        <item identifier="test" identifierref="test-resource">
          <title>Test</title>
          <adlcp:prerequisites type="aicc_script">first</adlcp:prerequisites>
          <adlcp:maxtimeallowed>0000:30:00</adlcp:maxtimeallowed>
          <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
          <adlcp:masteryscore>80</adlcp:masteryscore>
        </item>
      </item>
      <item identifier="reading" identifierref="reading-resource" isvisible="false"><title>Reading</title></item>
    </organization>
    <organization identifier="short"><title>Risk assessment in brief</title></organization>
  </organizations>
  <resources xml:base="units/">
    <resource identifier="first-resource" type="webcontent" adlcp:scormtype="sco" href="first.html">
      <file href="first.html"/><file href="style.css"/>
    </resource>
    <resource identifier="test-resource" type="webcontent" adlcp:scormtype="sco" href="test.html"/>
    <resource identifier="reading-resource" type="webcontent" adlcp:scormtype="asset" href="second.html"/>
  </resources>
</manifest>
`

export const sampleManifest2004 = `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="candour.sample.2004" version="2" xml:lang="en-GB"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course" adlseq:objectivesGlobalToSystem="false">
      <title>Body-worn video</title>
      <item identifier="lesson" identifierref="lesson-resource">
        <title>Recording</title>
        <adlcp:timeLimitAction>continue,no message</adlcp:timeLimitAction>
        <adlcp:dataFromLMS>mode=lesson</adlcp:dataFromLMS>
        <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.9" progressWeight="0.5"/>
        <adlcp:data><adlcp:map targetID="candour.notes" writeSharedData="false"/></adlcp:data>
        <adlnav:presentation><adlnav:navigationInterface>
          <adlnav:hideLMSUI>previous</adlnav:hideLMSUI><adlnav:hideLMSUI>abandon</adlnav:hideLMSUI>
        </adlnav:navigationInterface></adlnav:presentation>
        <imsss:sequencing IDRef="graded"/>
      </item>
      <item identifier="test" identifierref="test-resource">
        <title>Test</title>
        <imsss:sequencing>
          <imsss:sequencingRules>
            <imsss:preConditionRule>
              <imsss:ruleConditions conditionCombination="any">
                <imsss:ruleCondition condition="satisfied" operator="not" referencedObjective="known"/>
                <imsss:ruleCondition condition="objectiveMeasureLessThan" referencedObjective="known" measureThreshold="0.5"/>
              </imsss:ruleConditions>
              <imsss:ruleAction action="disabled"/>
            </imsss:preConditionRule>
            <imsss:postConditionRule>
              <imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions>
              <imsss:ruleAction action="exitAll"/>
            </imsss:postConditionRule>
          </imsss:sequencingRules>
          <imsss:limitConditions attemptLimit="3" attemptAbsoluteDurationLimit="PT30M"/>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="passed" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure>
              <imsss:mapInfo targetObjectiveID="candour.passed" readSatisfiedStatus="false" writeSatisfiedStatus="true"/>
            </imsss:primaryObjective>
            <imsss:objective objectiveID="known"><imsss:mapInfo targetObjectiveID="candour.known"/></imsss:objective>
          </imsss:objectives>
          <adlseq:objectives>
            <adlseq:objective objectiveID="passed">
              <adlseq:mapInfo targetObjectiveID="candour.passed" readRawScore="false" writeRawScore="true"/>
            </adlseq:objective>
          </adlseq:objectives>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="false" flow="true"/>
        <imsss:rollupRules objectiveMeasureWeight="0.5">
          <imsss:rollupRule childActivitySet="atLeastCount" minimumCount="1">
            <imsss:rollupConditions><imsss:rollupCondition condition="attempted" operator="not"/></imsss:rollupConditions>
            <imsss:rollupAction action="incomplete"/>
          </imsss:rollupRule>
        </imsss:rollupRules>
        <imsss:randomizationControls randomizationTiming="once" reorderChildren="true" selectionTiming="once" selectCount="2"/>
        <adlseq:constrainedChoiceConsiderations preventActivation="true"/>
        <adlseq:rollupConsiderations requiredForSatisfied="ifAttempted" measureSatisfactionIfActive="false"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="lesson-resource" type="webcontent" adlcp:scormType="sco" href="units/first.html"/>
    <resource identifier="test-resource" type="webcontent" adlcp:scormType="sco" href="units/test.html"/>
  </resources>
  <imsss:sequencingCollection>
    <imsss:sequencing ID="graded">
      <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
      <imsss:objectives>
        <imsss:primaryObjective objectiveID="seen">
          <imsss:mapInfo targetObjectiveID="candour.known" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
        </imsss:primaryObjective>
      </imsss:objectives>
    </imsss:sequencing>
  </imsss:sequencingCollection>
</manifest>
`
