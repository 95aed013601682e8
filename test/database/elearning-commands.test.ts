import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Commands, openCommands } from '../harness/commands.ts'

// Much may be at work on the machine.
vi.setConfig({ testTimeout: 180_000 })

let commands: Commands
beforeAll(async () => {
  commands = await openCommands()
})
afterAll(() => commands.close())

const text = (element: string) => `<${element}><langstring lang="en-GB">Stalking</langstring></${element}>`
const structure = `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://training.example/courses/stalking">${text('title')}${text('description')}</course>
<au id="https://training.example/units/stalking">${text('title')}${text('description')}<url>https://training.example/start.html</url></au>
</courseStructure>`

test('a course comes in once, and what is no course or is not there is told', async () => {
  const path = join(commands.folder, 'stalking.xml')
  await writeFile(path, structure)
  const taken = await commands.candour('elearning', 'import', path, '--json')
  expect(taken).toMatchObject({ code: 0 })
  expect(JSON.parse(taken.out).packageId).toMatch(/^[0-9a-f-]{36}$/)

  const again = await commands.candour('elearning', 'import', path)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('is here already, as “Stalking”')])

  await writeFile(path, 'No course at all')
  const wrong = await commands.candour('elearning', 'import', path)
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('neither a zip nor XML')])
  const none = await commands.candour('elearning', 'import', join(commands.folder, 'none.zip'))
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('There is no file')])
})
