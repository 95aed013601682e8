import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logEvent } from '../kernel/index.ts'
import { startLog } from './open-log.ts'
import { readLogSettings } from './settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candour-log-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('each event is a line of JSON with its name, level, moment and fields, in a file for its owner alone', () => {
  const file = join(folder, 'log', 'candour.jsonl')
  const log = startLog({ file, level: 'info' }, () => {})
  logEvent('import.ended', { kind: 'people', rows: 3 })
  logEvent('request.failed', { reference: 'ab12cd34' }, new RangeError('secret'))
  log.close()
  logEvent('site.ready')
  expect(lines(file)).toEqual([
    expect.objectContaining({ level: 'info', event: 'import.ended', kind: 'people', rows: 3 }),
    expect.objectContaining({
      level: 'error',
      reference: 'ab12cd34',
      error: expect.objectContaining({ class: 'RangeError' }),
    }),
  ])
  expect(Date.now() - Date.parse(lines(file)[0].at)).toBeLessThan(60_000)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a level leaves out what is below it', () => {
  const file = join(folder, 'errors.jsonl')
  const log = startLog({ file, level: 'error' }, () => {})
  logEvent('site.ready')
  logEvent('work.failed', { work: 'x' })
  log.close()
  expect(lines(file).map(({ event }) => event)).toEqual(['work.failed'])
})

test('after a file was moved away it begins again, and a program that copies and cuts it loses nothing', () => {
  const file = join(folder, 'moved.jsonl')
  const log = startLog({ file, level: 'info' }, () => {})
  logEvent('site.ready')
  renameSync(file, `${file}.1`)
  log.reopen()
  logEvent('site.stopping')
  expect(lines(file).map(({ event }) => event)).toEqual(['site.stopping'])
  writeFileSync(file, '')
  logEvent('site.ready')
  log.close()
  expect(lines(file).map(({ event }) => event)).toEqual(['site.ready'])
})

test('a file that cannot be opened is said at once, with what to do', () => {
  writeFileSync(join(folder, 'a-file'), '')
  expect(() => startLog({ file: join(folder, 'a-file', 'log'), level: 'info' }, () => {})).toThrow('CANDOUR_LOG')
  expect(() => startLog({ file: folder, level: 'info' }, () => {})).toThrow('cannot be written')
})

test('a full disk is said once, and stops nothing', () => {
  const said: string[] = []
  const log = startLog({ file: '/dev/full', level: 'info' }, (text) => said.push(text))
  for (let i = 0; i < 5; i++) logEvent('site.ready')
  expect(said).toEqual([expect.stringContaining('ENOSPC')])
  log.close()
})

test('where the log goes and from which level on is read from the environment', () => {
  expect(readLogSettings({}, '/data')).toEqual({ file: '/data/log/candour.jsonl', level: 'info' })
  expect(readLogSettings({ CANDOUR_LOG: '-', CANDOUR_LOG_LEVEL: 'warn' }, '/data')).toEqual({
    file: null,
    level: 'warn',
  })
  expect(readLogSettings({ CANDOUR_LOG: '/var/log/c' }, '/data').file).toBe('/var/log/c')
  expect(() => readLogSettings({ CANDOUR_LOG_LEVEL: 'loud' }, '/data')).toThrow('CANDOUR_LOG_LEVEL')
})
