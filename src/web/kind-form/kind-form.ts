import type { Permission } from '../../kernel/index.ts'
import type { Link, Marking, Redirect } from '../route.ts'

/**
 * A form for one row of a kind that files bring in. Its fields, what may stand in them and what is wrong with them come
 * from the kind's own columns and checks; the form says only in which order they are asked for, and how.
 */
export interface KindForm {
  /** The importer's kind: `completions`. */
  readonly kind: string
  /** Where it begins: `/completions/record`. */
  readonly path: string
  /** What it does, as a heading: `Record a completion`. */
  readonly title: string
  /** Who may fill it in. */
  readonly may: Permission
  /** A restricted room, as of a route. */
  readonly restricted?: true
  readonly marking?: Marking
  /** Where one comes from. */
  readonly parent: Link
  /** Whether it can be begun with what the record holds of a thing: the kind's `known` then selects every column. */
  readonly corrects?: true
  /** In the order in which they are asked; every column but those that a form leaves out stands on one page. */
  readonly pages: readonly FormPage[]
  /** Where one goes once it is in, and what is said there. */
  done(cells: Readonly<Record<string, string>>): Pick<Redirect, 'to' | 'flash'>
}

export interface FormPage {
  /** The last part of its address: `what-happened`. */
  readonly slug: string
  /** Its heading; where it asks one thing, the question itself. */
  readonly title: string
  /** `the-rest`: all columns that no other page asks for, in the words of the file. */
  readonly asks: readonly Asked[] | 'the-rest'
}

/** A column, in the form's own words where those of the file would not do. */
export interface Asked {
  readonly column: string
  readonly label?: string
  readonly hint?: string
}
