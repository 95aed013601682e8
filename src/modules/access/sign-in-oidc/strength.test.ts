import { expect, test } from 'vitest'
import type { Ask } from './attempt.ts'
import { acrToAsk, mustBeEnough, type SignInSaid } from './strength.ts'
import { testSettings } from './test-provider.fixture.ts'

const startedAt = Date.parse('2026-03-02T09:00:00Z')
const attempt = (ask: Ask) => ({ ask, startedAt, state: '', nonce: '', codeVerifier: '', next: '/' })
const settings = {
  ...testSettings('http://127.0.0.1'),
  acr: ['mfa'],
  amr: ['hwk', 'otp'],
  stepUpAcr: ['phishing-resistant'],
}
const said = (facts: Partial<SignInSaid>): SignInSaid => ({
  acr: 'mfa',
  amr: ['otp'],
  authTime: new Date(startedAt),
  ...facts,
})

test.each<[string, Ask, Partial<SignInSaid>, boolean]>([
  ['as strong as asked', 'sign-in', {}, true],
  ['stronger than asked', 'sign-in', { acr: 'phishing-resistant' }, true],
  ['of no strength', 'sign-in', { acr: null }, false],
  ['of another strength', 'sign-in', { acr: 'password' }, false],
  ['by none of the methods', 'sign-in', { amr: ['pwd'] }, false],
  ['by one of the methods and another', 'sign-in', { amr: ['pwd', 'hwk'] }, true],
  ['hours old, where nobody has to show again who they are', 'sign-in', { authTime: new Date(startedAt - 9e6) }, true],
  ['as usual, where more is asked', 'stronger', {}, false],
  ['stronger, where that is asked', 'stronger', { acr: 'phishing-resistant' }, true],
  ['just now', 'again', {}, true],
  ['hours old, where it had to be now', 'again', { authTime: new Date(startedAt - 9e6) }, false],
  ['of no time, where it had to be now', 'again', { authTime: null }, false],
])('a sign-in %s (%s, %j): %s', (_, ask, facts, enough) => {
  const check = () => mustBeEnough(said(facts), attempt(ask), settings)
  if (enough) expect(check).not.toThrow()
  else expect(check).toThrow()
})

test('where nothing is set, any sign-in is enough', () => {
  const open = testSettings('http://127.0.0.1')
  expect(() => mustBeEnough(said({ acr: null, amr: [], authTime: null }), attempt('sign-in'), open)).not.toThrow()
  expect(acrToAsk(attempt('again'), open)).toEqual([])
})

test('whoever has to show more is asked for the strongest', () => {
  expect(acrToAsk(attempt('sign-in'), settings)).toEqual(['mfa'])
  expect(acrToAsk(attempt('stronger'), settings)).toEqual(['phishing-resistant'])
  expect(acrToAsk(attempt('again'), settings)).toEqual(['phishing-resistant'])
})
