import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { withinNetworks } from './network.ts'

const trusted = (environment: NodeJS.ProcessEnv) => withinNetworks(readConfig(environment).trustedProxies)

test('without a proxy nobody’s word is taken for who sends a request', () => {
  for (const environment of [{}, { CANDOUR_ORIGIN: 'http://127.0.0.1:8080' }, { CANDOUR_TRUSTED_PROXIES: ' ' }]) {
    expect(trusted(environment)('127.0.0.1')).toBe(false)
  }
})

test('where TLS is ended by something else, that stands on this machine', () => {
  const isTrusted = trusted({ CANDOUR_ORIGIN: 'https://candour.force.example' })
  expect(['127.0.0.1', '::1', '10.1.2.3'].map(isTrusted)).toEqual([true, true, false])
})

test('proxies are named by address and network, beside this machine', () => {
  const isTrusted = trusted({ CANDOUR_TRUSTED_PROXIES: '10.1.2.3, fd00::/8,' })
  expect(['127.0.0.1', '10.1.2.3', 'fd12::1', '10.1.2.4'].map(isTrusted)).toEqual([true, true, true, false])
})

test.each(['proxy.force.example', '10.1.2.3/40', '10.1.2.3 10.1.2.4', 'true', '*'])(
  'a proxy named %s stops the start, by name',
  (text) => {
    expect(() => readConfig({ CANDOUR_TRUSTED_PROXIES: `::1,${text}` })).toThrow(ConfigError)
    expect(() => readConfig({ CANDOUR_TRUSTED_PROXIES: text })).toThrow(`CANDOUR_TRUSTED_PROXIES holds “${text}”`)
  },
)
