import { expect, test } from 'vitest'
import type { Course } from '../course-package.ts'
import { Inspection } from '../inspection.ts'
import { PackageRefused } from '../package-refused.ts'
import { FileIndex } from '../reference.ts'
import { sampleCourseStructure, sampleStructureAlone } from '../sample-packages.fixture.ts'
import { readXml } from '../xml/read-xml.ts'
import { readCourseStructure } from './read-course-structure.ts'

const inZip = new FileIndex(['cmi5.xml', 'units/first.html', 'units/test.html'])

function read(xml: string, files: FileIndex | null = inZip): Course {
  const inspection = new Inspection('cmi5.xml')
  return readCourseStructure(readXml(Buffer.from(xml), inspection), files, inspection)
}

function problemsOf(xml: string, files: FileIndex | null = inZip) {
  try {
    read(xml, files)
    return []
  } catch (error) {
    if (error instanceof PackageRefused) return error.problems
    throw error
  }
}

/** The sample with one thing changed; fails where there is nothing to change. */
function changed(from: string | RegExp, to: string): string {
  const xml = sampleCourseStructure.replace(from, to)
  if (xml === sampleCourseStructure) throw new Error(`The sample has no ${from}`)
  return xml
}

test('reads a course with its objectives, blocks and units in order', () => {
  const course = read(sampleCourseStructure)
  expect(course).toMatchObject({
    standard: 'cmi5',
    title: 'Coercive control',
    language: 'en-GB',
    publisherId: 'https://training.example/courses/control',
    remarks: [],
  })
  expect(course.tree.title.all).toEqual({ cy: 'Rheolaeth drwy orfodaeth', 'en-GB': 'Coercive control' })
  expect(course.tree.objectives.map((objective) => objective.title.text)).toEqual(['See a pattern'])
  expect(course.tree.children).toMatchObject([
    { kind: 'assignable-unit', moveOn: 'Completed', launchMethod: 'AnyWindow', masteryScore: null },
    {
      kind: 'block',
      objectiveIds: ['https://training.example/objectives/pattern'],
      children: [
        {
          publisherId: 'https://training.example/units/test',
          launch: { kind: 'file', path: 'units/test.html', query: 'shuffle=1', fragment: 'start' },
          launchMethod: 'OwnWindow',
          moveOn: 'CompletedAndPassed',
          masteryScore: 0.8,
          launchParameters: 'questions=10',
          entitlementKey: 'licence-7',
          activityType: 'http://adlnet.gov/expapi/activities/assessment',
        },
        { moveOn: 'NotApplicable', launch: { kind: 'absolute', url: 'https://films.example/control' } },
      ],
    },
  ])
})

test('reads a course structure without a zip', () => {
  expect(read(sampleStructureAlone, null).tree.children).toMatchObject([
    { launch: { kind: 'absolute', url: 'https://training.example/stalking/start.html?level=2' } },
  ])
})

const lang = '<langstring lang="en-GB">'

test.each<[string, string, number | null, RegExp, string]>([
  [
    'a course id that is no IRI',
    changed('"https://training.example/courses/control"', '"courses/control"'),
    3,
    /not a full IRI/,
    '13.1.1',
  ],
  [
    'a block id that is no IRI',
    changed('"https://training.example/blocks/practice"', '"practice"'),
    null,
    /not a full IRI/,
    '13.1.2',
  ],
  [
    'a unit id that is no IRI',
    changed('"https://training.example/units/first"', '"first unit"'),
    null,
    /not a full IRI/,
    '13.1.4',
  ],
  [
    'an objective id that is no IRI',
    changed('objective id="https://training.example/objectives/pattern"', 'objective id="pattern"'),
    null,
    /not a full IRI/,
    '13.1.3',
  ],
  [
    'an id that is not there',
    changed(' id="https://training.example/blocks/practice"', ''),
    null,
    /<block> has no id/,
    '13.1.2',
  ],
  ['two units of one id', changed('units/film"', 'units/test"'), null, /used twice, first on line/, '13.1.4'],
  ['a block with the id of a unit', changed('blocks/practice', 'units/first'), null, /used twice/, '13.1.2'],
  ['an address that is not in the zip', changed('units/first.html', 'units/third.html'), null, /has no file/, '14.1'],
  [
    'an address in other capitals',
    changed('units/first.html', 'units/First.html'),
    null,
    /has “units\/first.html”/,
    '14.1',
  ],
  [
    'an address that leads out of the zip',
    changed('units/first.html', '../first.html'),
    null,
    /out of the package/,
    '14.1',
  ],
  ['an address with a blank', changed('units/first.html', 'units/first .html'), null, /blanks/, '13.1.4'],
  ['an address without a host', changed('https://films.example/control', 'https://'), null, /not an address/, '13.1.4'],
  [
    'an address that runs in the page',
    changed('https://films.example/control', 'javascript:alert(1)'),
    null,
    /not an address/,
    '13.1.4',
  ],
  [
    'a file of the reader’s',
    changed('https://films.example/control', 'file:///etc/passwd'),
    null,
    /not an address/,
    '13.1.4',
  ],
  [
    'an address without a scheme',
    changed('https://films.example/control', '//films.example/control'),
    null,
    /no scheme/,
    '13.1.4',
  ],
  ['no address', changed('units/first.html', ' '), null, /empty/, '13.1.4'],
  ['a moveOn of no kind', changed('moveOn="Completed"', 'moveOn="Done"'), null, /moveOn="Done"/, '13.1.4'],
  ['a launchMethod of no kind', changed('"OwnWindow"', '"NewWindow"'), null, /launchMethod/, '13.1.4'],
  ['a mastery score over 1', changed('"0.8"', '"80"'), null, /0 to 1/, '13.1.4'],
  ['a mastery score that is too fine', changed('"0.8"', '"0.80001"'), null, /four decimal/, '13.1.4'],
  ['a mastery score that is no decimal', changed('"0.8"', '"8e-1"'), null, /0 to 1/, '13.1.4'],
  [
    'an activity type that is no IRI',
    changed('http://adlnet.gov/expapi/activities/assessment', 'assessment'),
    null,
    /IRI/,
    '13.1.4',
  ],
  [
    'another root',
    sampleCourseStructure.replaceAll('courseStructure', 'course-structure'),
    2,
    /must begin with <courseStructure>/,
    '14.0',
  ],
  ['another namespace', changed('/cmi5/v1/', '/cmi5/v2/'), 2, /must begin with <courseStructure>/, '14.0'],
  ['a course without units', changed(/<au id.*<\/block>/s, ''), 2, /has no <au> or <block>/, '14.0'],
  [
    'a unit without a title',
    changed(/(<au id[^>]*first"[^>]*>\s*)<title>.*?<\/title>/s, '$1'),
    null,
    /<au> has no <title>/,
    '14.0',
  ],
  [
    'a title without a langstring',
    changed(/<title>.*?<\/title>/s, '<title></title>'),
    null,
    /<title> has no <langstring>/,
    '14.0',
  ],
  ['a title as bare text', changed(/<title>.*?<\/title>/s, '<title>Control</title>'), null, /text of its own/, '14.0'],
  ['two titles', changed('<title>', `<title>${lang}One</langstring></title><title>`), null, /more than once/, '14.0'],
  [
    'a url before the title',
    changed(/(<au id[^>]*first"[^>]*>)/, '$1<url>units/first.html</url>'),
    null,
    /too late|more than once/,
    '14.0',
  ],
  ['an element nobody knows', changed('<url>', '<link/><url>'), null, /<link> may not stand in <au>/, '14.0'],
  [
    'an element in no namespace',
    changed('</courseStructure>', '<note xmlns=""/></courseStructure>'),
    null,
    /in no namespace/,
    '14.0',
  ],
  ['an extension before what is ours', changed('<url>', '<x:y xmlns:x="urn:x"/><url>'), null, /too late/, '14.0'],
  [
    'an attribute nobody knows',
    changed('moveOn="Completed"', 'moveOn="Completed" hidden="1"'),
    null,
    /attribute “hidden”/,
    '14.0',
  ],
  [
    'an attribute in other capitals',
    changed('moveOn="Completed"', 'moveon="Completed"'),
    null,
    /attribute “moveon”/,
    '14.0',
  ],
  ['a language that is none', changed('lang="en-GB"', 'lang="English (UK)"'), null, /language tag/, '14.0'],
])('refuses %s', (_what, xml, line, message, clause) => {
  const [problem] = problemsOf(xml).filter((each) => message.test(each.message))
  expect(problem).toMatchObject({ file: 'cmi5.xml', clause: `cmi5 ${clause}` })
  if (line !== null) expect(problem?.line).toBe(line)
})

// cmi5 8.1: the names a launch uses
test.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])('refuses %s in a unit’s own query', (name) => {
  expect(problemsOf(changed('shuffle=1', `shuffle=1&amp;${name}=x`))).toMatchObject([{ clause: 'cmi5 8.1' }])
  expect(problemsOf(changed('https://films.example/control', `https://films.example/?${name}`))).toHaveLength(1)
  expect(problemsOf(changed('shuffle=1', `shuffle=${name}`))).toEqual([])
})

test('refuses relative addresses where there is no zip', () => {
  expect(problemsOf(sampleCourseStructure, null)).toMatchObject([{ clause: 'cmi5 14.2' }, { clause: 'cmi5 14.2' }])
})

test('tells everything that is wrong at once, from top to bottom', () => {
  const xml = changed('units/first.html', 'gone.html')
    .replace('"0.8"', '"8"')
    .replace('courses/control', 'courses control')
  const problems = problemsOf(xml)
  expect(problems.map((problem) => problem.clause)).toEqual(['cmi5 13.1.1', 'cmi5 14.1', 'cmi5 13.1.4'])
  const lines = problems.map((problem) => problem.line ?? 0)
  expect(lines).toEqual(lines.toSorted((one, other) => one - other))
})

test('tells fifty problems, and how many more there are', () => {
  const units = Array.from({ length: 60 }, () => '<au id="no"/>').join('')
  const problems = problemsOf(changed('</courseStructure>', `${units}</courseStructure>`))
  expect(problems).toHaveLength(51)
  expect(problems.at(-1)?.message).toMatch(/^There are \d+ more problems/)
})

test('lets extensions of other namespaces stand where they may, and ignores them (cmi5 13.1.5)', () => {
  const xml = changed(
    '</courseStructure>',
    '<x:note xmlns:x="urn:x" anything="goes"><x:more/></x:note></courseStructure>',
  )
    .replace('moveOn="Completed"', 'moveOn="Completed" xmlns:x="urn:x" x:colour="blue"')
    .replace('</url>', '</url><x:y xmlns:x="urn:x"/>')
  expect(problemsOf(xml)).toEqual([])
})

test('lets an application’s own scheme be (cmi5 13.1.4)', () => {
  expect(problemsOf(changed('https://films.example/control', 'simulator://scenes/7?seed=1'))).toEqual([])
})

test('takes white space away around every value (cmi5 13.1)', () => {
  const xml = changed('<url>units/first.html</url>', '<url>\n  units/first.html\n</url>')
    .replace('id="https://training.example/units/first"', 'id="  https://training.example/units/first "')
    .replace('What it is', '\n What it is \t')
    .replace('questions=10', ' questions=10 ')
  const [unit] = read(xml).tree.children
  expect(unit).toMatchObject({
    publisherId: 'https://training.example/units/first',
    title: { text: 'What it is' },
    launch: { path: 'units/first.html' },
  })
})

test('a title of white space only is refused; one in another language is enough', () => {
  const welshOnly = changed(`${lang}Test<`, `${lang} \t <`)
  expect(read(welshOnly).tree.children).toMatchObject([
    {},
    { children: [{ title: { text: 'Prawf', language: 'cy' } }, {}] },
  ])
  const none = welshOnly.replace('>Prawf<', '> <')
  expect(problemsOf(none)).toMatchObject([{ message: expect.stringMatching(/title is empty/), clause: 'cmi5 13.1.4' }])
})

test('a huge title is refused, and an empty description is none', () => {
  expect(problemsOf(changed('>Practice<', `>${'x'.repeat(1001)}<`))).toMatchObject([
    { message: expect.stringMatching(/more than 1,000 characters/) },
  ])
  const xml = changed('>Section 76 in practice<', '><').replace('>Adran 76<', '> <')
  expect(read(xml).tree.children[0]?.description).toBeNull()
})

test('a text without a language, or with one that no statement could carry, is undetermined', () => {
  const course = read(
    changed(/lang="en-GB">Coercive control/, '>Coercive control').replace(
      'lang="cy">Rheolaeth',
      'lang="x-q">Rheolaeth',
    ),
  )
  expect(course.tree.title).toEqual({
    text: 'Rheolaeth drwy orfodaeth',
    language: null,
    all: { und: 'Rheolaeth drwy orfodaeth' },
  })
  expect(course.remarks).toEqual([expect.stringMatching(/“x-q”/)])
})

test('an objective that is referred to and isn’t there is left out, with a remark', () => {
  const course = read(
    changed('idref="https://training.example/objectives/pattern"', 'idref="https://training.example/objectives/gone"'),
  )
  expect(course.tree.children[1]).toMatchObject({ objectiveIds: [] })
  expect(course.remarks).toHaveLength(1)
})

test('reads more than a thousand units', () => {
  const unit = (number: number): string =>
    `<au id="https://training.example/units/${number}"><title>${lang}${number}</langstring></title><description>${lang}${number}</langstring></description><url>units/first.html?page=${number}</url></au>`
  const units = Array.from({ length: 1500 }, (_, index) => unit(index)).join('')
  expect(read(changed('<block', `${units}<block`)).tree.children).toHaveLength(1502)
})
