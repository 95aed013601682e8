import { expect, test } from 'vitest'
import type { Course } from '../course-package.ts'
import { Inspection } from '../inspection.ts'
import { PackageRefused } from '../package-refused.ts'
import { FileIndex } from '../reference.ts'
import { sampleManifest12, sampleManifest2004 } from '../sample-packages.fixture.ts'
import { readXml } from '../xml/read-xml.ts'
import { readManifest } from './read-manifest.ts'

const paths = ['imsmanifest.xml', 'units/first.html', 'units/second.html', 'units/test.html', 'units/style.css']

function read(xml: string, files = paths): Course {
  const inspection = new Inspection('imsmanifest.xml')
  return readManifest(readXml(Buffer.from(xml), inspection), new FileIndex(files), inspection)
}

function problemsOf(xml: string, files = paths) {
  try {
    read(xml, files)
    return []
  } catch (error) {
    if (error instanceof PackageRefused) return error.problems
    throw error
  }
}

function replaced(xml: string, from: string | RegExp, to: string): string {
  const after = xml.replace(from, to)
  if (after === xml) throw new Error(`The sample has no ${from}`)
  return after
}
const in12 = (from: string | RegExp, to: string): string => replaced(sampleManifest12, from, to)
const in2004 = (from: string | RegExp, to: string): string => replaced(sampleManifest2004, from, to)

test('reads SCORM 1.2: the default organization, its items and what they launch', () => {
  const course = read(sampleManifest12)
  expect(course).toMatchObject({
    standard: 'scorm-1.2',
    edition: '1.2',
    title: 'Risk assessment',
    language: 'en-GB',
    publisherId: 'candour.sample.12',
    version: '1.1',
    otherOrganizations: ['Risk assessment in brief'],
  })
  expect(course.tree.children).toMatchObject([
    {
      kind: 'block',
      publisherId: 'lessons',
      children: [
        {
          kind: 'scorm-item',
          publisherId: 'first',
          launch: { kind: 'file', path: 'units/first.html', query: 'level=1' },
          scormType: 'sco',
          dataFromLms: 'tries=2',
          sequencing: null,
        },
        { masteryScore: 80, maxTimeAllowed: '0000:30:00', timeLimitAction: 'exit,message', prerequisites: 'first' },
      ],
    },
    { publisherId: 'reading', scormType: 'asset', visible: false },
  ])
})

test('reads SCORM 2004: thresholds, hidden buttons, shared data', () => {
  const course = read(sampleManifest2004)
  expect(course).toMatchObject({ standard: 'scorm-2004', edition: '2004 4th Edition', version: '2', remarks: [] })
  expect(course.tree).toMatchObject({ objectivesGlobalToSystem: false, sharedDataGlobalToSystem: true })
  expect(course.tree.children[0]).toMatchObject({
    completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.9, progressWeight: 0.5 },
    hiddenControls: ['previous', 'abandon'],
    timeLimitAction: 'continue,no message',
    dataFromLms: 'mode=lesson',
    sharedData: [{ targetId: 'candour.notes', read: true, write: false }],
  })
})

test.each([
  ['1.2', 'scorm-1.2', '1.2'],
  ['CAM 1.3', 'scorm-2004', '2004 2nd Edition'],
  ['2004 3rd Edition', 'scorm-2004', '2004 3rd Edition'],
  [' 2004\n4TH edition ', 'scorm-2004', '2004 4th Edition'],
])('takes schemaversion “%s” for %s', (said, standard, edition) => {
  expect(read(sampleManifest12.replace('>1.2<', `>${said}<`))).toMatchObject({ standard, edition })
})

test('tells the version by namespaces where there is no schemaversion', () => {
  const course = read(in12(/<metadata>.*<\/metadata>/, ''))
  expect(course.standard).toBe('scorm-1.2')
  expect(course.remarks[0]).toMatch(/no schemaversion/)
  expect(read(in2004(/<metadata>.*<\/metadata>/, '')).standard).toBe('scorm-2004')
})

test.each<[string, string, RegExp]>([
  ['a version nobody knows', in12('>1.2<', '>1.1<'), /version is “1.1”/],
  ['another root', sampleManifest12.replaceAll('manifest', 'package'), /must begin with <manifest>/],
  [
    'a namespace of something else',
    in12('http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'urn:x'),
    /must begin with <manifest>/,
  ],
  ['no identifier', in12(' identifier="candour.sample.12"', ''), /manifest has no identifier/],
  ['no organization', in12(/<organizations.*<\/organizations>/s, '<organizations/>'), /no <organization>/],
  ['a default that isn’t there', in12('default="course"', 'default="gone"'), /default organization is “gone”/],
  ['an organization without items', in12('default="course"', 'default="short"'), /has no <item>/],
  ['a resource that isn’t there', in12('identifierref="test-resource"', 'identifierref="gone"'), /resource “gone”/],
  ['a resource without href', in12(' href="test.html"', ''), /no href/],
  ['a resource that is neither SCO nor asset', in12(' adlcp:scormtype="asset"', ''), /“sco” or an “asset”/],
  ['a file that isn’t there', in12('href="second.html"', 'href="third.html"'), /no file “units\/third.html”/],
  ['a file in other capitals', in12('href="second.html"', 'href="Second.HTML"'), /has “units\/second.html”/],
  ['a file outside the package', in12('href="second.html"', 'href="../../second.html"'), /out of the package/],
  ['a script for a file', in12('href="second.html"', 'href="javascript:alert(1)"'), /not a web address/],
  ['two items of one identifier', in12('item identifier="test"', 'item identifier="first"'), /used twice/],
  [
    'an item with the organization’s identifier',
    in12('item identifier="test"', 'item identifier="course"'),
    /used twice/,
  ],
  [
    'two resources of one identifier',
    in12('resource identifier="test-resource"', 'resource identifier="first-resource"'),
    /used for two resources/,
  ],
  ['an item without identifier', in12('item identifier="test"', 'item'), /<item> has no identifier/],
  ['an item that refers to nothing', in12(' identifierref="test-resource"', ''), /refers to nothing/],
  ['an item without title', in12('<title>Test</title>', ''), /item “test” has no title/],
  ['a title of white space', in12('<title>Test</title>', '<title> \n </title>'), /item “test” has no title/],
  ['a huge title', in12('<title>Test</title>', `<title>${'x'.repeat(1001)}</title>`), /more than 1000/],
  ['an address without end', in12('href="second.html"', `href="second.html?${'x'.repeat(3000)}"`), /more than 2000/],
  ['a mastery score over 100', in12('>80<', '>101<'), /0 to 100/],
  ['a time that is none', in12('>0000:30:00<', '>half an hour<'), /maxtimeallowed/],
  ['a time limit action of no kind', in12('>exit,message<', '>stop<'), /timeLimitAction/],
  ['a visibility that is neither', in12('isvisible="false"', 'isvisible="no"'), /isvisible="no"/],
  ['a threshold over 1', in2004('minProgressMeasure="0.9"', 'minProgressMeasure="9"'), /minProgressMeasure="9"/],
  ['a button nobody knows', in2004('>abandon<', '>help<'), /hideLMSUI is “help”/],
  [
    'content on an item with items (2004)',
    in2004(
      '<title>Test</title>',
      '<title>Test</title><item identifier="x" identifierref="lesson-resource"><title>X</title></item>',
    ),
    /both content and items/,
  ],
  [
    'a manifest inside the manifest',
    in12('</resources>', '</resources><manifest identifier="sub"/>').replace(
      'identifierref="test-resource"',
      'identifierref="sub"',
    ),
    /manifest inside the manifest/,
  ],
])('refuses %s', (_what, xml, message) => {
  const problems = problemsOf(xml)
  expect(problems.map((problem) => problem.message).join('\n')).toMatch(message)
  expect(problems.every((problem) => problem.file === 'imsmanifest.xml' && problem.line !== null)).toBe(true)
})

test('an item of SCORM 1.2 that has content and items becomes a block that begins with its content', () => {
  const xml = in12('<item identifier="lessons">', '<item identifier="lessons" identifierref="reading-resource">')
  expect(read(xml).tree.children[0]).toMatchObject({
    kind: 'block',
    publisherId: 'lessons#block',
    children: [{ kind: 'scorm-item', publisherId: 'lessons' }, { publisherId: 'first' }, { publisherId: 'test' }],
  })
})

test('every xml:base counts, from the manifest down', () => {
  const xml = in12('<manifest ', '<manifest xml:base="deep/" ').replace(
    'href="second.html"',
    'xml:base="more/" href="second.html?a=1"',
  )
  const files = ['deep/units/first.html', 'deep/units/style.css', 'deep/units/test.html', 'deep/units/more/second.html']
  const course = read(xml, files)
  expect(course.tree.children[1]).toMatchObject({
    url: 'deep/units/more/second.html?a=1',
    launch: { path: 'deep/units/more/second.html', query: 'a=1' },
  })
})

// SCORM 2004 CAM, the use of parameters
test.each([
  ['first.html', '?level=1', 'level=1', ''],
  ['first.html', '&amp;&amp;?level=1', 'level=1', ''],
  ['first.html?a=b', 'level=1', 'a=b&level=1', ''],
  ['first.html#top', '?level=1', 'level=1', 'top'],
  ['first.html', '#page2', '', 'page2'],
  ['first.html#top', '#page2', '', 'top'],
])('href %s with parameters %s', (href, parameters, query, fragment) => {
  const xml = sampleManifest12
    .replace('href="first.html">', `href="${href}">`)
    .replace('parameters="?level=1"', `parameters="${parameters}"`)
  const [block] = read(xml).tree.children
  expect(block).toMatchObject({ children: [{ launch: { path: 'units/first.html', query, fragment } }, {}] })
})

test('remarks on files that are listed and missing, and on content elsewhere, but takes the course', () => {
  const xml = in12('href="style.css"', 'href="theme.css"').replace(
    'href="second.html"',
    'xml:base="https://films.example/" href="a.html"',
  )
  const course = read(xml)
  expect(course.tree.children[1]).toMatchObject({ launch: { kind: 'absolute', url: 'https://films.example/a.html' } })
  expect(course.remarks.join('\n')).toMatch(/theme\.css[\s\S]*films\.example\/a\.html/)
})

test('takes the description and language of the metadata', () => {
  const lom = `<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general><language>cy</language><description>
    <langstring xml:lang="cy">Yn Gymraeg</langstring><langstring xml:lang="en">In English</langstring></description></general></lom>`
  const course = read(in12('</metadata>', `${lom}</metadata>`).replace(' xml:lang="en-GB"', ''))
  expect(course).toMatchObject({ description: 'In English', language: 'cy' })
})

test('reads a manifest whose namespaces are those of another edition, as tools write them', () => {
  const xml = sampleManifest12.replace('imscp_rootv1p1p2', 'imscp_v1p1').replace('adlcp_rootv1p2', 'adlcp_v1p3')
  expect(read(xml).standard).toBe('scorm-1.2')
})

test('a completion threshold of the 3rd edition is a measure', () => {
  const xml = in2004(/<adlcp:completionThreshold [^>]*>/, '<adlcp:completionThreshold>0.6</adlcp:completionThreshold>')
  expect(read(xml).tree.children[0]).toMatchObject({
    completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.6, progressWeight: 1 },
  })
})
