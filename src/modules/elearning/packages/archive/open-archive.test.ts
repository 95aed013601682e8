import { readFile, writeFile } from 'node:fs/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { packageLimits } from '../package-limits.ts'
import { PackageRefused } from '../package-refused.ts'
import { removeSamplePackages, type SampleEntry, samplePath, writeZip } from '../sample-packages.fixture.ts'
import { openArchive } from './open-archive.ts'

afterAll(removeSamplePackages)

const file = (path: string, content: string | Buffer = 'x', options: SampleEntry['options'] = {}): SampleEntry => ({
  path,
  content,
  options: { compress: false, ...options },
})

const directoryMark = Buffer.from('504b0102', 'hex')
const localMark = Buffer.from('504b0304', 'hex')

/** Changes the bytes of a zip that the writer would not write. */
async function changed(path: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  await writeFile(path, change(await readFile(path)))
  return path
}

/** Puts a name in the place of another of the same length, wherever it stands. */
async function renamed(from: string, to: Buffer | string): Promise<string> {
  const path = await writeZip([file(from), file('other.html')])
  return changed(path, (bytes) =>
    Buffer.from(bytes.toString('latin1').replaceAll(from, Buffer.from(to).toString('latin1')), 'latin1'),
  )
}

async function problemsOf(path: string): Promise<string> {
  try {
    const archive = await openArchive(path)
    await archive.close()
    return ''
  } catch (error) {
    if (error instanceof PackageRefused) return error.message
    throw error
  }
}

async function contentOf(path: string, name: string): Promise<Buffer> {
  const archive = await openArchive(path)
  try {
    return Buffer.concat(await (await archive.open(name)).toArray())
  } finally {
    await archive.close()
  }
}

test('gives the files in the order of the zip, without folders and what archivers leave behind', async () => {
  const path = await writeZip([
    file('index.html', 'one'),
    file('__MACOSX/._index.html'),
    file('media/.DS_Store'),
    file('./media//film.mp4', 'four'),
    file('empty.css', ''),
  ])
  const archive = await openArchive(path)
  expect([...archive.files]).toEqual([
    ['index.html', 3],
    ['media/film.mp4', 4],
    ['empty.css', 0],
  ])
  await archive.close()
  expect((await contentOf(path, 'media/film.mp4')).toString()).toBe('four')
  expect((await contentOf(path, 'empty.css')).length).toBe(0)
})

test('opens no file that is not in it', async () => {
  const archive = await openArchive(await writeZip([file('index.html')]))
  await expect(archive.open('../etc/passwd')).rejects.toMatchObject({ status: 404 })
  await archive.close()
})

test('reads zip64', async () => {
  const path = await writeZip([{ path: 'index.html', content: 'far' }], true)
  expect((await contentOf(path, 'index.html')).toString()).toBe('far')
})

test.each([
  ['an absolute path', 'a/evil.html', '/evil1.html', /absolute path/],
  ['a drive letter', 'aa/evil.html', 'C:/evil.html', /drive letter/],
  ['a way out', 'aa/evil.html', '../evil.html', /leads out of the package/],
  ['a way out further in', 'a/aa/e.html', 'a/../e.html', /leads out of the package/],
  ['a backslash', 'a/evil.html', 'a\\evil.html', /backslash/],
  ['a NUL', 'evil1.html', 'evil\0.html', /control characters/],
  ['a line break', 'evil1.html', 'evil\n.html', /control characters/],
])('refuses %s in a name', async (_what, from, to, message) => {
  expect(await problemsOf(await renamed(from, to))).toMatch(message)
})

test('reads names that are UTF-8 without saying so, and else takes them for code page 437', async () => {
  const withoutFlag = (bytes: Buffer): Buffer => {
    bytes.writeUInt16LE(0, bytes.indexOf(localMark) + 6)
    bytes.writeUInt16LE(0, bytes.indexOf(directoryMark) + 8)
    return bytes
  }
  const utf8 = await openArchive(await changed(await writeZip([file('café.html')]), withoutFlag))
  expect([...utf8.files.keys()]).toEqual(['café.html'])
  await utf8.close()
  const path = await changed(
    await renamed('caf1.html', Buffer.from([0x63, 0x61, 0x66, 0x82, ...Buffer.from('.html')])),
    (bytes) => {
      for (const [mark, at] of [
        [localMark, 6],
        [directoryMark, 8],
      ] as const)
        bytes.writeUInt16LE(0, bytes.indexOf(mark) + at)
      return bytes
    },
  )
  const dos = await openArchive(path)
  expect([...dos.files.keys()]).toEqual(['café.html', 'other.html'])
  await dos.close()
})

test('refuses a name that says it is UTF-8 and is not', async () => {
  const path = await renamed('caf1.html', Buffer.from([0x63, 0x61, 0x66, 0xe9, ...Buffer.from('.html')]))
  expect(await problemsOf(path)).toMatch(/not valid UTF-8/)
})

test('refuses names that are the same, or differ in capitals only, or are file and folder at once', async () => {
  expect(await problemsOf(await writeZip([file('a.html'), file('a.html')]))).toMatch(/twice/)
  expect(await problemsOf(await writeZip([file('a.html'), file('A.html')]))).toMatch(/capitals only/)
  expect(await problemsOf(await writeZip([file('a/b'), file('a/b/c')]))).toMatch(/both a file and a folder/)
})

test('refuses links and special files, and says so together with what else is wrong', async () => {
  const problems = await problemsOf(
    await writeZip([file('link', 'target', { mode: 0o120777 }), file('a.html'), file('A.html')]),
  )
  expect(problems).toMatch(/“link” in the zip is a link/)
  expect(problems).toMatch(/capitals only/)
  expect(await problemsOf(await writeZip([file('pipe', '', { mode: 0o010644 })]))).toMatch(/special file/)
})

test('refuses files with a password, and compression it cannot undo', async () => {
  const locked = await changed(await writeZip([file('a.html', 'twelve bytes')]), (bytes) => {
    bytes.writeUInt16LE(1, bytes.indexOf(directoryMark) + 8)
    // A stored file that is encrypted is twelve bytes longer than its content.
    bytes.writeUInt32LE(0, bytes.indexOf(directoryMark) + 24)
    return bytes
  })
  expect(await problemsOf(locked)).toMatch(/locked with a password/)
  const squeezed = await changed(await writeZip([file('a.html')]), (bytes) => {
    bytes.writeUInt16LE(14, bytes.indexOf(directoryMark) + 10)
    return bytes
  })
  expect(await problemsOf(squeezed)).toMatch(/compressed with LZMA/)
})

test('refuses a file that would grow as a zip bomb does', async () => {
  const path = await writeZip([{ path: 'bomb.bin', content: Buffer.alloc(packageLimits.ratioFromBytes + 1) }])
  expect(await problemsOf(path)).toMatch(/zip bomb/)
  const small = await writeZip([{ path: 'zeros.bin', content: Buffer.alloc(packageLimits.ratioFromBytes) }])
  expect(await problemsOf(small)).toBe('')
})

test('refuses a file, or a package, that declares more than it may hold', async () => {
  const declaring = async (bytes: readonly number[]): Promise<string> => {
    const path = await writeZip(bytes.map((_, index) => ({ path: `film-${index}.mp4`, content: Buffer.alloc(1000) })))
    return changed(path, (zip) => {
      let at = 0
      for (const size of bytes) {
        at = zip.indexOf(directoryMark, at + 1)
        zip.writeUInt32LE(size, at + 24)
      }
      return zip
    })
  }
  expect(await problemsOf(await declaring([packageLimits.fileBytes + 1]))).toMatch(/larger than 1,024 MB/)
  expect(await problemsOf(await declaring([2 ** 30, 2 ** 30, 1000]))).toMatch(/larger than 2,048 MB/)
})

test('refuses more files than a package may hold', async () => {
  const entries = Array.from({ length: packageLimits.entries + 1 }, (_, index) => file(`${index}`, ''))
  expect(await problemsOf(await writeZip(entries))).toMatch(/20,001 files/)
})

test('refuses files that lie on top of each other', async () => {
  const path = await changed(await writeZip([file('a.html', 'same'), file('b.html', 'same')]), (bytes) => {
    const second = bytes.indexOf(directoryMark, bytes.indexOf(directoryMark) + 1)
    bytes.writeUInt32LE(0, second + 42)
    return bytes
  })
  expect(await problemsOf(path)).toMatch(/on top of each other/)
})

test.each([0.1, 0.5, 0.9, 0.999])('refuses a zip that is cut short after %f of it', async (share) => {
  const path = await writeZip([file('a.html', Buffer.alloc(2000, 'a')), file('b.html')])
  const cut = await changed(path, (bytes) => bytes.subarray(0, Math.floor(bytes.length * share)))
  expect(await problemsOf(cut)).toMatch(/cut short or damaged/)
})

/** A zip of one deflated file that says whatever it is told about its content. */
async function lying(content: Buffer, says: { readonly bytes?: number; readonly checksum?: number }): Promise<string> {
  const path = await writeZip([{ path: 'a.html', content, options: { compress: true } }])
  return changed(path, (bytes) => {
    const entry = bytes.indexOf(directoryMark)
    bytes.writeUInt32LE(says.checksum ?? crc32(content), entry + 16)
    bytes.writeUInt32LE(says.bytes ?? content.length, entry + 24)
    return bytes
  })
}

test.each([
  ['more', { bytes: 99 }, /more than the zip says/],
  ['less', { bytes: 101 }, /less than the zip says|can't be unpacked/],
  ['other', { checksum: 1 }, /checksum/],
])('stops where a file turns out to be %s than the zip says', async (_what, says, message) => {
  const path = await lying(Buffer.alloc(100, 'a'), says)
  await expect(contentOf(path, 'a.html')).rejects.toThrow(PackageRefused)
  await expect(contentOf(path, 'a.html')).rejects.toThrow(message)
})

test('stops a bomb that says it is small as soon as it has grown past that', async () => {
  const path = await lying(Buffer.alloc(50_000_000), { bytes: 1000 })
  const archive = await openArchive(path)
  let bytes = 0
  const read = async (): Promise<void> => {
    for await (const chunk of await archive.open('a.html')) bytes += chunk.length
  }
  await expect(read()).rejects.toThrow(PackageRefused)
  expect(bytes).toBeLessThanOrEqual(1000)
  await archive.close()
})

test('tells of content that is not what compression makes', async () => {
  const content = Buffer.alloc(500, 'abc')
  const packed = deflateRawSync(content)
  const path = await changed(await writeZip([{ path: 'a.html', content }]), (bytes) => {
    const start = bytes.indexOf(localMark) + 30 + 'a.html'.length
    bytes.fill(0xff, start, start + packed.length)
    return bytes
  })
  await expect(contentOf(path, 'a.html')).rejects.toThrow(/can't be unpacked/)
})

test('a reader may turn away half way through a file', async () => {
  const archive = await openArchive(await writeZip([{ path: 'a.bin', content: Buffer.alloc(1_000_000, 'a') }]))
  for await (const chunk of await archive.open('a.bin')) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
  await archive.close()
})

test('a directory that is said to lie far beyond the file is damage, not the end of the process', async () => {
  const locator = Buffer.from('504b0607', 'hex')
  const path = await changed(await writeZip([file('a.html')], true), (bytes) => {
    bytes.writeBigUInt64LE(2n ** 60n, bytes.indexOf(locator) + 8)
    return bytes
  })
  expect(await problemsOf(path)).toMatch(/cut short or damaged/)
})

test('closes although somebody left a file unread', async () => {
  const archive = await openArchive(await writeZip([file('a.html', Buffer.alloc(500_000))]))
  await archive.open('a.html')
  await archive.close()
  await archive.close()
})

test('a file that is not there is not called damaged', async () => {
  await expect(openArchive(`${await samplePath('gone.zip')}`)).rejects.toMatchObject({ code: 'ENOENT' })
})
