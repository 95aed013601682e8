import { sql } from 'kysely'
import type { Role, Tx } from '../../../kernel/index.ts'
import { containing, currentUsers } from '../user.queries.ts'
import type { User } from '../user.ts'

export const userSorts = ['name', 'email'] as const

export interface UserSearch {
  /** Part of a name or an address; empty for everybody. */
  readonly search: string
  readonly role: Role | null
  /** Those who may sign in, those who may not, or both. */
  readonly active: boolean | null
  readonly sort: (typeof userSorts)[number]
  readonly direction: 'asc' | 'desc'
  readonly offset: number
  readonly pageSize: number
}

/** A page of the people who sign in, and how many there are in all. */
export async function searchUsers(tx: Tx, asked: UserSearch): Promise<{ rows: User[]; total: number }> {
  let query = currentUsers(tx)
  if (asked.search) {
    const pattern = containing(asked.search)
    query = query.where((where) => where.or([where('v.name', 'ilike', pattern), where('v.email', 'ilike', pattern)]))
  }
  if (asked.role) query = query.where(sql<boolean>`${asked.role} = any (v.roles)`)
  if (asked.active !== null) query = query.where('v.active', '=', asked.active)

  const { total } = await query
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(`v.${asked.sort}`, asked.direction)
    .orderBy('v.user_id')
    .limit(asked.pageSize)
    .offset(asked.offset)
    .execute()
  return { rows, total }
}
