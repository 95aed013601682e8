import { expect, test } from 'vitest'
import { beginning, namedCourse } from './sentence-parts.ts'

test.each([
  ['Responding to domestic abuse', 'The course “Responding to domestic abuse” takes 3 hours.'],
  ['Community safety course', 'Community safety course takes 3 hours.'],
])('a sentence about “%s” says that it is a course', (title, sentence) => {
  expect(`${beginning(namedCourse(title))} takes 3 hours.`).toBe(sentence)
})
