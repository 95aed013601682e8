import type { PlainDate } from '../../kernel/index.ts'
import type { PolicyTopic } from './vocabulary.ts'

interface Recorded {
  import_id: string | null
  line: number | null
  recorded_at: Date
  superseded_at: Date | null
}

interface PolicyTable {
  force_id: string
  policy_id: string
  code: string
}

/** A policy's own numbered version. Called an edition, since a version is what the record knows of a thing. */
interface EditionTable {
  force_id: string
  edition_id: string
  policy_id: string
  /** As the policy writes it: `1.2`. */
  number: string
}

interface EditionVersionTable extends Recorded {
  force_id: string
  edition_version_id: string
  edition_id: string
  policy_id: string
  title: string
  topic: PolicyTopic
  in_force_from: PlainDate
  /** The last day in force, where the policy ended with this edition. */
  withdrawn_on: PlainDate | null
  summary: string | null
  owner: string
  review_on: PlainDate | null
}

/** What one edition changed in one section. */
interface ChangeTable extends Recorded {
  force_id: string
  change_version_id: string
  edition_id: string
  section: string
  changed: string
  why: string | null
}

export interface PolicyTables {
  'policy.policy': PolicyTable
  'policy.edition': EditionTable
  'policy.edition_version': EditionVersionTable
  'policy.change': ChangeTable
}
