import { expect, test } from 'vitest'
import { readOidcSettings } from './settings.ts'

const all = {
  CANDOUR_OIDC_ISSUER: 'https://login.force.example',
  CANDOUR_OIDC_CLIENT_ID: 'candour',
  CANDOUR_OIDC_CLIENT_SECRET: 'secret',
  CANDOUR_ORIGIN: 'https://candour.force.example',
}

test('the settings are read together, and none is none', () => {
  expect(readOidcSettings({})).toBeNull()
  expect(readOidcSettings({ CANDOUR_OIDC_ISSUER: ' ' })).toBeNull()
  expect(readOidcSettings({ CANDOUR_ORIGIN: 'https://candour.force.example' })).toBeNull()
  expect(readOidcSettings(all)).toEqual({
    issuer: new URL('https://login.force.example'),
    clientId: 'candour',
    clientSecret: 'secret',
    origin: 'https://candour.force.example',
    scope: 'openid email',
    acr: [],
    amr: [],
    stepUpAcr: [],
    recheckMinutes: 5,
  })
})

test('how strong a sign-in must be is read as a list', () => {
  const read = readOidcSettings({
    ...all,
    CANDOUR_OIDC_ACR: 'urn:loa:2, urn:loa:3',
    CANDOUR_OIDC_AMR: 'mfa,hwk',
    CANDOUR_OIDC_STEP_UP_ACR: 'urn:loa:3',
    CANDOUR_OIDC_RECHECK_MINUTES: '2',
    CANDOUR_OIDC_SCOPE: 'openid email offline_access',
  })
  expect(read).toMatchObject({
    acr: ['urn:loa:2', 'urn:loa:3'],
    amr: ['mfa', 'hwk'],
    stepUpAcr: ['urn:loa:3'],
    recheckMinutes: 2,
    scope: 'openid email offline_access',
  })
})

test.each([
  [{ CANDOUR_OIDC_CLIENT_ID: '' }, 'needs CANDOUR_OIDC_CLIENT_ID'],
  [
    { CANDOUR_OIDC_ISSUER: '', CANDOUR_OIDC_CLIENT_SECRET: '' },
    'needs CANDOUR_OIDC_ISSUER and CANDOUR_OIDC_CLIENT_SECRET',
  ],
  [{ CANDOUR_ORIGIN: '' }, 'needs CANDOUR_ORIGIN'],
  [{ CANDOUR_ORIGIN: 'https://candour.force.example/app' }, 'without a path'],
  [{ CANDOUR_ORIGIN: 'http://candour.force.example' }, 'CANDOUR_ORIGIN must begin with https://'],
  [{ CANDOUR_OIDC_ISSUER: 'login' }, 'is not an address'],
  [{ CANDOUR_OIDC_ISSUER: 'http://login.force.example' }, 'must begin with https://'],
  [{ CANDOUR_OIDC_RECHECK_MINUTES: '0' }, 'a number of minutes from 1 to 60'],
  [{ CANDOUR_OIDC_RECHECK_MINUTES: 'often' }, 'a number of minutes from 1 to 60'],
])('with %j it says what is wrong', (change, message) => {
  expect(() => readOidcSettings({ ...all, ...change })).toThrow(message)
})

test('a provider on this machine may go without https', () => {
  expect(readOidcSettings({ ...all, CANDOUR_OIDC_ISSUER: 'http://127.0.0.1:4000' })?.issuer.port).toBe('4000')
})
