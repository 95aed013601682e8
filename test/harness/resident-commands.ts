import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const program = fileURLToPath(new URL('./resident-candour.ts', import.meta.url))

const Ran = z.object({ code: z.number(), out: z.string(), err: z.string() })
/** What a command said and ended with. */
export type Ran = z.infer<typeof Ran>

/** One process that runs one command after the other, so that what they import is read once. It starts with the first. */
export interface ResidentCommands {
  run(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran>
  close(): void
}

export function residentCommands(): ResidentCommands {
  let runner: ChildProcess | undefined
  let gone: Promise<never> | undefined
  let before: Promise<unknown> = Promise.resolve()
  const run: ResidentCommands['run'] = async (words, environment) => {
    runner ??= fork(program, { execArgv: ['--disable-warning=ExperimentalWarning'] })
    gone ??= once(runner, 'exit').then(() => Promise.reject(new Error('The process of the commands has ended')))
    gone.catch(() => undefined)
    const answered = once(runner, 'message')
    runner.send({ words, environment })
    return Ran.parse((await Promise.race([answered, gone]))[0])
  }
  return {
    run(words, environment) {
      const ran = before.then(() => run(words, environment))
      before = ran.catch(() => undefined)
      return ran
    },
    close: () => runner?.disconnect(),
  }
}
