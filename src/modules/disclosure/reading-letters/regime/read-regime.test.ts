import { describe, expect, test } from 'vitest'
import { readRequest } from '../read-request.ts'
import { readRegime } from './read-regime.ts'
import { fittedLetters, letterHeldApart, type RegimeCase } from './regime-cases.fixture.ts'

const told = (letter: string) => {
  const { request, apart } = readRequest(letter)
  const { regimes, signs } = readRegime(request, apart)
  return { letter, regimes, signs: [...new Set(signs.map(({ of }) => of))] }
}

describe.each<[string, readonly RegimeCase[]]>([
  ['to which the reading was fitted', fittedLetters],
  ['held apart', letterHeldApart],
])('of letters %s', (_, cases) => {
  test.each(cases)('$letter', (right) => {
    expect(told(right.letter)).toEqual(right)
  })
})
