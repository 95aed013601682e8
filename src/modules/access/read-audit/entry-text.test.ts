import { expect, test } from 'vitest'
import { readEntryText } from './entry-text.ts'

test('an entry says who did it and what the details were', () => {
  const body = JSON.stringify({
    name: 'Ada Okoye',
    detail: { before: [], after: ['auditor', 'analyst'], active: true },
  })
  expect(readEntryText(body)).toEqual({
    name: 'Ada Okoye',
    detail: 'before: none; after: auditor, analyst; active: true',
  })
})

test('an entry whose text was spoilt says so', () => {
  expect(readEntryText('{"name":')).toEqual({
    name: 'Unreadable',
    detail: 'The text of this entry is not as it was written',
  })
})
