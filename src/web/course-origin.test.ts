import { expect, test } from 'vitest'
import { askedHost } from './asked-host.ts'
import { courseOriginFor, isCourseHost } from './course-origin.ts'

const local = { origin: null, courseOrigin: null, trustsProxy: () => false }
const set = {
  origin: 'https://candour.force.example',
  courseOrigin: 'https://courses.force.example',
  trustsProxy: (address: string | undefined) => address === '127.0.0.1',
}
const at = (host: string) => ({ headers: { host } })

test('a site without an address serves courses under localhost, at the port it was asked at', () => {
  expect(courseOriginFor(local, at('127.0.0.1:8080'))).toBe('http://courses.localhost:8080')
  expect(isCourseHost(local, at('COURSES.localhost:8080'))).toBe(true)
  for (const host of ['127.0.0.1:8080', 'localhost:8080', 'courses.localhost.example:8080', '']) {
    expect([host, isCourseHost(local, at(host))]).toEqual([host, false])
  }
})

test('a port that goes without saying may be said', () => {
  expect(isCourseHost(local, at('courses.localhost:80'))).toBe(true)
  expect(isCourseHost(local, at('courses.localhost'))).toBe(true)
  expect(isCourseHost(set, at('courses.force.example:443'))).toBe(true)
  expect(isCourseHost(set, at('courses.force.example:80'))).toBe(false)
})

test('a site with an address serves courses where it was told, and nowhere where it was not', () => {
  expect(courseOriginFor(set, at('candour.force.example'))).toBe('https://courses.force.example')
  expect(isCourseHost(set, at('courses.force.example'))).toBe(true)
  expect(isCourseHost(set, at('courses.localhost'))).toBe(false)
  const untold = { ...set, courseOrigin: null }
  expect(courseOriginFor(untold, at('courses.localhost'))).toBeNull()
  expect(isCourseHost(untold, at('courses.localhost'))).toBe(false)
})

test('what a proxy says it was asked for counts where the proxy is trusted, and only there', () => {
  const headers = { host: '127.0.0.1:8080', 'x-forwarded-host': 'courses.force.example' }
  expect(isCourseHost(set, { headers, socket: { remoteAddress: '127.0.0.1' } })).toBe(true)
  expect(isCourseHost(set, { headers, socket: { remoteAddress: '203.0.113.9' } })).toBe(false)
  expect(isCourseHost(set, { headers })).toBe(false)
})

test('of several proxies the nearest is believed, whatever was there before it', () => {
  const headers = { host: 'x', 'x-forwarded-host': 'courses.force.example, candour.force.example' }
  expect(isCourseHost(set, { headers, socket: { remoteAddress: '127.0.0.1' } })).toBe(false)
})

test.each([
  'a:99999',
  'a:',
  ':80',
  'a:b',
  'a b',
  '',
  ' ',
  'user@candour.example',
  'user:word@candour.example:80',
  'candour.example/path',
  'candour.example?query',
  'candour.example#part',
  'http://candour.example',
  '[::1',
  '::1',
  '[]',
  '[g::1]',
  '[::1]:99999',
  '1.2.3.4.5',
  '256.1.1.1',
  '0x7f.1:80:80',
  '%00',
  'a%00b',
  'a\\b',
  'cändour.example',
  'ä',
  '..',
  '-',
  'a,b',
  '{}',
  'a'.repeat(300),
])('%j is no host', (host) => {
  expect(askedHost(local, at(host))).toBeNull()
  expect(isCourseHost(local, at(host))).toBe(false)
  expect(courseOriginFor(local, at(host))).toMatch(/^http:\/\/courses\.localhost(:\d{1,5})?$/)
})

test.each(['candour.example', '127.0.0.1:8080', '[::1]:8080', 'a', 'xn--caf-dma.example:65535', 'my_host'])(
  '%s is one',
  (host) => expect(askedHost(local, at(host))).toBe(host),
)

test('a request that names no host is for this machine, and one that names two is for none', () => {
  expect(askedHost(local, { headers: {} })).toBe('localhost')
  const twice = { headers: { host: 'a' }, rawHeaders: ['Host', 'a', 'Accept', 'host', 'HOST', 'b'] }
  expect(askedHost(local, twice)).toBeNull()
  expect(askedHost(local, { headers: { host: 'a' }, rawHeaders: ['host', 'a', 'accept', 'host'] })).toBe('a')
})
