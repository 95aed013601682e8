import { column, type PlainDate, type VersionRow, versionedTable } from '../../kernel/index.ts'
import type { Sex } from './sex.ts'
import type { EntryRoute, LeaverReason, Rank, UnitKind, WorkforceRole } from './vocabulary.ts'

/** A unit's identity. A command is a unit too: the one that its units name. */
export interface UnitTable {
  force_id: string
  unit_id: string
  code: string
}

export const unitVersions = versionedTable({
  table: 'workforce.unit_version',
  versionId: 'unit_version_id',
  key: {
    unit_id: column<string>(),
  },
  facts: {
    name: column<string>(),
    kind: column<UnitKind>(),
    command_unit_id: column<string | null>(),
    opened_on: column<PlainDate>(),
    closed_on: column<PlainDate | null>(),
  },
})
export type UnitVersionTable = VersionRow<typeof unitVersions>

export interface PersonTable {
  force_id: string
  person_id: string
  staff_number: string
}

export const personVersions = versionedTable({
  table: 'workforce.person_version',
  versionId: 'person_version_id',
  key: {
    person_id: column<string>(),
  },
  facts: {
    given_name: column<string>(),
    family_name: column<string>(),
    /** Both names in lower case, for search. */
    search_name: column<string>(),
    email: column<string | null>(),
    /** As they describe it; null where it is not held. */
    sex: column<Sex | null>(),
    entry_route: column<EntryRoute>(),
    joined_on: column<PlainDate>(),
    /** The last day of service. */
    left_on: column<PlainDate | null>(),
    leaver_reason: column<LeaverReason | null>(),
  },
})
export type PersonVersionTable = VersionRow<typeof personVersions>

/** Who worked where, as what, on which days. Identified by the person and the first day. */
export const postings = versionedTable({
  table: 'workforce.posting',
  versionId: 'posting_version_id',
  key: {
    person_id: column<string>(),
    starts_on: column<PlainDate>(),
  },
  facts: {
    unit_id: column<string>(),
    role: column<WorkforceRole>(),
    rank: column<Rank>(),
    /** `[first day, day after the last)`, as PostgreSQL writes a daterange. */
    during: column<string>(),
  },
})
export type PostingTable = VersionRow<typeof postings>

/** How many posts are funded, until the next number of the same posts or their last day. Identified by all but these two. */
export const fundedPosts = versionedTable({
  table: 'workforce.funded_posts',
  versionId: 'funded_posts_version_id',
  key: {
    unit_id: column<string>(),
    /** `any` where they are funded whatever the role. */
    role: column<WorkforceRole | 'any'>(),
    rank: column<Rank | 'any'>(),
    starts_on: column<PlainDate>(),
  },
  facts: {
    ends_on: column<PlainDate | null>(),
    posts: column<number>(),
  },
})
export type FundedPostsTable = VersionRow<typeof fundedPosts>

export interface WorkforceTables {
  'workforce.unit': UnitTable
  'workforce.unit_version': UnitVersionTable
  'workforce.person': PersonTable
  'workforce.person_version': PersonVersionTable
  'workforce.posting': PostingTable
  'workforce.funded_posts': FundedPostsTable
}
