import { readdirSync } from 'node:fs'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import type { CommandDoor, OfferedCommand } from './kernel/index.ts'

const notCalled = (): never => {
  throw new Error('Nothing was called')
}
const door: CommandDoor = { terminal: notCalled, withSession: notCalled }

test.each(commands.map((each) => [each.term, each] as const))('“%s” is listed as it is', async (term, offered) => {
  const program = new Command()
  const register = await offered.load(() => import('./modules.ts'))
  register(program, door)
  const real = program.commands.find((each) => each.name() === term.split(' ', 1)[0])
  expect(real && [program.createHelp().subcommandTerm(real), real.description()]).toEqual([term, offered.does])
})

test('what a module offers is in the one list', async () => {
  const modules = new URL('./modules/', import.meta.url)
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^[a-z-]+\/commands\.ts$/.test(path),
  )
  expect(files).not.toEqual([])
  for (const file of files) {
    const exported: Record<string, readonly OfferedCommand[]> = await import(new URL(file, modules).href)
    expect(commands).toEqual(expect.arrayContaining(Object.values(exported).flat()))
  }
})
