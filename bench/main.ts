import { Command, Option } from 'commander'
import { type SampleSize, sampleSizes } from '../src/sample/index.ts'
import { answers } from './answers.ts'
import { auditBench } from './audit.ts'
import { backupBench } from './backup.ts'
import type { Bench } from './bench.ts'
import { importers } from './importers.ts'
import { learningRecordBench } from './learning-record.ts'
import { openLoadedFolder } from './loaded-folder.ts'
import { machineTable } from './machine.ts'
import { memory } from './memory.ts'
import { pages } from './pages.ts'
import { readingBench } from './reading.ts'
import { writeTable } from './report-table.ts'

/** Every bench, in the order in which they run. */
const benches: readonly Bench[] = [
  importers,
  answers,
  readingBench,
  pages,
  learningRecordBench,
  auditBench,
  backupBench,
  memory,
]

interface Options {
  readonly size: SampleSize
  readonly only?: string
  readonly data?: string
}

const program = new Command('npm run bench --')
  .description('Measures Candour on the sample force and prints tables. Nothing is asserted.')
  .addOption(new Option('--size <size>', 'of the sample force').choices(sampleSizes).default('met'))
  .addOption(new Option('--only <bench>', 'one of them alone').choices(benches.map(({ name }) => name)))
  .option('--data <folder>', 'load the sample here and keep it, or measure on what was loaded here earlier')
  .addHelpText('after', `\n${benches.map(({ name, measures }) => `  ${name.padEnd(10)} ${measures}`).join('\n')}`)
  .parse()
const { size, only, data } = program.opts<Options>()

const say = (text: string) => process.stderr.write(`${text}\n`)
const folder = await openLoadedFolder(size, data)
try {
  process.stdout.write(`${writeTable(machineTable(folder.record))}\n`)
  for (const bench of benches.filter(({ name }) => only === undefined || name === only)) {
    say(`Measuring ${bench.measures}`)
    for (const table of await bench.run({ folder, say })) process.stdout.write(`${writeTable(table)}\n`)
  }
} finally {
  await folder.discard()
}
