import { join } from 'node:path'
import type { Command as Program } from 'commander'
import { addToJournal, type Erasure, eraseAgain, eraseRow, journalOf, readJournal } from '../backup/index.ts'
import {
  type CommandDoor,
  type Config,
  filesFolderName,
  openDataFolder,
  Refused,
  readConfig,
  type Terminal,
} from '../kernel/index.ts'
import { openCandour } from '../open-candour.ts'
import { journals } from './journals.ts'

/** `candour erase TABLE --key column=value --authority REFERENCE` */
export function registerErase(program: Program, door: CommandDoor): void {
  program
    .command('erase')
    .argument('<table>', 'schema and table, such as learning_record.document')
    .requiredOption('--key <column=value...>', 'the row’s primary key, every column of it')
    .requiredOption('--authority <reference>', 'the decision on whose ground it is erased')
    .description('erase one row for good, and again after any restore')
    .action(async (table: string, options: { key: string[]; authority: string }) => {
      const terminal = door.terminal()
      const config = readConfig(process.env)
      const candour = await openCandour(config, terminal.say)
      try {
        const asked = { table, key: readRowKey(options.key), authority: options.authority }
        const erasure = await eraseRow(candour.ownerUrl, journals(config), asked, filesFolder(config))
        terminal.result(
          `Erased, and noted in ${journals(config).join(' and ')} so that no restore brings it back`,
          erasure,
        )
      } finally {
        await candour.close()
      }
    })
}

const filesFolder = ({ dataDirectory }: Pick<Config, 'dataDirectory'>) => join(dataDirectory, filesFolderName)

function readRowKey(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, column, value] = /^([a-z_]+)=(.*)$/.exec(pair) ?? []
      if (column === undefined || value === undefined) throw new Refused(`“${pair}” is not column=value`)
      return [column, value]
    }),
  )
}

/** Erases in a restored database what any journal at hand names, and keeps all of it in the restored folder's journal. */
export async function applyErasures(
  terminal: Terminal,
  config: Pick<Config, 'dataDirectory' | 'backups'>,
  ownerUrl: string,
  named: string | undefined,
): Promise<void> {
  const known = new Map<string, Erasure>()
  for (const path of [...journals(config), ...(named === undefined ? [] : [named])]) {
    for (const erasure of await readJournal(path)) {
      if (known.get(erasure.id)?.ended === undefined) known.set(erasure.id, erasure)
    }
  }
  if (known.size === 0) return
  const open = [...known.values()].filter(({ ended }) => ended === undefined).length
  if (open > 0) {
    terminal.say(
      `Of ${open} of the erasures noted it is not known whether they were done, as Candour was cut off meanwhile: they are done now, as was decided`,
    )
  }
  const again = await eraseAgain(ownerUrl, [...known.values()], filesFolder(config))
  await openDataFolder(config.dataDirectory)
  await addToJournal(journalOf(config.dataDirectory), [...known.values()])
  terminal.say(`Of ${known.size} erasures noted, ${again.length} had come back and were erased again`)
}
