import type { Link } from '../../web/index.ts'

/** The public site's navigation, in order. */
export const publicNavigation: readonly Link[] = [
  { href: '/help', text: 'Help' },
  { href: '/what-happens', text: 'What happens when you report' },
  { href: '/what-is-domestic-abuse', text: 'What domestic abuse is' },
  { href: '/disclosure-log', text: 'Disclosure log' },
  { href: '/statistics', text: 'Statistics' },
]
