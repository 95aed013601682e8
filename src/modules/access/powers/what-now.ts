import type { Role } from '../../../kernel/index.ts'
import { roleTitle } from '../role-titles.ts'

/** What was done, and what an administrator has to do before it counts. */
export function whatNow(name: string, asked: readonly Role[], waits: readonly Role[]): string {
  if (waits.length === 0) return `${name} can now sign in`
  const titles = waits.map(roleTitle).join(', ')
  return waits.length === asked.length
    ? `${name} can sign in when another administrator has agreed to: ${titles}`
    : `${name} can now sign in. Another administrator must agree to: ${titles}`
}
