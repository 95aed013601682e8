import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { FileIndex, findFile, readReference } from './reference.ts'

const files = new FileIndex([
  'index.html',
  'units/first.html',
  'units/my page.html',
  'raw%20name.html',
  '100%.html',
  'tŷ.html',
])
const find = (reference: string, base = '') => findFile(readReference(reference, base), files)

test.each([
  ['index.html', '', 'index.html', '', ''],
  ['./units/../index.html', '', 'index.html', '', ''],
  ['/index.html', 'units/', 'index.html', '', ''],
  ['first.html?a=1&b=%20#end', 'units/', 'units/first.html', 'a=1&b=%20', 'end'],
  ['../index.html', 'units/', 'index.html', '', ''],
  ['units/my%20page.html', '', 'units/my page.html', '', ''],
  ['units/my page.html?x=a b', '', 'units/my page.html', 'x=a%20b', ''],
  ['raw%20name.html', '', 'raw%20name.html', '', ''],
  ['100%.html', '', '100%.html', '', ''],
  ['t%C5%B7.html', '', 'tŷ.html', '', ''],
  ['ty\u0302.html', '', 'tŷ.html', '', ''],
])('%s from “%s” is %s', (reference, base, path, query, fragment) => {
  expect(find(reference, base)).toEqual({ kind: 'file', path, query, fragment })
})

test.each([
  ['../index.html', /out of the package/],
  ['units/%2e%2e/%2e%2e/index.html', /out of the package/],
  ['?a=1', /names no file/],
  ['#start', /names no file/],
  ['', /names no file/],
  ['Index.HTML', /the package has “index.html”/],
  ['units\\first.html', /backslashes/],
  ['units/third.html', /has no file “units\/third.html”/],
  ['units/', /has no file “units”/],
])('%s is not found, and why is said', (reference, message) => {
  expect(find(reference)).toMatchObject({ problem: expect.stringMatching(message) })
})

test('whatever is written, a reference leads to a file of the package or nowhere', () => {
  assert(
    property(string(), string(), (reference, base) => {
      const found = find(reference, base)
      return 'problem' in found || (found.kind === 'file' && files.has(found.path))
    }),
  )
})
