import { commandLineUserId, systemUserId } from '../../../kernel/index.ts'

/** For so long, whoever made an account answers for it. */
export const monthMilliseconds = 30 * 24 * 3_600_000

/** That somebody made an account, or proposed powerful roles for it. */
export interface Origin {
  readonly userId: string
  readonly by: string
  readonly at: Date
}

/** All that is known of who somebody is, now or at any time before. */
export interface Identity {
  readonly userId: string
  readonly personIds: readonly string[]
  readonly emails: readonly string[]
}

const nobody = new Set([systemUserId, commandLineUserId])

/** Everyone whom an account comes from: itself, who made it or gave it powers lately, who did that for them, and so on. */
export function lineOf(userId: string, origins: readonly Origin[], now: Date): ReadonlySet<string> {
  const recent = origins.filter(({ at }) => now.getTime() - at.getTime() < monthMilliseconds)
  const line = new Set([userId])
  for (const each of line) {
    for (const { userId: of, by } of recent) if (of === each && !nobody.has(by)) line.add(by)
  }
  return line
}

/** An address without what one mailbox may add to it: `ada+two@force.example` is Ada's as well. */
const mailbox = (email: string): string => {
  const [name = '', host = ''] = email.toLowerCase().split('@')
  return `${name.split('+', 1)[0]}@${host}`
}

const meet = (one: Iterable<string>, other: Iterable<string>): boolean => {
  const seen = new Set(one)
  for (const each of other) if (seen.has(each)) return true
  return false
}

/** Whether two accounts are of one person, as far as the record can tell. */
export const isSamePerson = (one: Identity, other: Identity): boolean =>
  one.userId === other.userId ||
  meet(one.personIds, other.personIds) ||
  meet(one.emails.map(mailbox), other.emails.map(mailbox))

/**
 * Why somebody may not be the second person who agrees; null where they may. They are another person than whoever
 * proposed and whoever receives, and neither they nor the proposer were made by the other, or both by a third, lately:
 * else one person with two accounts would be two.
 */
export function whyNotAgree(
  { agreer, proposer, receiver }: { agreer: Identity; proposer: Identity; receiver: Identity },
  origins: readonly Origin[],
  now: Date,
): string | null {
  if (agreer.userId === proposer.userId) return 'You proposed this. Another administrator must agree to it'
  if (isSamePerson(agreer, receiver)) return 'These roles are for you. Another administrator must agree to them'
  if (isSamePerson(agreer, proposer))
    return 'You have another account, which proposed this. Somebody else must agree to it'
  if (isSamePerson(proposer, receiver)) return 'This was proposed by the person who would receive the roles. Refuse it'
  if (meet(lineOf(agreer.userId, origins, now), lineOf(proposer.userId, origins, now))) {
    return 'Your account and that of whoever proposed this come from one person in the last 30 days. An administrator who has been one for longer must agree to it'
  }
  return null
}
