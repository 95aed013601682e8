import { readdir, readFile, writeFile } from 'node:fs/promises'
import { array, assert, asyncProperty, nat, tuple } from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { CoursePackage } from './course-package.ts'
import { PackageRefused } from './package-refused.ts'
import { readCoursePackage } from './read-course-package.ts'
import {
  removeSamplePackages,
  sampleCmi5,
  sampleCourseStructure,
  sampleManifest12,
  samplePath,
  sampleScorm12,
  sampleScorm2004,
  sampleStructureAlone,
  writeZip,
} from './sample-packages.fixture.ts'

afterAll(removeSamplePackages)

async function written(name: string, content: string | Buffer): Promise<string> {
  const path = await samplePath(name)
  await writeFile(path, content)
  return path
}

async function using<T>(path: string, look: (read: CoursePackage) => T | Promise<T>): Promise<T> {
  const read = await readCoursePackage(path, 'course.zip')
  try {
    return await look(read)
  } finally {
    await read.close()
  }
}

async function refusalOf(path: string, fileName = 'course.zip'): Promise<string> {
  try {
    await (await readCoursePackage(path, fileName)).close()
    return ''
  } catch (error) {
    if (error instanceof PackageRefused) return error.message
    throw error
  }
}

test.each([
  ['cmi5', sampleCmi5, 'Coercive control'],
  ['scorm-1.2', sampleScorm12, 'Risk assessment'],
  ['scorm-2004', sampleScorm2004, 'Body-worn video'],
])('reads a %s package, and gives its files as they were', async (standard, make, title) => {
  await using(await make({ files: { 'units/notes.txt': 'tŷ', 'units/empty.css': '' } }), async (read) => {
    expect(read).toMatchObject({ standard, title })
    expect(read.files).toContainEqual({ path: 'units/notes.txt', bytes: 3, contentType: 'text/plain; charset=utf-8' })
    expect(read.files).toContainEqual({ path: 'units/empty.css', bytes: 0, contentType: 'text/css; charset=utf-8' })
    const contents = await Promise.all(
      read.files.map(async ({ path }) => Buffer.concat(await (await read.open(path)).toArray())),
    )
    expect(contents.map((content) => content.length)).toEqual(read.files.map((file) => file.bytes))
    expect(Buffer.concat(await (await read.open('units/notes.txt')).toArray()).toString()).toBe('tŷ')
  })
})

test('all but files is plain JSON', async () => {
  for (const make of [sampleCmi5, sampleScorm12, sampleScorm2004]) {
    await using(await make(), ({ tree }) => expect(JSON.parse(JSON.stringify(tree))).toEqual(tree))
  }
})

test('reads zip64 (cmi5 14.0)', async () => {
  await using(await sampleCmi5({ zip64: true }), (read) => expect(read.files).toHaveLength(5))
})

test('tells what a file is by its content, whatever its name', async () => {
  const structure = await written('course.zip', sampleStructureAlone)
  await using(structure, async (read) => {
    expect(read).toMatchObject({ standard: 'cmi5', title: 'Stalking', files: [] })
    await expect(read.open('cmi5.xml')).rejects.toMatchObject({ status: 404 })
  })
  const utf16 = Buffer.from(`\ufeff${sampleStructureAlone.replace('utf-8', 'utf-16')}`, 'utf16le')
  await using(await written('course.zip', utf16), (read) => expect(read.title).toBe('Stalking'))
})

test.each<[string, string | Buffer, RegExp]>([
  ['an empty file', '', /file is empty/],
  ['words', '# Not a course\n', /neither a zip nor XML/],
  ['a PDF', '%PDF-1.7\n', /is a PDF/],
  ['a RAR archive', Buffer.from('526172211a0701', 'hex'), /is a RAR archive/],
  ['a web page', '<!DOCTYPE html><html></html>', /is a web page/],
  ['a manifest by itself', sampleManifest12, /manifest of a SCORM package by itself/],
  ['relative addresses without a zip', sampleCourseStructure, /course\.xml, line \d+: .*\(cmi5 14\.2\)/],
  ['XML of another kind', '<feed xmlns="http://www.w3.org/2005/Atom"/>', /must begin with <courseStructure>/],
  ['the start of a zip', Buffer.from('504b030414000000', 'hex'), /cut short or damaged/],
])('refuses %s', async (_what, content, message) => {
  expect(await refusalOf(await written('course.xml', content), 'course.xml')).toMatch(message)
})

const x = 'x'
test.each<[string, Record<string, string>, RegExp]>([
  ['a zip without a course', { 'readme.md': x }, /no cmi5\.xml or imsmanifest\.xml/],
  ['an empty zip', {}, /no files in it/],
  ['a course structure in a folder', { 'my course/cmi5.xml': x, 'my course/a.html': x }, /in the folder “my course”/],
  ['a manifest in a folder', { 'a/b/imsmanifest.xml': x }, /in the folder “a\/b”/],
  ['a manifest in capitals', { 'IMSManifest.xml': x }, /Rename it to imsmanifest\.xml/],
  ['a Tin Can package', { 'tincan.xml': x }, /Tin Can/],
  ['AICC', { 'course.crs': x, 'course.au': x }, /AICC/],
  ['a Word document', { '[Content_Types].xml': x, 'word/document.xml': x }, /Office document/],
  ['a zip in a zip', { 'course.zip': x }, /another zip/],
  ['an empty course structure', { 'cmi5.xml': '' }, /cmi5\.xml: The file is empty/],
])('refuses %s', async (_what, files, message) => {
  const entries = Object.entries(files).map(([path, content]) => ({ path, content }))
  expect(await refusalOf(await writeZip(entries))).toMatch(message)
})

test('refuses a course structure larger than may be read, before reading it', async () => {
  const filler = `<!--${Math.random()}${'-x'.repeat(17 * 1024 * 1024)}-->`
  expect(await refusalOf(await written('course.xml', `${filler}${sampleStructureAlone}`))).toMatch(/larger than 32 MB/)
})

test('a package with both is read as cmi5, and says so', async () => {
  await using(await sampleCmi5({ files: { 'imsmanifest.xml': sampleManifest12 } }), (read) => {
    expect(read.standard).toBe('cmi5')
    expect(read.remarks[0]).toMatch(/has both/)
  })
})

test('names the top folder of a package that was zipped with it', async () => {
  expect(await refusalOf(await sampleScorm12({ folder: 'Risk' }))).toMatch(
    /in the folder “Risk”.*Make a zip of what is in the folder/,
  )
})

test.each([
  ['film.mp4', 'video/mp4'],
  ['script.js', 'text/javascript; charset=utf-8'],
  ['page.HTM', 'text/html; charset=utf-8'],
  ['data.unheard-of', 'application/octet-stream'],
  ['LICENSE', 'application/octet-stream'],
  ['html', 'application/octet-stream'],
])('gives %s the content type %s', async (path, contentType) => {
  await using(await sampleCmi5({ files: { [path]: 'x' } }), (read) => {
    expect(read.files).toContainEqual({ path, bytes: 1, contentType })
  })
})

test.skipIf(process.platform !== 'linux')('holds no file open after a refusal', async () => {
  const open = async (): Promise<number> => (await readdir('/proc/self/fd')).length
  const path = await sampleCmi5({ change: (xml) => xml.replace('courseStructure', 'course') })
  await refusalOf(path)
  const before = await open()
  for (let turn = 0; turn < 20; turn += 1) await refusalOf(path)
  expect(await open()).toBeLessThan(before + 10)
})

test('whatever bytes of a package are changed, it is read or refused, and nothing else', async () => {
  const whole = await readFile(await sampleScorm12())
  const path = await samplePath('course.zip')
  const change = tuple(nat(whole.length - 1), nat(255))
  await assert(
    asyncProperty(array(change, { minLength: 1, maxLength: 4 }), nat(whole.length), async (changes, length) => {
      const bytes = Buffer.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      await writeFile(path, length % 5 === 0 ? bytes.subarray(0, length) : bytes)
      try {
        await using(path, async (read) => {
          for (const file of read.files) await (await read.open(file.path)).toArray()
        })
      } catch (error) {
        expect(error).toBeInstanceOf(PackageRefused)
      }
    }),
    { numRuns: 200 },
  )
})
