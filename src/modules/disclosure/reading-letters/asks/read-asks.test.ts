import { describe, expect, test } from 'vitest'
import { deskRequests } from '../../../../../test/harness/desk-letters.ts'
import { requestFileText } from '../request-file.ts'
import { deskLetters } from './desk-letters.fixture.ts'
import { letterCases, splitFaults } from './letter-cases.fixture.ts'
import { lettersApart } from './letters-apart.fixture.ts'

describe.skipIf(!deskRequests.there)(`the desk's letters (${deskRequests.there ? 'read where they lie' : deskRequests.missing})`, () => {
  test.each(letterCases(deskLetters))('$name', (one) => {
    const text = requestFileText(deskRequests.bytes(one.name))
    expect(splitFaults({ ...one, text })).toEqual([])
  })
})

describe('apart', () => {
  test.each(letterCases(lettersApart))('$name', (one) => {
    expect(splitFaults(one)).toEqual([])
  })
})
