import type { Command as Program } from 'commander'
import { CandourError, type CommandDoor, createForce, parsePlainDate, readConfig } from '../kernel/index.ts'
import { openCandour } from '../open-candour.ts'
import { type LoadSample, loadSample, sampleSizes } from '../sample/index.ts'

class WrongUse extends CandourError {
  override readonly status = 422
}

/** `candour migrate`, `candour sample`, `candour force create`: what sets a record up. */
export function registerRecordCommands(program: Program, door: CommandDoor): void {
  program
    .command('migrate')
    .description('bring the database’s schema up to this version of the software')
    .action(async () => {
      const terminal = door.terminal()
      const candour = await openCandour(readConfig(process.env), terminal.say)
      await candour.close()
      terminal.result('The schema is up to date', { migrated: true, ran: candour.ran })
    })

  program
    .command('sample')
    .description('load the invented sample force into an empty record')
    .option('--size <size>', `how large: ${sampleSizes.join(' or ')}`, 'small')
    .option('--seed <number>', 'the number from which the whole force is drawn', '1')
    .option('--until <day>', 'the day to which the force has lived, such as 2026-09-30: today where none is given')
    .action(async (options: { size: string; seed: string; until?: string }) => {
      const size = sampleSizes.find((s) => s === options.size)
      if (!size)
        throw new WrongUse(`There is no sample of size “${options.size}”. The sizes are ${sampleSizes.join(', ')}`)
      const seed = Number(options.seed)
      if (!Number.isSafeInteger(seed)) throw new WrongUse(`The seed “${options.seed}” is not a whole number`)
      const until = options.until === undefined ? undefined : parsePlainDate(options.until)
      if (until === null) {
        throw new WrongUse(`“${options.until}” is not a day. Write year, month and day, such as 2026-09-30`)
      }
      await sample(door, { size, seed, ...(until === undefined ? {} : { until }) })
    })

  program
    .command('force')
    .description('set the force up whose record this is')
    .command('create')
    .requiredOption('--name <name>', 'the force’s full name')
    .requiredOption('--short-name <name>', 'as people say it')
    .option('--reference-prefix <prefix>', 'what its Freedom of Information references begin with', '01')
    .action(async (options: { name: string; shortName: string; referencePrefix: string }) => {
      const terminal = door.terminal()
      const candour = await openCandour(readConfig(process.env), terminal.say)
      try {
        if (candour.force) throw new WrongUse(`This is already the record of ${candour.force.name}`)
        const force = await createForce(candour.ownerUrl, { ...options, isSample: false })
        terminal.result(`This is now the record of ${force.name}`, force)
      } finally {
        await candour.close()
      }
    })
}

async function sample(door: CommandDoor, asked: Pick<LoadSample, 'size' | 'seed' | 'until'>): Promise<void> {
  const terminal = door.terminal()
  const candour = await openCandour(readConfig(process.env), terminal.say)
  try {
    if (candour.force && !candour.force.isSample) {
      throw new WrongUse(`This is the record of ${candour.force.name}. A sample goes only into an empty record`)
    }
    const summary = await loadSample({ ...candour, ...asked, onProgress: terminal.progress })
    terminal.result(summary.text, summary)
  } finally {
    await candour.close()
  }
}
