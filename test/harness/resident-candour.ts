// A process of its own for the tests: runs `candour` again and again, so that what it imports is read once. Each message
// holds the words and the environment of one command; the answer what it printed and its exit code.
import { z } from 'zod'

const Asked = z.object({ words: z.array(z.string()), environment: z.record(z.string(), z.string()) })

const exitWhenDone = process.exit.bind(process)
// A command that fails sees to it that its process ends a little later; this one goes on.
Object.defineProperty(process, 'exit', { value: () => undefined })

const outputs = { stdout: '', stderr: '' }
for (const name of ['stdout', 'stderr'] as const) {
  Object.defineProperty(process[name], 'write', {
    value(chunk: string | Uint8Array, ...rest: unknown[]) {
      outputs[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
      const done = rest.find((each) => typeof each === 'function')
      if (typeof done === 'function') done()
      return true
    },
  })
}

let commands = 0
process.on('message', async (message) => {
  const { words, environment } = Asked.parse(message)
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, environment)
  process.argv.splice(2, process.argv.length, ...words)
  process.exitCode = 0
  outputs.stdout = ''
  outputs.stderr = ''
  commands += 1
  await import(`../../src/cli.ts?command=${commands}`)
  process.send?.({ code: process.exitCode ?? 0, out: outputs.stdout, err: outputs.stderr })
})
process.on('disconnect', () => exitWhenDone(0))
