import type { LoadedFolder } from './loaded-folder.ts'
import type { ReportTable } from './report-table.ts'

/** What a bench works on: a data folder with the sample force in it. */
export interface BenchContext {
  readonly folder: LoadedFolder
  say(text: string): void
}

/** One subject that is measured. */
export interface Bench {
  /** As `--only` names it. */
  readonly name: string
  readonly measures: string
  run(context: BenchContext): Promise<readonly ReportTable[]>
}
