import { type Html, mojSubNavigation, nothing } from '../../web/index.ts'

export type PersonTab = 'details' | 'training'

/**
 * The parts of a person's record; each is a page of the module that owns it. Nothing for a reader who may open only the
 * first of them.
 */
export const personTabs = (personId: string, current: PersonTab, mayReadTraining = true): Html =>
  mayReadTraining
    ? mojSubNavigation('Parts of this person’s record', [
        { href: `/people/${personId}`, text: 'Details', current: current === 'details' },
        { href: `/people/${personId}/training`, text: 'Training', current: current === 'training' },
      ])
    : nothing
