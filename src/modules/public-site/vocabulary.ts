/** Whom a service is for, in the order of the page. A service may be for several. */
export const audiences = {
  anyone: 'Anyone',
  women: 'Women',
  men: 'Men',
  lgbtq: 'LGBTQ+ people',
  honour_based: 'People facing honour-based abuse or forced marriage',
  sexual_violence: 'People who have been raped or sexually abused',
  stalked: 'People who are being stalked',
  children: 'Children and young people',
  older: 'Older people',
  deaf: 'Deaf people',
  own_behaviour: 'People worried about their own behaviour',
} as const
export type Audience = keyof typeof audiences

/** The parts of the site that feedback can be about. */
export const feedbackPages = {
  front: 'The front page',
  help: 'Help and services',
  what_happens: 'What happens when you report',
  definition: 'What domestic abuse is',
  disclosure_log: 'The disclosure log',
  statistics: 'Statistics',
  other: 'Another page, or all of them',
} as const
export type FeedbackPage = keyof typeof feedbackPages

export const feedbackMatters = {
  broken: 'Something did not work',
  wrong: 'Something is wrong or out of date',
  unclear: 'Something is hard to understand',
  missing: 'I could not find what I was looking for',
  not_accessible: 'I could not use the page with my equipment or software',
  leaving: 'I could not leave the site quickly',
  useful: 'It was useful as it is',
} as const
export type FeedbackMatter = keyof typeof feedbackMatters
