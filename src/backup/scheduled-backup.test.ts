import { expect, test } from 'vitest'
import { backupName, isDue, tooOld } from './scheduled-backup.ts'

const schedule = { to: '/backups', hours: 24, keep: 2 }
const monday = new Date('2026-03-02T03:00:00Z')
const hoursLater = (hours: number) => new Date(monday.getTime() + hours * 3_600_000)

test('a backup is due where there is none, and again once the last is as old as the schedule says', () => {
  expect(isDue([], schedule, monday)).toBe(true)
  expect(isDue(['notes.txt', 'candour-by-hand.backup'], schedule, monday)).toBe(true)
  expect(isDue([backupName(monday)], schedule, hoursLater(23.9))).toBe(false)
  expect(isDue([backupName(monday)], schedule, hoursLater(24))).toBe(true)
})

test('one that was missed while the site was down is made up for at once', () => {
  expect(isDue([backupName(monday), backupName(hoursLater(24))], schedule, hoursLater(100))).toBe(true)
})

test('only the schedule’s own files are ever removed, the oldest first', () => {
  const own = [0, 24, 48, 72].map((hours) => backupName(hoursLater(hours)))
  expect(tooOld([...own, 'by-hand.backup', '.candour-x.unfinished'], schedule, hoursLater(72))).toEqual([
    own[1],
    own[0],
  ])
  expect(tooOld(own.slice(2), schedule, hoursLater(72))).toEqual([])
})

test('one named for a time to come, as the clock was wrong, neither stops the schedule nor takes a place among those kept', () => {
  const ahead = backupName(new Date('2062-01-01T00:00:00Z'))
  expect(isDue([ahead], schedule, monday)).toBe(true)
  expect(isDue([ahead, backupName(monday)], schedule, hoursLater(24))).toBe(true)
  expect(isDue([ahead, backupName(monday)], schedule, hoursLater(23))).toBe(false)
  const own = [0, 24, 48].map((hours) => backupName(hoursLater(hours)))
  expect(tooOld([ahead, ...own], schedule, hoursLater(48))).toEqual([own[0]])
})
