export { type Mail, sendMail } from './send-mail.ts'
export { readMailSettings } from './settings.ts'
