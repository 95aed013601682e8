import { column, type PlainDate, type VersionRow, versionedTable } from '../../kernel/index.ts'
import type { PolicyTopic } from './vocabulary.ts'

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

export const editionVersions = versionedTable({
  table: 'policy.edition_version',
  versionId: 'edition_version_id',
  key: {
    edition_id: column<string>(),
  },
  facts: {
    policy_id: column<string>(),
    title: column<string>(),
    topic: column<PolicyTopic>(),
    in_force_from: column<PlainDate>(),
    /** The last day in force, where the policy ended with this edition. */
    withdrawn_on: column<PlainDate | null>(),
    summary: column<string | null>(),
    owner: column<string>(),
    review_on: column<PlainDate | null>(),
  },
})
type EditionVersionTable = VersionRow<typeof editionVersions>

/** What one edition changed in one section. */
export const editionChanges = versionedTable({
  table: 'policy.change',
  versionId: 'change_version_id',
  key: {
    edition_id: column<string>(),
    section: column<string>(),
  },
  facts: {
    changed: column<string>(),
    why: column<string | null>(),
  },
})
type ChangeTable = VersionRow<typeof editionChanges>

export interface PolicyTables {
  'policy.policy': PolicyTable
  'policy.edition': EditionTable
  'policy.edition_version': EditionVersionTable
  'policy.change': ChangeTable
}
