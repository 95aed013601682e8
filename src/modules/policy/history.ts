import type { PlainDate } from '../../kernel/index.ts'
import type { Edition } from './edition.queries.ts'

/** A policy with its editions, oldest first. */
export interface PolicyHistory {
  readonly policyId: string
  readonly code: string
  readonly launch: Edition
  /** The latest by the day asked. */
  readonly current: Edition
  /** Whether the policy was withdrawn by the day asked. */
  readonly withdrawn: boolean
  readonly editions: readonly Edition[]
}

/** Gathers editions, oldest first within each policy, into policies as they stood on a day. */
export function historiesOf(editions: readonly Edition[], on: PlainDate): PolicyHistory[] {
  const byPolicy = Map.groupBy(editions, ({ policyId }) => policyId)
  return [...byPolicy].flatMap(([policyId, all]) => {
    const [launch, current] = [all[0], all.at(-1)]
    if (!launch || !current) return []
    const withdrawn = current.withdrawnOn !== null && current.withdrawnOn < on
    return [{ policyId, code: launch.code, launch, current, withdrawn, editions: all }]
  })
}

/** The editions after the launch that came in on or after `since`; all of them where it is null. */
export const updatesSince = ({ editions }: PolicyHistory, since: PlainDate | null): Edition[] =>
  editions.slice(1).filter(({ inForceFrom }) => since === null || inForceFrom >= since)
