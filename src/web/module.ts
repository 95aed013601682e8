import type { Db, RecordModule } from '../kernel/index.ts'
import type { KindForm } from './kind-form/index.ts'
import type { HomePanel, NavigationItem, Route } from './route.ts'
import type { Service } from './service.ts'

/** A module whole: what it brings to the record, and its pages. */
export interface Module extends RecordModule {
  readonly routes: readonly Route[]
  /** Forms for rows of its kinds, whose pages come with them. */
  readonly forms?: readonly KindForm[]
  readonly navigation: readonly NavigationItem[]
  readonly homePanels: readonly HomePanel[]
  /** What it answers programs with, beside its pages. */
  readonly services?: readonly Service[]
  /** Brings what an earlier version wrote to the form of this one, where SQL is not enough. Done already, it does nothing. */
  bringUpToDate?(db: Db, forceId: string): Promise<void>
  /** Ends what the module still does in the background, when the site stops. */
  close?(): Promise<void>
}
