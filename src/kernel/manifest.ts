import type { ImportContext, Importer } from './import/index.ts'
import type { Term } from './meaning/index.ts'
import type { Extract, Measure } from './measure.ts'
import type { RestrictedThing } from './need-to-know/index.ts'

/**
 * Work that another module's import makes necessary, done in the same transaction: what training derives from postings
 * is derived again when postings change.
 */
export interface Reaction {
  /** The kind of import: `people`. */
  readonly after: string
  run(context: ImportContext): Promise<void>
}

/** What a module brings to the record: its migrations, importers, measures and extracts. */
export interface RecordModule {
  readonly name: string
  readonly title: string
  /** The other modules whose `index.ts` it imports; the boundary check reads this list. */
  readonly uses: readonly string[]
  /** Null for a module that owns no table. */
  readonly migrations: URL | null
  readonly importers: readonly Importer[]
  readonly reactions: readonly Reaction[]
  /** The things of which not everyone may read; absent where all that the module holds is open to its readers. */
  readonly restricts?: readonly RestrictedThing[]
  /** How people write what the module holds; absent where it has no words of its own. */
  readonly terms?: readonly Term[]
  readonly measures: readonly Measure[]
  readonly extracts: readonly Extract[]
}
