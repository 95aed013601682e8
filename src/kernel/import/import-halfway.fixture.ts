import { PassThrough } from 'node:stream'
import { openDb } from '../db.ts'
import { runImport } from './run-import.ts'
import { keeper, things } from './things.fixture.ts'

// Run as a process of its own: imports half a file, says so, and waits for the rest that never comes.
const db = openDb(process.env.IMPORT_TEST_URL ?? '')
const stream = new PassThrough()
stream.write('Number,Name,Size,Colour,Made on\n')
stream.write(Array.from({ length: 5000 }, (_, i) => `T${i},Thing,1,red,01/10/2021\n`).join(''))
await runImport(
  db,
  keeper,
  things,
  { stream, name: 'half.csv' },
  {
    onProgress: ({ rows }) => {
      if (rows > 4000) process.stdout.write('halfway\n')
    },
  },
)
