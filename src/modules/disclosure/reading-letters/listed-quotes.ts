import { readLabel } from './question-label.ts'

const leadsOnward = /(?::|\s[-–—])$/
const tellsOfQuote =
  /\b(?:wrote|writes?|said|says?|replied|answered|read|reads|reply|answer|response|message|states?|stated|was|told \p{L}+)\s?:$/iu
const quotesLine = /^\s*>\s?(?=[\p{L}\p{N}])/u

/** Lines that ">" marks quote a message; below words that lead up to a list, it is a bullet as any other. */
export function markLists(raws: string[]): void {
  for (const [at, raw] of raws.entries()) {
    const lead = raws[at - 1]?.trim() === '' ? raws[at - 2] : raws[at - 1]
    if (!quotesLine.test(raw) || lead === undefined || lead.trimStart().startsWith('>')) continue
    if (!leadsOnward.test(lead.trim().slice(-3)) || tellsOfQuote.test(lead.trim().slice(-40))) continue
    let end = at
    while (quotesLine.test(raws[end] ?? '')) end += 1
    const run = raws.slice(at, end).map((each) => each.replace(quotesLine, '').trim())
    if (run.some((each) => /[.,;]$/.test(each) || readLabel(each) !== null)) continue
    for (const [index, each] of run.entries()) raws[at + index] = `• ${each}`
  }
}
