import { expect, test } from 'vitest'
import { courseOriginFor, isCourseHost } from './course-origin.ts'

const local = { origin: null, courseOrigin: null, trustProxy: false }
const set = { origin: 'https://candour.force.example', courseOrigin: 'https://courses.force.example', trustProxy: true }

test('a site without an address serves courses under localhost, at the port it was asked at', () => {
  expect(courseOriginFor(local, { host: '127.0.0.1:8080' })).toBe('http://courses.localhost:8080')
  expect(isCourseHost(local, { host: 'COURSES.localhost:8080' })).toBe(true)
  for (const host of ['127.0.0.1:8080', 'localhost:8080', 'courses.localhost.example:8080', '']) {
    expect([host, isCourseHost(local, { host })]).toEqual([host, false])
  }
})

test('a site with an address serves courses where it was told, and nowhere where it was not', () => {
  expect(courseOriginFor(set, { host: 'candour.force.example' })).toBe('https://courses.force.example')
  expect(isCourseHost(set, { host: 'courses.force.example' })).toBe(true)
  expect(isCourseHost(set, { host: 'courses.localhost' })).toBe(false)
  const untold = { ...set, courseOrigin: null }
  expect(courseOriginFor(untold, { host: 'courses.localhost' })).toBeNull()
  expect(isCourseHost(untold, { host: 'courses.localhost' })).toBe(false)
})

test('what a proxy says it was asked for counts where there is a proxy, and only there', () => {
  const forwarded = { host: '127.0.0.1:8080', 'x-forwarded-host': 'courses.force.example' }
  expect(isCourseHost(set, forwarded)).toBe(true)
  expect(isCourseHost({ ...set, trustProxy: false }, forwarded)).toBe(false)
})
