import { type PlainDate, writeDate } from '../../../kernel/index.ts'
import { type Html, html, subheading, table } from '../../../web/index.ts'
import { ranks, workforceRoles } from '../vocabulary.ts'
import type { ShownPosts, ShownUnit } from './unit.queries.ts'

const roles = { ...workforceRoles, any: 'Any role' }
const anyRanks = { ...ranks, any: 'Any rank' }
const rankOrder = Object.keys(anyRanks)

/** The posts that are funded in a unit on a day, beside who holds them. */
export const postsView = (unit: ShownUnit, posts: readonly ShownPosts[], day: PlainDate): Html => html`
${subheading(`Funded posts on ${writeDate(day)}`)}
${table({
  caption: `Posts funded in ${unit.name}, who holds them and which are vacant`,
  captionHidden: true,
  rows: [...posts].sort((a, b) => rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank)),
  empty: 'The record does not say which posts are funded here on that day.',
  columns: [
    { heading: 'Role', rowHeader: true, cell: (p) => roles[p.role] },
    { heading: 'Rank', cell: (p) => anyRanks[p.rank] },
    { heading: 'Since', cell: (p) => writeDate(p.starts_on) },
    { heading: 'Posts', numeric: true, cell: (p) => p.posts },
    { heading: 'People', numeric: true, cell: (p) => p.people },
    { heading: 'Vacancies', numeric: true, cell: (p) => Math.max(p.posts - p.people, 0) },
  ],
})}`
