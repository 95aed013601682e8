import { writeMoment } from '../../../kernel/index.ts'
import {
  govukInsetText,
  govukTag,
  heading,
  html,
  page,
  pagination,
  paragraph,
  type Route,
  readListQuery,
  showing,
  table,
} from '../../../web/index.ts'
import { namesOfUsers } from '../../access/index.ts'
import { countMessages, listMessages, type MailState, type Message } from '../message.queries.ts'
import { readMailSettings } from '../settings.ts'

const states: Record<MailState, { readonly text: string; readonly colour: string }> = {
  waiting: { text: 'Being sent', colour: 'blue' },
  kept: { text: 'Would be sent', colour: 'grey' },
  sent: { text: 'Sent', colour: 'green' },
  refused: { text: 'Not taken', colour: 'red' },
}

/** What was to be told by mail, and what became of each. */
export const listMailRoute: Route = {
  method: 'GET',
  path: '/mail',
  access: 'mail.read',
  async handle({ db, signedIn, query }) {
    const list = readListQuery(query, { sortable: ['written'], defaultSort: 'written', defaultDirection: 'desc' })
    const { messages, total, names } = await db.read(signedIn, async (tx) => {
      const found = await listMessages(tx, { limit: list.pageSize, offset: list.offset })
      return {
        messages: found,
        total: await countMessages(tx),
        names: await namesOfUsers(
          tx,
          found.map(({ toUserId }) => toUserId),
        ),
      }
    })
    const toWhom = ({ toAddress, toUserId }: Message) =>
      toAddress ?? names.get(toUserId ?? '') ?? 'Somebody no longer here'
    const settings = readMailSettings(process.env)
    return page({
      title: 'Mail',
      main: html`
${heading('Mail')}
${paragraph('What Candour tells people by mail. It says that something is there to be read, with a link, and never what stands in it.')}
${settings === null && govukInsetText({ text: 'No mail server is named, so nothing leaves. What would be sent is kept here, and goes out once CANDOUR_SMTP_URL and CANDOUR_MAIL_FROM are set.' })}
${showing(list, total, 'messages')}
${table<Message>({
  caption: 'Messages, newest first',
  captionHidden: true,
  rows: messages,
  empty: 'There is no mail yet.',
  columns: [
    { heading: 'Subject', rowHeader: true, cell: (m) => m.subject },
    { heading: 'To', cell: (m) => html`<span class="govuk-!-text-break-word">${toWhom(m)}</span>` },
    { heading: 'Written', cell: (m) => writeMoment(m.writtenAt) },
    {
      heading: 'State',
      whole: true,
      cell: (m) => govukTag({ text: states[m.state].text, classes: `govuk-tag--${states[m.state].colour}` }),
    },
    { heading: 'Why', cell: (m) => m.reason },
  ],
})}
${pagination(list, total)}`,
      width: 'full',
    })
  },
}
