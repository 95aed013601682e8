import type { PlainDate } from '../../kernel/index.ts'
import type { Audience, FeedbackMatter, FeedbackPage } from './vocabulary.ts'

export interface HelpServiceVersionTable {
  force_id: string
  help_service_version_id: string
  code: string
  name: string
  for_whom: Audience[]
  about: string
  telephone: string | null
  /** The number to which a text message can be sent. */
  text_message: string | null
  /** Without `https://`. */
  website: string | null
  hours: string | null
  free_to_call: boolean | null
  /** Where it helps: `England and Wales`, or a borough. */
  area: string
  place_in_list: number
  /** False once the force has taken it off the page. */
  shown: boolean
  import_id: string | null
  line: number | null
  recorded_at: Date
  superseded_at: Date | null
}

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
