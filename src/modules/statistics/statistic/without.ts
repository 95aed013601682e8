import { sql } from 'kysely'
import { type Filters, type Measure, Refused } from '../../../kernel/index.ts'
import { dimensionValue } from '../dimension-value.ts'

/**
 * Those of a whole on a day who are not counted by a measure narrowed so: by identity, for a number of them is not found
 * by taking one number from another where somebody stands in two rows, or where the two don't know the same people.
 */
export function without(whole: Measure, measure: Measure, filters: Filters): Measure {
  if (whole.id === measure.id && Object.values(filters).every((values) => values.length === 0)) {
    throw new Refused(
      `Nobody is left of “${whole.name}” without all of them. Ask for those without something: give a filter`,
    )
  }
  // Who is not among restricted rows can't be told row by row: to whoever may not read one of them, its person would be there.
  if (measure.sensitivity === 'restricted' || whole.sensitivity === 'restricted') {
    throw new Refused(`“${measure.name}” is restricted: who is not among them is not told`)
  }
  if (whole.aggregate !== 'distinct' || measure.aggregate !== 'distinct') {
    throw new Refused(
      `Of “${whole.name}” it cannot be said who is not among “${measure.name}”: they are not people counted once`,
    )
  }
  return {
    ...whole,
    facts: (request) => {
      const conditions = Object.entries(filters)
        .filter(([, values]) => values.length > 0)
        .map(([id, values]) => sql`${dimensionValue(id)} = any(${[...values]})`)
      const had = sql.join([sql`f.counted = w.counted`, ...conditions], sql` and `)
      return sql`select w.* from (${whole.facts(request)}) as w
        where not exists (select from (${measure.facts(request)}) as f where ${had})`
    },
  }
}
