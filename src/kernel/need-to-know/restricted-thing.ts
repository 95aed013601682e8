/** The columns that say by name who may and who must not read a row. */
export const listColumns = ['allowed_person_ids', 'denied_person_ids', 'denied_command_ids'] as const

/** The columns by which the policies of a thing decide who reads a row. */
export const readerColumns = ({ kind }: RestrictedThing): readonly string[] =>
  kind === 'always' ? listColumns : ['restricted', ...listColumns]

/** A table whose rows tell of a thing, and the column by which they name it. */
export interface TableOfThing {
  readonly table: string
  readonly key: string
}

/** What tells of a thing besides its own row. */
export interface MemberTable extends TableOfThing {
  /** Its rows name the import they came from, in the column `import_id`. */
  readonly imported: boolean
}

/**
 * A thing that not everyone may read: a case, a report. Its own row and every row that tells of it, in every version
 * ever written, carry the same columns of who may read them; the policies of all these tables name the function
 * `kernel.may_read_restricted`.
 */
export interface RestrictedThing {
  /** What it is in the audit record: `conduct-case`. */
  readonly name: string
  /** `always` restricted, or only where its column `restricted` says so. */
  readonly kind: 'always' | 'where-said'
  /** The thing's own table, one row a thing. */
  readonly own: TableOfThing
  /** Everything else that tells of it. */
  readonly members: readonly MemberTable[]
  /** Further lists of its own row that only grow, and are not repeated on its members. */
  readonly growsAlong?: readonly string[]
  /** What a change of its readers is called in the audit record. */
  readonly action: string
}
