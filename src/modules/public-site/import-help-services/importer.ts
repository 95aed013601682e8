import { sql } from 'kysely'
import { code, type Importer, list, oneOf, text, wholeNumber, yesNo } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { helpServiceVersions } from '../tables.ts'
import { audiences } from '../vocabulary.ts'
import { helpServiceChecks } from './checks.queries.ts'

const optional = { required: false, optionalColumn: true } as const
const telephone = code({ pattern: /^\d[\d ]{2,19}$/, says: 'a telephone number, such as 0808 801 0327' })

/** Helplines and services the public site points to, one row each. */
export const helpServicesImporter: Importer = {
  kind: 'help-services',
  title: 'Help services',
  describes: 'The helplines and services to which the public site points, one row each.',
  may: 'help-service.import',
  columns: [
    {
      id: 'code',
      heading: 'Service code',
      required: true,
      type: code({ pattern: /^[a-z0-9][a-z0-9-]{0,39}$/, says: 'a short name, such as mens-advice-line' }),
      help: 'Your own short name for it; it stays the same when the service changes its name',
      example: 'mens-advice-line',
    },
    {
      id: 'name',
      heading: 'Name',
      aliases: ['Service'],
      required: true,
      type: text(),
      help: '',
      example: 'Men’s Advice Line',
    },
    {
      id: 'for_whom',
      heading: 'For whom',
      aliases: ['Audience'],
      required: true,
      type: list({ of: oneOf(audiences) }),
      help: 'Everyone whom it is for; the page groups services by this',
      example: 'Men',
    },
    {
      id: 'about',
      heading: 'About',
      required: true,
      type: text({ max: 500 }),
      help: 'What it does, in a sentence or two',
      example: 'Listens to men who are being abused, and to those who support them.',
    },
    { id: 'telephone', heading: 'Telephone', ...optional, type: telephone, help: '', example: '0808 801 0327' },
    {
      id: 'text_message',
      heading: 'Text message',
      aliases: ['SMS'],
      ...optional,
      type: telephone,
      help: 'The number to which a text message can be sent',
      example: '',
    },
    {
      id: 'website',
      heading: 'Website',
      ...optional,
      type: code({
        pattern: /^(https:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w./~-]*)?$/i,
        says: 'the address of a site, such as www.example.org.uk',
      }),
      help: '',
      example: 'www.mensadviceline.org.uk',
    },
    { id: 'hours', heading: 'Hours', ...optional, type: text(), help: 'When it answers', example: 'Monday to Friday' },
    { id: 'free_to_call', heading: 'Free to call', ...optional, type: yesNo(), help: '', example: 'Yes' },
    {
      id: 'area',
      heading: 'Area',
      required: true,
      type: text(),
      help: 'Where it helps',
      example: 'England, Wales and Scotland',
    },
    {
      id: 'place_in_list',
      heading: 'Place in list',
      required: true,
      type: wholeNumber({ min: 1, max: 10_000 }),
      help: 'Lower numbers stand first in their group',
      example: '20',
    },
    {
      id: 'shown',
      heading: 'Shown',
      required: true,
      type: yesNo(),
      help: 'No takes it off the page; what was shown before stays in the record',
      example: 'Yes',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.telephone, v.text_message, v.website, v.hours, v.free_to_call from ${stage} as s
    join public_site.help_service_version as v
      on v.force_id = ${tx.forceId} and v.code = s.code and v.superseded_at is null`,
  checks: helpServiceChecks,
  apply: ({ tx, stage, source }) =>
    recordVersions(tx, helpServiceVersions, {
      told: {
        ...columnsFrom('s', ['code', ...namesOf(helpServiceVersions.facts)]),
        website: sql`regexp_replace(s.website, '^https://|/$', '', 'gi')`,
      },
      source: source('s.line'),
      from: sql`${stage} as s`,
    }),
}
