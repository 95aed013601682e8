import { markPersonal } from './marking/mark-personal.ts'
import { personalKinds } from './marking/personal-kind.ts'

/** A text in which what may tell of somebody is replaced by what it is: what the desk proposes to publish. */
export function proposeWording(text: string, called: readonly string[] = []): string {
  let proposed = ''
  let at = 0
  for (const { kind, from, to } of markPersonal(text, called)) {
    proposed += text.slice(at, from) + personalKinds[kind].instead
    at = to
  }
  return proposed + text.slice(at)
}
