import { expect, test } from 'vitest'
import { inTurn } from '../../src/kernel/in-turn.ts'
import { superLinear } from './super-linear.ts'

// Expressions that stood here once and stopped the site, with a text that did it.
const slow: readonly (readonly [RegExp, string])[] = [
  [/[^\s<>"“”]+@[^\s<>"“”]+\.[\p{L}]{2,}/gu, 'A@'],
  [/^((?:Q(?:uestion)?\s*\.?\s*)?(\d{1,3})\s?([a-h])?)\s*[-–—:.)]+\s*(?!\d)(.*)$/i, '\t'],
  [/^(Q(?:uestion)?\s*\.?\s*(\d{1,3})\s?([a-h])?)\s*()$/i, '\t'],
  [/\bif (so|yes|no|not)\s*[,:.…]*\s*$/i, ' '],
  [/^((\d{1,3}\.\d{1,2})[.):]?)\s+(?=\D)(.*)$/, ' '],
  [/\d+(st|nd|rd|th)|\bof\b/gi, '1'],
  [/(?<=[.?!…]["”’')\]]*)\s+(?=["“‘'([]*[\p{Lu}\p{N}])/u, '"'],
  [/\s*;\s*/, ' '],
  [/0+$/, '0'],
  [/--.*$/gm, '--'],
  [/\b(?:\d{4})(?:\s*(?:,|;|,?\s*and|&)\s*(?:in\s+)?(?:\d{4}))+/i, ' '],
  [/ \(part:.*\)$/, ' (part:'],
  [/how many .*\bsessions?\b/, 'how many '],
  [/\b(attached|answers?)\b.*\b(pursuant|questions?)\b/i, 'answer '],
  [/"[^>]*>x/, '"'],
  [/foo\w+-/, 'foo'],
]

test.each(slow)('%s is found to begin again', (expression) => {
  expect(superLinear(expression.source, expression.flags)).not.toEqual([])
})

const quick: readonly RegExp[] = [
  /^\s*(?:\.\s*)?x/,
  /\b(\d{1,3})\s*hours?\b/i,
  /"([^"]*)"/,
  /^(?=.*\bone\b)(?=.*\btwo\b)/,
  /(?<=[.?!])\s+(?=[A-Z])/,
  /^(\d{4})-(\d{2})-(\d{2})$/,
  /\bexcept[^.;?)]*/g,
  /^how many .*\bsessions?\b/,
  /\bfoo\w+-/,
]

test.each(quick)('%s is let be', (expression) => {
  expect(superLinear(expression.source, expression.flags)).toEqual([])
})

test('an expression that begins again does so no more when it is read in turn', () => {
  const { source, flags } = inTurn(/how many .*\bsessions?\b|\bhow often\b.*\b(give|gave)\b.*\btraining/)
  expect(superLinear(source, flags)).toEqual([])
})
