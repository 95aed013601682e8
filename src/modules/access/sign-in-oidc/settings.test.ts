import { expect, test } from 'vitest'
import { readOidcSettings } from './settings.ts'

const all = {
  CANDOUR_OIDC_ISSUER: 'https://login.force.example',
  CANDOUR_OIDC_CLIENT_ID: 'candour',
  CANDOUR_OIDC_CLIENT_SECRET: 'secret',
}

test('the three settings are read together, and none is none', () => {
  expect(readOidcSettings({})).toBeNull()
  expect(readOidcSettings({ CANDOUR_OIDC_ISSUER: ' ' })).toBeNull()
  expect(readOidcSettings(all)).toEqual({
    issuer: new URL('https://login.force.example'),
    clientId: 'candour',
    clientSecret: 'secret',
  })
})

test.each([
  [{ CANDOUR_OIDC_CLIENT_ID: '' }, 'needs CANDOUR_OIDC_CLIENT_ID'],
  [
    { CANDOUR_OIDC_ISSUER: '', CANDOUR_OIDC_CLIENT_SECRET: '' },
    'needs CANDOUR_OIDC_ISSUER and CANDOUR_OIDC_CLIENT_SECRET',
  ],
  [{ CANDOUR_OIDC_ISSUER: 'login' }, 'is not an address'],
  [{ CANDOUR_OIDC_ISSUER: 'http://login.force.example' }, 'must begin with https://'],
])('with %j it says what is wrong', (change, message) => {
  expect(() => readOidcSettings({ ...all, ...change })).toThrow(message)
})

test('a provider on this machine may go without https', () => {
  expect(readOidcSettings({ ...all, CANDOUR_OIDC_ISSUER: 'http://127.0.0.1:4000' })?.issuer.port).toBe('4000')
})
