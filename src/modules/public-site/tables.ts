import { column, type PlainDate, type VersionRow, versionedTable } from '../../kernel/index.ts'
import type { Audience, FeedbackMatter, FeedbackPage } from './vocabulary.ts'

export const helpServiceVersions = versionedTable({
  table: 'public_site.help_service_version',
  versionId: 'help_service_version_id',
  key: {
    code: column<string>(),
  },
  facts: {
    name: column<string>(),
    for_whom: column<Audience[]>(),
    about: column<string>(),
    telephone: column<string | null>(),
    /** The number to which a text message can be sent. */
    text_message: column<string | null>(),
    /** Without `https://`. */
    website: column<string | null>(),
    hours: column<string | null>(),
    free_to_call: column<boolean | null>(),
    /** Where it helps: `England and Wales`, or a borough. */
    area: column<string>(),
    place_in_list: column<number>(),
    /** False once the force has taken it off the page. */
    shown: column<boolean>(),
  },
})
export type HelpServiceVersionTable = VersionRow<typeof helpServiceVersions>

export interface FeedbackTable {
  force_id: string
  feedback_id: string
  page: FeedbackPage
  matter: FeedbackMatter
  given_on: PlainDate
}

export interface PublicSiteTables {
  'public_site.help_service_version': HelpServiceVersionTable
  'public_site.feedback': FeedbackTable
}
