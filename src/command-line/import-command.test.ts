import { Command } from 'commander'
import { expect, test } from 'vitest'
import type { CommandDoor } from '../kernel/index.ts'
import { registerImport } from './import-command.ts'

/** Runs the command with a door that must not be opened: what is wrong with the days is said before. */
function run(...options: string[]): Promise<unknown> {
  const program = new Command().exitOverride()
  const door: CommandDoor = {
    withSession: () => Promise.reject(new Error('The record was opened')),
    terminal: () => {
      throw new Error('Nothing was to be printed')
    },
  }
  registerImport(program, door)
  return program.parseAsync(['node', 'candour', 'import', 'units', 'units.csv', ...options])
}

test.each([
  [['--covers-to', 'banana'], '--covers-to takes a date that exists, such as 2021-10-01, and not “banana”'],
  [['--covers-from', '2021-02-31'], '--covers-from takes a date that exists'],
  [
    ['--covers-from', '2026-01-01', '--covers-to', '2025-12-31'],
    'cannot cover the days up to 31 December 2025 where it begins only on 1 January 2026',
  ],
])('%j is refused in words before a file is opened', async (options, message) => {
  await expect(run(...options)).rejects.toThrow(message)
})

test('days that can be covered open the record', async () => {
  await expect(run('--covers-from', '2015-01-01', '--covers-to', '2026-09-30')).rejects.toThrow('The record was opened')
})
