import { expect, test } from 'vitest'
import { readRequest } from '../reading-letters/read-request.ts'
import { requesterMarks } from './requester-marks.ts'

const force = '0192f0aa-0000-7000-8000-000000000000'
const marksOf = (letter: string, forceId = force) => {
  const { request, apart } = readRequest(letter)
  return requesterMarks(forceId, request, apart)
}
const mail = (from: string, body: string) =>
  `From: ${from}\nTo: FOI Desk <foi@force.example>\nSubject: A request\n\n${body}`
const question = 'How many inspectors were suspended in 2021?'
const signed = (name: string) => `Dear Sir or Madam,\n1. ${question}\nYours faithfully,\n${name}`

test('letters of one address or name have a mark in common, however it is written', () => {
  const first = marksOf(mail('Ottoline Greyling <o.greyling@mail.example>', question))
  const second = marksOf(mail('OG <O.Greyling@Mail.Example>', 'How many sergeants are there?'))
  expect(first.map(({ kind }) => kind)).toEqual(['address'])
  expect(second).toEqual(first)
  expect(marksOf(signed('Ottoline Greyling'))).toEqual(marksOf(signed('Mrs Ottoline Greyling')))
})

test('others have none in common, nor has a letter that names nobody any', () => {
  const marks = [signed('Ottoline Greyling'), signed('Jocasta Penhallow')].flatMap((each) => marksOf(each))
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(2)
  expect(marksOf(question)).toEqual([])
})

test('whoever passed a letter on is not taken for its writer', () => {
  const passedOn = (from: string) =>
    mail(
      'Desk Clerk <clerk@thameside.police.uk>',
      `Please log this.\n\n---------- Forwarded message ---------\n${mail(from, question)}`,
    )
  const marks = marksOf(passedOn('Jo <jo@mail.example>'))
  expect(marks).toEqual(marksOf(mail('jo@mail.example', question)))
  expect(marksOf(mail('Desk Clerk <clerk@thameside.police.uk>', question))).toEqual([])
})

test('what is kept tells neither name nor address, and is another in another force', () => {
  const [mark] = marksOf(signed('Ottoline Greyling'))
  expect(mark?.mark).toMatch(/^[0-9a-f]{64}$/)
  expect(marksOf(signed('Ottoline Greyling'), '0192f0aa-0000-7000-8000-000000000001')).not.toEqual([mark])
})
