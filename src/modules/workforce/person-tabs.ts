import { type Html, mojSubNavigation } from '../../web/index.ts'

export type PersonTab = 'details' | 'training'

/** The parts of a person's record; each is a page of the module that owns it. */
export const personTabs = (personId: string, current: PersonTab): Html =>
  mojSubNavigation('Parts of this person’s record', [
    { href: `/people/${personId}`, text: 'Details', current: current === 'details' },
    { href: `/people/${personId}/training`, text: 'Training', current: current === 'training' },
  ])
