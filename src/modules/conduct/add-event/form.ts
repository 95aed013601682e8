import { z } from 'zod'
import { dateField } from '../../../web/index.ts'
import { leaverReasons } from '../../workforce/index.ts'
import { eventKinds, findings, outcomes, proceedings } from '../vocabulary.ts'

const keys = <Key extends string>(vocabulary: Readonly<Record<Key, unknown>>): Key[] => Object.keys(vocabulary) as Key[]

/** A choice that may be left at "not applicable". */
const optionalChoice = <Key extends string>(vocabulary: Readonly<Record<Key, unknown>>) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(keys(vocabulary)).nullable())

export const eventForm = z.object({
  person: z.uuid('Choose whom the event is about'),
  kind: z.enum(keys(eventKinds), 'Choose what happened'),
  on: dateField('The date'),
  proceeding: optionalChoice(proceedings),
  finding: optionalChoice(findings),
  outcome: optionalChoice(outcomes),
  leaver_reason: optionalChoice(leaverReasons),
})
export type EventForm = z.infer<typeof eventForm>
