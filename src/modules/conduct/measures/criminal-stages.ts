import type { Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { stageCues } from './asked.ts'
import { eventFacts, ofTheSubject, planByRole, restricted } from './conduct-measure.ts'
import { light, meaningOf } from './what-it-means.ts'

/** B2. */
export const peopleCharged: Measure = {
  ...restricted,
  id: 'conduct.people-charged',
  name: 'People charged with a domestic abuse related offence',
  definition:
    'People of the force charged in the period with an offence related to domestic abuse, counted once each in a period however many charges there were. By what they were on the day of the charge.',
  unit: 'people',
  dimensions: ofTheSubject,
  facts: eventFacts('charged'),
  means: meaningOf(senses('event', 'charged'), { light: [...light, 'against_them', 'face'] }),
  cues: stageCues(
    /\b(?:charged|prosecuted|prosecutions?|charges (?:were )?(?:brought|laid))\b/,
    'of the force’s own people were charged with an offence',
  ),
  plan: planByRole(),
}

export const peopleAcquitted: Measure = {
  ...restricted,
  id: 'conduct.people-acquitted',
  version: 1,
  name: 'People acquitted of a domestic abuse related offence',
  definition:
    'People of the force acquitted in the period of an offence related to domestic abuse, counted once each in a period. By what they were on the day of the acquittal.',
  unit: 'people',
  dimensions: ofTheSubject,
  facts: eventFacts('acquitted'),
  means: meaningOf(senses('event', 'acquitted'), { light: [...light, 'in_court'] }),
  cues: [],
  plan: planByRole(),
}

/** B3. */
export const peopleConvicted: Measure = {
  ...restricted,
  id: 'conduct.people-convicted',
  name: 'People convicted of a domestic abuse related offence',
  definition:
    'People of the force convicted in the period of an offence related to domestic abuse, counted once each in a period. By what they were on the day of the conviction: somebody who had left by then is counted as a former officer.',
  unit: 'people',
  dimensions: ofTheSubject,
  facts: eventFacts('convicted'),
  means: meaningOf(senses('event', 'convicted'), { light: [...light, 'in_court'] }),
  cues: stageCues(
    /\b(?:convicted|convictions?|found guilty|pleaded guilty|pled guilty|guilty verdicts?)\b/,
    'of the force’s own people were convicted of an offence',
  ),
  plan: planByRole(),
}
