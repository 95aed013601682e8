import type { NavigationGroup } from './web/index.ts'

/**
 * The navigation of staff pages: a line of groups, each open to whoever may open a page in it, and below it the pages of
 * the group that the reader is in. Addresses that no module has an entry for only say where their pages belong.
 */
export const navigationGroups: readonly NavigationGroup[] = [
  { title: 'People', holds: ['/people', '/units'] },
  {
    title: 'Learning',
    holds: ['/courses', '/completions', '/requirements', '/elearning', '/learning-record', '/my-learning'],
  },
  { title: 'Reports', holds: ['/reports', '/routing-policy', '/definitions'] },
  { title: 'Conduct', holds: ['/conduct'] },
  { title: 'Policy', holds: ['/policies', '/funding', '/demand', '/recommendations'] },
  { title: 'Statistics', holds: ['/measures', '/figures'] },
  { title: 'Requests', holds: ['/requests', '/standing-answers'] },
  { title: 'Administration', holds: ['/imports', '/users', '/audit', '/security', '/public-feedback'] },
]
