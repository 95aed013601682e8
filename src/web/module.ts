import type { Db, RecordModule, Tx } from '../kernel/index.ts'
import type { KindForm } from './kind-form/index.ts'
import type { HomePanel, HomeTasks, NavigationItem, Route } from './route.ts'
import type { Service } from './service.ts'

/** What things of one kind are called, for the audit record: `the request 01.FOI.26.000123`. */
export interface ThingNames {
  /** As audit entries have it: `request`. */
  readonly type: string
  /** Its ids are codes, as those of measures are, and no identities of the record. */
  readonly byCode?: true
  /** The names of those that the reader may know, by id. */
  find(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** A module whole: what it brings to the record, and its pages. */
export interface Module extends RecordModule {
  readonly routes: readonly Route[]
  /** Forms for rows of its kinds, whose pages come with them. */
  readonly forms?: readonly KindForm[]
  readonly navigation: readonly NavigationItem[]
  readonly homePanels: readonly HomePanel[]
  readonly homeTasks?: readonly HomeTasks[]
  readonly thingNames?: readonly ThingNames[]
  /** What it answers programs with, beside its pages. */
  readonly services?: readonly Service[]
  /** Brings what an earlier version wrote to the form of this one, where SQL is not enough. Done already, it does nothing. */
  bringUpToDate?(db: Db, forceId: string): Promise<void>
  /** Ends what the module still does in the background, when the site stops. */
  close?(): Promise<void>
}
