import { z } from 'zod'
import { CandourError } from '../../kernel/index.ts'

/** Half a configuration must stop the start, not the first mail. */
class WrongMailSettings extends CandourError {}

export interface MailSettings {
  /** `smtp://user:password@host:587?requireTLS=true` or `smtps://host`. */
  readonly url: string
  readonly from: string
}

const smtp = z.string().refine((text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol))
const address = z.string().regex(/^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)

/** Where mail goes out; null where it is only kept. Throws where one of the two variables is missing or wrong. */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailSettings | null {
  const { CANDOUR_SMTP_URL: url, CANDOUR_MAIL_FROM: from } = environment
  if (!url && !from) return null
  if (!smtp.safeParse(url).success) {
    throw new WrongMailSettings(
      'CANDOUR_SMTP_URL must be a mail server’s address, such as smtp://mail.force.example:587',
    )
  }
  if (!address.safeParse(from).success) {
    throw new WrongMailSettings(
      'CANDOUR_MAIL_FROM must be who mail comes from, such as Candour <candour@force.example>',
    )
  }
  return { url: url ?? '', from: from ?? '' }
}
