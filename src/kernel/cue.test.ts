import { expect, test } from 'vitest'
import { type Cue, cueMatcher, cueText, matchCues } from './cue.ts'

const trained: Cue = { says: /how many .*\btrained\b/, weight: 3, why: 'asks how many were trained' }
const abuse: Cue = {
  says: /\btrained\b/,
  request: /domestic abuse/,
  weight: 2,
  why: 'the request is about domestic abuse',
}
const notStaff: Cue = { says: /\btrained\b/, unless: /police staff/, weight: 1, why: 'does not ask about staff' }
const notCost: Cue = { says: /\bcost\b/, weight: -4, why: 'asks what it cost' }
const all = [trained, abuse, notStaff, notCost]

test('cues read words in lower case, with plain quotes and single spaces', () => {
  expect(cueText('  How  many\nof the force’s “Officers”\t')).toBe('how many of the force\'s "officers"')
})

test('the weights of all cues that a question gives add up, each with its reason', () => {
  expect(matchCues(all, 'How many were TRAINED?', 'Domestic  abuse training')).toEqual({
    weight: 6,
    why: ['asks how many were trained', 'the request is about domestic abuse', 'does not ask about staff'],
  })
})

test('a cue that asks for the whole request is silent in another request', () => {
  expect(matchCues([abuse], 'Who was trained?', 'Parking fines').weight).toBe(0)
})

test('what speaks against is taken off, and is no reason to suggest', () => {
  expect(matchCues(all, 'How many were trained, at what cost?', '')).toEqual({
    weight: 0,
    why: ['asks how many were trained', 'does not ask about staff'],
  })
})

test('a word that a cue excludes silences it', () => {
  expect(matchCues([notStaff], 'Were police staff trained?', '').weight).toBe(0)
})

test('no cue, no weight', () => {
  expect(matchCues([], 'How many?', '')).toEqual({ weight: 0, why: [] })
})

test('a matcher made once for a request gives each question what it would have alone', () => {
  const request = 'About domestic abuse: how many were trained? And at what cost?'
  const match = cueMatcher(request)
  for (const question of ['How many were trained?', 'At what cost?', 'Were police staff trained?']) {
    expect(match(question)(all)).toEqual(matchCues(all, question, request))
  }
})
