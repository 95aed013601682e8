import { sql } from 'kysely'
import { asKnownAt, type Dimension } from '../../../kernel/index.ts'

/** Units by name, as known at a moment: a question may ask for one of them. */
const unitsAsKnown: NonNullable<Dimension['named']> = ({ forceId, knownAt }) => sql`
  select distinct u.name as value from workforce.unit_version as u
  where u.force_id = ${forceId} and ${asKnownAt('u', knownAt)}`

/** Commands by name. Declared before units: a command named in a question is meant with all its units. */
const commandsAsKnown: NonNullable<Dimension['named']> = ({ forceId, knownAt }) => sql`
  select distinct u.name as value from workforce.unit_version as u
  where u.force_id = ${forceId} and ${asKnownAt('u', knownAt)} and u.command_unit_id is null`

export const byUnit: Dimension = { id: 'unit', name: 'Unit', named: unitsAsKnown }
export const byCommand: Dimension = { id: 'command', name: 'Command', named: commandsAsKnown }
