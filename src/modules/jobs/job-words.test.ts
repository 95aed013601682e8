import { expect, test } from 'vitest'
import { everyWords, progressWords } from './job-words.ts'

test.each([
  [1000, 'every second'],
  [300_000, 'every 5 minutes'],
  [3_600_000, 'every hour'],
  [86_400_000, 'every day'],
])('%i milliseconds are %s', (milliseconds, words) => expect(everyWords(milliseconds)).toBe(words))

test.each([
  [{ phase: null, done: 1, total: 2 }, null],
  [{ phase: 'reading', done: 1, total: null }, 'Reading'],
  [{ phase: 'reading', done: 1, total: 3 }, 'Reading, 33%'],
  [{ phase: 'reading', done: 29, total: 100 }, 'Reading, 29%'],
  [{ phase: 'checking', done: 9, total: 3 }, 'Checking, 100%'],
])('%j reads %s', (progress, words) => expect(progressWords(progress)).toBe(words))
