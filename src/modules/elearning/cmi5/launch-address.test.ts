import { expect, test } from 'vitest'
import { launchAddress } from './launch-address.ts'

const parameters = {
  endpoint: 'https://courses.example/xapi/1.0/',
  fetch: 'https://courses.example/courses/fetch/x',
  actor: '{"account":{"name":"A&B #1"}}',
  registration: 'r',
  activityId: 'https://force.example/elearning/units/1?a=b',
}

// cmi5 8.1: appended to whatever the unit's own address holds.
test.each([
  ['https://courses.example/a.html', 'https://courses.example/a.html', ''],
  ['https://courses.example/a.html?x=1&y', 'https://courses.example/a.html', ''],
  ['https://courses.example/a.html#top', 'https://courses.example/a.html', '#top'],
  ['https://courses.example/a.html?x=1#a#b', 'https://courses.example/a.html', '#a#b'],
])('%s', (address, before, fragment) => {
  const url = new URL(launchAddress(address, parameters))
  expect([`${url.origin}${url.pathname}`, url.hash]).toEqual([before, fragment])
  const own = new URL(address).searchParams
  expect(Object.fromEntries(url.searchParams)).toEqual({ ...Object.fromEntries(own), ...parameters })
})
