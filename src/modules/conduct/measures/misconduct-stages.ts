import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension } from '../../workforce/index.ts'
import { disciplinaryOutcomes, outcomes } from '../vocabulary.ts'
import { stageCues } from './asked.ts'
import { eventFacts, ofTheSubject, planByRole, restricted } from './conduct-measure.ts'
import { implied, light, meaningOf, orOfPeople } from './what-it-means.ts'

/** B4. */
export const peopleUnderMisconductInvestigation: Measure = {
  ...restricted,
  id: 'conduct.people-under-misconduct-investigation',
  name: 'People under misconduct investigation for domestic abuse',
  definition:
    'People against whom a misconduct investigation for domestic abuse was opened in the period, counted once each in a period, whatever came of it. By what they were on the day it was opened.',
  unit: 'people',
  dimensions: ofTheSubject,
  facts: eventFacts('misconduct_investigation_opened'),
  means: orOfPeople(
    meaningOf(senses('event', 'misconduct_investigation_opened', 'investigated'), {
      light: [...light, 'put', 'by_professional_standards', 'against_them', 'face'],
    }),
    senses('event', 'misconduct_investigation_opened'),
  ),
  cues: stageCues(
    /\b(?:misconduct|disciplinary|conduct|internal|professional standards) (?:investigations?|proceedings|inquir(?:y|ies)|enquir(?:y|ies)|process)\b|\binvestigated\b|\bunder investigation\b/,
    'of the force’s own people were investigated for misconduct',
    /\b(?:resign\w*|retired?|left|quit) (?:\w+ ){0,4}(?:under|during|while|pending|before)\b/,
  ),
  plan: planByRole(),
}

/** B5. Outcomes short of dismissal; those who were dismissed are counted apart. */
export const peopleDisciplined: Measure = {
  ...restricted,
  id: 'conduct.people-disciplined',
  name: 'People disciplined for domestic abuse, short of dismissal',
  definition:
    'People given a disciplinary outcome short of dismissal in the period (a written or final written warning, reduction in rank, management advice or action, or a reprimand), counted once each in a period. Reflective practice is not a disciplinary outcome. By what they were on the day of the outcome.',
  unit: 'people',
  dimensions: [
    ...ofTheSubject,
    {
      id: 'outcome',
      name: 'Outcome',
      values: asDimension(outcomes).filter(({ value }) => disciplinaryOutcomes.some((outcome) => outcome === value)),
    },
  ],
  facts: eventFacts('misconduct_outcome', {
    columns: sql`e.outcome`,
    where: () => sql`e.outcome = any(${[...disciplinaryOutcomes]})`,
  }),
  // Others are warned as well.
  means: orOfPeople(
    meaningOf([...senses('event', 'disciplined'), ...senses('outcome', ...disciplinaryOutcomes)], {
      narrows: { outcome: 'outcome' },
      implied: [...implied, ...senses('attribute', 'short_of_dismissal')],
      light: [...light, 'report', 'complete', 'against_them'],
    }),
    senses('event', 'disciplined'),
  ),
  cues: stageCues(
    /\b(?:disciplined|sanction(?:s|ed)|disciplinary (?:actions?|sanctions?|outcomes?|measures)|warnings?|reprimand(?:s|ed)?|management (?:advice|action)|demoted|reduction in rank|reduced in rank)\b/,
    'of the force’s own people were disciplined short of dismissal',
  ),
  plan: planByRole(),
}

/** B6. */
export const peopleDismissed: Measure = {
  ...restricted,
  id: 'conduct.people-dismissed',
  name: 'People dismissed for domestic abuse',
  definition:
    'People dismissed in the period by a misconduct outcome in a case of domestic abuse, counted once each in a period. People who had left and would have been dismissed are not among them. By what they were on the day of the outcome.',
  unit: 'people',
  dimensions: ofTheSubject,
  facts: eventFacts('misconduct_outcome', { where: () => sql`e.outcome = 'dismissal_without_notice'` }),
  means: orOfPeople(meaningOf(senses('event', 'dismissed'), { light: [...light, 'report', 'against_them'] })),
  cues: stageCues(
    /\b(?:dismissed|dismissals?|sacked|fired|lost their jobs?|employment (?:was )?terminated)\b/,
    'of the force’s own people were dismissed',
    /short of dismissal|not (?:been )?dismissed|(?:other than|apart from|excluding) dismissals?|(?:complaints?|allegations?|cases?) (?:were |was )?dismissed/,
  ),
  plan: planByRole(),
}
