import { setTimeout as delay } from 'node:timers/promises'
import { withArrivedFile } from './arrived-file.ts'

// Run as a process of its own: takes in half a file, says so, and waits for the rest that never comes.
async function* half() {
  yield Buffer.alloc(3 << 20, 'x')
  yield Buffer.alloc(3 << 20, 'x')
  process.stdout.write('halfway\n')
  await delay(600_000)
}
const db = { filesFolder: process.env.FILES_TEST_FOLDER ?? '', mustHaveRoom: () => {} }
const use = { hangsOn: 'public.thing', name: 'evidence', mostBytes: 1 << 30, types: null }
await withArrivedFile(db, use, { name: 'half.bin', content: half() }, async () => {})
