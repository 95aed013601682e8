import { systemUserId } from '../kernel/index.ts'

/** Who entered a row, in words that follow what it is; `names` are of users by their identity. */
export function enteredBy(userId: string | null, names: ReadonlyMap<string, string>): string {
  if (userId === systemUserId) return 'by Candour itself'
  return `by ${(userId === null ? undefined : names.get(userId)) ?? 'somebody whose name is not kept'}`
}
