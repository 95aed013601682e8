import type { Mark, PersonalKind } from './personal-kind.ts'
import { withoutEnding } from './without-ending.ts'

/** What stands unbroken around an at sign is looked at by hand: an expression that fits an address is not linear. */
const unbroken = /[^\s<>"“”()[\],;]+/gu
const spelt =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}_-]{1,20}(?: dot | ?\(dot\) ?)){0,2}[\p{L}\p{N}._-]{1,40} ?(?:\(at\)|\[at\]|\{at\}| at ) ?[\p{L}\p{N}-]{2,40} ?(?:\(dot\)|\[dot\]|\{dot\}| dot |\.(?=co|com|org|net|gov))(?: ?[\p{L}]{2,10})(?:(?: dot |\.)\p{L}{2,4})?/giu
const account =
  /(?<![\p{L}\p{N}])(?:(?:user ?name|screen ?name|handle|insta|instagram|snapchat|snap|tiktok|twitter|facebook|discord|telegram|skype|youtube|reddit)(?: (?:account|profile|page|user|name|handle|id|is)){0,2}(?:: ?| - | (?=[\p{L}]{1,20}[\d_.]))|[ru]\/)[\p{L}\p{N}_.-]{3,40}/giu
const network = /(?<![\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{N}.])/gu

/** The law, and what bodies publish, is where anybody may look. */
const openSite =
  /^(?:https?:\/\/)?(?:www\.)?(?:legislation\.gov\.uk|gov\.uk|college\.police\.uk|police\.uk|ons\.gov\.uk)(?:\/|$)/i

/** E-mail addresses, account names, and web addresses that lead to one thing. */
export function onlineMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const { 0: run, index } of text.matchAll(unbroken)) {
    const kind = kindOf(run)
    if (kind) marks.push({ kind, from: index, to: index + withoutEnding(run, ".!?:'’").length })
  }
  for (const [kind, rule] of [
    ['email', spelt],
    ['handle', account],
    ['number', network],
  ] as const)
    for (const { 0: found, index } of text.matchAll(rule)) marks.push({ kind, from: index, to: index + found.length })
  return marks
}

function kindOf(run: string): PersonalKind | null {
  if (/^(?:https?:\/\/|www\.)/i.test(run))
    return openSite.test(run) || !/[^/]\/[^/]/.test(run.replace(/^\w+:\/\//, '')) ? null : 'web'
  const at = run.indexOf('@')
  if (at === 0) return run.length > 2 ? 'handle' : null
  if (at > 0) return run.includes('.', at + 1) ? 'email' : 'handle'
  return /^[\p{L}\p{N}-]{2,40}\.(?:com|co\.uk|org|net|me|io)\/\S/iu.test(run) ? 'web' : null
}
