import { addDays, day, type Filters, type MeasurePlan, type PlanRequest, yearOf } from '../../../kernel/index.ts'

/** Role and rank where the question names any; domestic abuse training, unless it asks about another kind. */
export const filtersAsked = ({ roles, ranks, text }: PlanRequest): Filters => ({
  ...(/\ball (kinds of )?training\b|whatever the subject/i.test(text) ? {} : { subject: ['domestic_abuse'] }),
  ...(roles.length > 0 ? { role: roles } : {}),
  ...(ranks.length > 0 ? { rank: ranks } : {}),
})

/** Years shown where the question names none: enough to see whether there were more or fewer. */
const yearsBefore = 5

/** What happened in the years asked; in the last five and this one by programme, where none is. */
export function askedYears(read: PlanRequest): MeasurePlan {
  const byProgramme =
    read.from === null || /\b(programmes?|which (course|training)|(by|per|each) course)\b/i.test(read.text)
  return {
    span: {
      from: read.from ?? day(`${yearOf(read.received) - yearsBefore}-01-01`),
      to: read.to ?? read.received,
    },
    by: read.by ?? 'calendar-year',
    dimensions: byProgramme ? ['programme'] : [],
    filters: filtersAsked(read),
  }
}

/** The twelve months before the request came, where the question says "the last year". */
export const askedLastYear = (read: PlanRequest): MeasurePlan => ({
  span: { from: read.from ?? addDays(read.received, -365), to: read.to ?? addDays(read.received, -1) },
  by: read.by ?? 'whole',
  dimensions: ['course'],
  filters: filtersAsked(read),
})
