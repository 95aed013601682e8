import type { Command } from './command.ts'
import type { Importer } from './import/index.ts'
import type { Extract, Measure } from './measure.ts'

/** What a module brings to the record: its migrations, importers, measures, extracts and commands. */
export interface RecordModule {
  readonly name: string
  readonly title: string
  /** The other modules whose `index.ts` it imports; the boundary check reads this list. */
  readonly uses: readonly string[]
  readonly migrations: URL
  readonly importers: readonly Importer[]
  readonly measures: readonly Measure[]
  readonly extracts: readonly Extract[]
  readonly commands: readonly Command[]
}
