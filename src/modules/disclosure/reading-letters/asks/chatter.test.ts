import { describe, expect, test } from 'vitest'
import { isChatter, isTale } from './chatter.ts'

describe('words that say nothing of what is asked', () => {
  test.each([
    'I’ve asked my sergeant.',
    'He laughed.',
    'We have spent a year on those who left in 2023 before they were judged.',
    'My sister was a detective in your force until 2019.',
    'I know the last of these is delicate and do not want anything that points to a person.',
    'We act for a claimant, and this letter is no part of those proceedings.',
    'I attach nothing, as your form asks me not to.',
    'Nobody ever rang me back.',
    'In solidarity,',
    'Sgt (retd) Barnaby Thrupp',
    'Cllr Mary Ann O’Dell, Chair of the Panel',
    'A reply before the meeting of 14 July would be kind.',
    'If the last one is awkward, the rest would still help.',
    'No need for a covering letter.',
  ])('%s', (sentence) => {
    expect(isChatter(sentence)).toBe(true)
  })

  test.each([
    'I am only asking about sergeants.',
    'I am interested in special constables.',
    'We need each of these for 2022 to 2024.',
    'I would like figures for 2024.',
    'They should all be police officers.',
    'My questions are about PCSOs.',
    'I don’t want police staff counted.',
    'We count a person once, however many reports there were.',
    'Please leave out specials.',
    'Police officers only.',
    'In 2024.',
    'The answers should be for the calendar year.',
    'I mean people who work for you, except volunteers.',
    'By “abuse” I mean domestic abuse.',
  ])('may shape an answer: %s', (sentence) => {
    expect(isChatter(sentence)).toBe(false)
  })
})

describe('what leads up to an ask', () => {
  test.each([
    ['I was married for eleven years to a sergeant of yours and', true],
    ['We have been told by a friend in the force and', true],
    ['I would be grateful if you could tell me, for each year from 2019 to 2024:', false],
    ['I am asking about sergeants only, and', false],
    ['We need to know', false],
    ['I read that 12 officers were dismissed and', false],
  ])('%s', (lead, tale) => {
    expect(isTale(lead)).toBe(tale)
  })
})
