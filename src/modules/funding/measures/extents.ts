import { type Extent, firstDayOf } from '../../../kernel/index.ts'

export const awardsHeld: Extent = {
  id: 'funding.awards',
  kinds: ['funding'],
  of: 'register',
  days: firstDayOf('funding.award_version', 'announced_on'),
}

export const recommendationsHeld: Extent = {
  id: 'funding.recommendations',
  kinds: ['recommendations'],
  of: 'register',
  days: firstDayOf('funding.recommendation_version', 'published_on'),
}
