import { addDays, dayAt, writeDate } from '../../../kernel/index.ts'
import { type HomePanel, type HomeTasks, html, mojBadge, oncePerPage, table } from '../../../web/index.ts'
import { reviewsDue } from './reviews-due.queries.ts'

/** Policies to be reviewed within 90 days, the late ones first. */
const reviewsSoon = oncePerPage(async ({ db, signedIn }) => {
  const today = dayAt(new Date())
  return { today, policies: await db.read(signedIn, (tx) => reviewsDue(tx, today, addDays(today, 90))) }
})

/** Policies whose review is late. */
export const reviewTasks: HomeTasks = {
  may: 'policy.follow',
  async find(request) {
    const { today, policies } = await reviewsSoon(request)
    return policies
      .filter(({ review_on }) => review_on < today)
      .map(({ policy_id, title, review_on }) => ({
        text: `The policy “${title}” was to be reviewed by ${writeDate(review_on)}`,
        href: `/policies/${policy_id}`,
        state: 'Overdue' as const,
      }))
  },
}

/** Policies in force whose review is late, or comes within 90 days. */
export const reviewsPanel: HomePanel = {
  title: 'Policy reviews due',
  may: 'policy.follow',
  order: 60,
  async render(request) {
    const { today, policies } = await reviewsSoon(request)
    return html`${table({
      caption: 'Policies to be reviewed by 90 days from today',
      captionHidden: true,
      rows: policies,
      empty: 'No policy is due for review in the next 90 days.',
      columns: [
        {
          heading: 'Policy',
          rowHeader: true,
          cell: (p) => html`<a class="govuk-link" href="/policies/${p.policy_id}">${p.title}</a>`,
        },
        {
          heading: 'Review by',
          whole: true,
          cell: (p) => html`${writeDate(p.review_on)} ${p.review_on < today && mojBadge('Overdue', 'red')}`,
        },
      ],
    })}
<p class="govuk-body"><a class="govuk-link" href="/policies">All policies</a></p>`
  },
}
