import { expect, test } from 'vitest'
import { z } from 'zod'
import { dateField, manyField, optionalTextField, readForm, textField } from './form.ts'

const schema = z.object({
  title: textField('Enter a title', { most: 20 }),
  note: optionalTextField(),
  mode: z.enum(['online', 'classroom'], 'Choose how it is taught'),
  topics: manyField(z.string()),
  start: dateField('The start date'),
})

const posted = (fields: Record<string, string>, ...topics: string[]) => {
  const form = new URLSearchParams(fields)
  for (const topic of topics) form.append('topics', topic)
  return form
}

const date = { 'start-day': '1', 'start-month': '10', 'start-year': '2021' }

test('a form that is right becomes a value of the schema’s type', () => {
  const read = readForm(schema, posted({ title: ' Coercive control ', note: ' ', mode: 'online', ...date }, 'law'))
  expect(read).toEqual({
    ok: true,
    value: { title: 'Coercive control', note: null, mode: 'online', topics: ['law'], start: '2021-10-01' },
  })
})

test('an empty form says what is missing, one error a field, in the form’s order', () => {
  const read = readForm(schema, new URLSearchParams())
  expect(read.ok ? [] : read.errors.map(({ message, href }) => [message, href])).toEqual([
    ['Enter a title', '#title'],
    ['Choose how it is taught', '#mode'],
    ['The start date is missing: enter a day, month and year', '#start-day'],
  ])
})

test.each([
  [{ ...date, 'start-day': '31', 'start-month': '2' }, 'The start date must be a real date', '#start-day'],
  [{ ...date, 'start-month': '' }, 'The start date must include a month', '#start-month'],
  [{ ...date, 'start-year': '21' }, 'The start date must include a year of 4 numbers', '#start-year'],
  [{ ...date, 'start-day': '1e0' }, 'The start date must be a real date', '#start-day'],
])('%j: %s', (given, message, href) => {
  const read = readForm(schema, posted({ title: 'a', mode: 'online', ...given }))
  expect(read).toEqual({ ok: false, errors: [{ field: 'start', message, href }] })
})

test('a field whose name only looks like part of a date is left alone', () => {
  const read = readForm(z.object({ 'financial-year': z.string() }), new URLSearchParams('financial-year=2021'))
  expect(read).toEqual({ ok: true, value: { 'financial-year': '2021' } })
})

test('a field sent twice where one is wanted is an error, not a crash', () => {
  const read = readForm(z.object({ title: textField('Enter a title') }), new URLSearchParams('title=a&title=b'))
  expect(read).toMatchObject({ ok: false, errors: [{ message: 'Enter a title' }] })
})
