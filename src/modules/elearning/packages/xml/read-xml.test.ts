import { expect, test } from 'vitest'
import { Inspection } from '../inspection.ts'
import { packageLimits } from '../package-limits.ts'
import { PackageRefused } from '../package-refused.ts'
import { readXml, type XmlElement } from './read-xml.ts'

const read = (content: string | Buffer): XmlElement => readXml(Buffer.from(content), new Inspection('cmi5.xml'))

function refusalOf(content: string | Buffer): string {
  try {
    read(content)
    return ''
  } catch (error) {
    if (error instanceof PackageRefused) return error.message
    throw error
  }
}

test('reads elements, attributes, namespaces, text and lines', () => {
  const root = read('<a xmlns="urn:a" xmlns:b="urn:b">\n  <b:c d="1" b:e="2">x<![CDATA[<y>]]>&amp;&#x7a;</b:c>\n</a>')
  expect(root).toMatchObject({ name: 'a', namespace: 'urn:a', line: 1 })
  expect(root.children).toEqual([
    {
      name: 'c',
      namespace: 'urn:b',
      line: 2,
      attributes: [
        { name: 'd', namespace: '', value: '1' },
        { name: 'e', namespace: 'urn:b', value: '2' },
      ],
      children: [],
      text: 'x<y>&z',
    },
  ])
})

const welsh = (declared: string): string => `<?xml version="1.0" encoding="${declared}"?><a>tŷ</a>`
const cafe = (declared: string): string => `<?xml version='1.0' encoding='${declared}'?><a>café</a>`

// XML 1.0 4.3.3 and appendix F
test.each([
  ['UTF-8', Buffer.from(welsh('UTF-8')), 'tŷ'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${welsh('utf-8')}`), 'tŷ'],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${welsh('UTF-16')}`, 'utf16le'), 'tŷ'],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${welsh('UTF-16')}`, 'utf16le').swap16(), 'tŷ'],
  ['UTF-16 without a mark', Buffer.from(welsh('UTF-16LE'), 'utf16le'), 'tŷ'],
  ['ISO 8859-1', Buffer.from(cafe('ISO-8859-1'), 'latin1'), 'café'],
  ['windows-1252', Buffer.from(cafe('windows-1252'), 'latin1'), 'café'],
])('decodes %s', (_name, bytes, text) => {
  expect(read(bytes).text).toBe(text)
})

test.each([
  ['an encoding that is not known', cafe('EBCDIC-GB'), /encoding is “EBCDIC-GB”/],
  ['bytes of another encoding', Buffer.from('<a>\ncafé</a>', 'latin1'), /line 2: .*aren't valid UTF-8/],
  ['UTF-16 that is not', cafe('UTF-16'), /aren't valid UTF-16|well-formed/],
  ['a DOCTYPE', '<!DOCTYPE a><a/>', /DOCTYPE/],
  ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', /DOCTYPE/],
  ['an entity from outside', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /DOCTYPE/],
  ['an entity of no one', '<a>&nbsp;</a>', /well-formed/],
  ['a tag left open', '<a>\n<b>\n</a>', /line 3: .*well-formed/],
  ['two roots', '<a/><b/>', /well-formed/],
  ['a prefix of no namespace', '<a><x:b/></a>', /well-formed/],
  ['an attribute twice', '<a b="1" b="2"/>', /well-formed/],
  ['a character that may not be', '<a>&#0;</a>', /well-formed/],
  ['nothing but a comment', '<!-- a -->', /well-formed|no elements/],
  ['nothing', ' ', /well-formed|no elements/],
])('refuses %s', (_what, content, message) => {
  expect(refusalOf(content)).toMatch(message)
})

test('refuses elements nested too deep, and too many of them', () => {
  const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
  expect(refusalOf(nested(packageLimits.xmlDepth))).toBe('')
  expect(refusalOf(nested(packageLimits.xmlDepth + 1))).toMatch(/nests elements/)
  expect(refusalOf(nested(200_000))).toMatch(/nests elements/)
  expect(refusalOf(`<a>${'<b/>'.repeat(packageLimits.xmlParts)}</a>`)).toMatch(/too many elements/)
})
