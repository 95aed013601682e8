import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type Dimension } from '../../../kernel/index.ts'
import { bySex } from '../sex.ts'
import { asDimension, ranks, workforceRoles } from '../vocabulary.ts'

/** How long somebody had served on a day, in whole years since they joined. */
const services = {
  under_2: 'Under 2 years',
  '2_to_5': '2 to 4 years',
  '5_to_10': '5 to 9 years',
  '10_to_20': '10 to 19 years',
  over_20: '20 years or more',
  not_known: 'Not known',
} as const

const notPosted = 'Not in post'
const byRank: Dimension = { id: 'rank', name: 'Rank', values: asDimension({ ...ranks, [notPosted]: notPosted }) }
const byService: Dimension = { id: 'service', name: 'Length of service', values: asDimension(services) }

/** Rank, length of service and sex, for measures that know the role themselves. */
export const ofThePersonThen: readonly Dimension[] = [byRank, byService, bySex]

export const ofThePerson: readonly Dimension[] = [
  { id: 'role', name: 'Role', values: asDimension({ ...workforceRoles, [notPosted]: notPosted }) },
  ...ofThePersonThen,
]

/**
 * SELECT of one row, whatever is known: what somebody was on a day, `role` and `rank`, or the last they had been where
 * they had left by then; which of it is so (`posting`: `held`, `left` or `none`); how long they had served (`service`); and their `sex`. For a lateral join; `person` and `on`
 * are columns outside; names inside are such as no one takes there.
 */
export const atTheTime = (
  { forceId, knownAt }: { readonly forceId: string; readonly knownAt: Date },
  person: string,
  on: string,
): RawBuilder<unknown> => {
  const day = sql.ref(on)
  return sql`
    select coalesce(max(then_held.role), ${notPosted}) as role, coalesce(max(then_held.rank), ${notPosted}) as rank,
      coalesce(max(then_held.posting), 'none') as posting,
      coalesce(max(then_told.sex), 'not_held') as sex, coalesce(max(case
        when then_told.joined_on > ${day} then null
        when ${day} < then_told.joined_on + interval '2 years' then 'under_2'
        when ${day} < then_told.joined_on + interval '5 years' then '2_to_5'
        when ${day} < then_told.joined_on + interval '10 years' then '5_to_10'
        when ${day} < then_told.joined_on + interval '20 years' then '10_to_20'
        else 'over_20' end), 'not_known') as service
    from (select 1) as one
    left join lateral (
      select then_posted.role, then_posted.rank, case when then_posted.during @> ${day} then 'held' else 'left' end as posting
      from workforce.posting as then_posted
      where then_posted.force_id = ${forceId} and then_posted.person_id = ${sql.ref(person)} and then_posted.starts_on <= ${day}
        and ${asKnownAt('then_posted', knownAt)}
      order by then_posted.starts_on desc limit 1
    ) as then_held on true
    left join workforce.person_version as then_told
      on then_told.force_id = ${forceId} and then_told.person_id = ${sql.ref(person)} and ${asKnownAt('then_told', knownAt)}`
}
