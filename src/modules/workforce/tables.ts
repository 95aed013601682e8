import type { PlainDate } from '../../kernel/index.ts'
import type { Sex } from './sex.ts'
import type { EntryRoute, LeaverReason, Rank, UnitKind, WorkforceRole } from './vocabulary.ts'

/** What every version says of itself: where it came from, and when the record knew it. */
interface Recorded {
  import_id: string | null
  line: number | null
  recorded_at: Date
  superseded_at: Date | null
}

/** A unit's identity. A command is a unit too: the one that its units name. */
export interface UnitTable {
  force_id: string
  unit_id: string
  code: string
}

export interface UnitVersionTable extends Recorded {
  force_id: string
  unit_version_id: string
  unit_id: string
  name: string
  kind: UnitKind
  command_unit_id: string | null
  opened_on: PlainDate
  closed_on: PlainDate | null
}

export interface PersonTable {
  force_id: string
  person_id: string
  staff_number: string
}

export interface PersonVersionTable extends Recorded {
  force_id: string
  person_version_id: string
  person_id: string
  given_name: string
  family_name: string
  /** Both names in lower case, for search. */
  search_name: string
  email: string | null
  /** As they describe it; null where it is not held. */
  sex: Sex | null
  entry_route: EntryRoute
  joined_on: PlainDate
  /** The last day of service. */
  left_on: PlainDate | null
  leaver_reason: LeaverReason | null
}

/** Who worked where, as what, on which days. Identified by the person and the first day. */
export interface PostingTable extends Recorded {
  force_id: string
  posting_version_id: string
  person_id: string
  unit_id: string
  role: WorkforceRole
  rank: Rank
  starts_on: PlainDate
  /** `[first day, day after the last)`, as PostgreSQL writes a daterange. */
  during: string
}

/** How many posts are funded, until the next number of the same posts or their last day. Identified by all but these two. */
export interface FundedPostsTable extends Recorded {
  force_id: string
  funded_posts_version_id: string
  unit_id: string
  /** `any` where they are funded whatever the role. */
  role: WorkforceRole | 'any'
  rank: Rank | 'any'
  starts_on: PlainDate
  ends_on: PlainDate | null
  posts: number
}

export interface WorkforceTables {
  'workforce.unit': UnitTable
  'workforce.unit_version': UnitVersionTable
  'workforce.person': PersonTable
  'workforce.person_version': PersonVersionTable
  'workforce.posting': PostingTable
  'workforce.funded_posts': FundedPostsTable
}
