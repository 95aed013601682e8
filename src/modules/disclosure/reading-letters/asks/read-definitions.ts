import type { Definition } from '../request-text.ts'

// What a term means stands after these: nothing is read past their end.
const spoken: readonly RegExp[] = [
  /\bby (?:the (?:term|word|phrase) )?["“‘']([^"“”‘’']{1,60})["”’'],? (?:i|we) (?:meant?|understand|refer to)\s/iu,
  /^(?:here,? )?by (?:the (?:term|word|phrase) )?([\p{L}\s-]{1,40}),? (?:i|we) (?:meant?|understand|refer to)\s/iu,
  /^(?:when|where) (?:i|we) (?:say|write|use|refer to) ["“‘']([^"“”‘’']{1,60})["”’'],? (?:i|we) (?:meant?|understand|refer to)\s/iu,
  /^(?:i|we) (?:define|use|take|understand) ["“‘']([^"“”‘’']{1,60})["”’'] (?:as|to mean|to include|for)\s/iu,
]
const verb =
  /^(?:does not |also |only )?(?:means?|includes?|excludes?|refers? to|is defined as|has the meaning|should (?:be (?:read|taken|understood) as|include|exclude)|is (?:taken )?to (?:mean|include))(?=\s)/iu
/** "'The reference date' is 30 September 2026": a day or a stretch of days. */
const isNamed =
  /^(?:is|will be|runs?|are)(?= (?:the \p{L}+ )?(?:from |between |on )?(?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|calendar year|financial year)|(?= (?:your|our|any|the force['’]s) ))/iu
const opening =
  /^(?:please )?(?:note:? |n\.?b\.?:? )?(?:for the purposes? of (?:this|these|the|my) [\p{L}]+,? |(?:(?:in|within|throughout|below in) (?:this|these|the|my) (?:requests?|letter|e-?mail|questions?)|in what follows|below|hereafter),? )?(?:the (?:term|word|phrase) )?/iu
/** Where one more begins: "…, and 'the period' means …". */
const another =
  /(?:[,;]\s(?:and\s)?|\sand\s)(?=["“‘'][^"“”‘’']{1,60}["”’'],?\s(?:also |only )?(?:means?|includes?|excludes?|refers? to|is)\s)/iu
const purpose = /\bfor the purposes? of (?:this|these|the|my) [\p{L}]+,? $/iu
const quoted = /^["“‘']([^"“”‘’']{1,60})["”’'],?\s/u
const plain = /^((?:[\p{L}-]+ ){1,4})(?=(?:does|also|only|means?|includes?|excludes?|refers?|is|has|should)\b)/iu

const trimmed = (text: string): string => text.trim().replace(/[.;]$/, '')

/** What a sentence defines: usually nothing or one term. */
export function readDefinitions(sentence: string): Definition[] {
  const text = sentence.slice(0, 1000).trim()
  for (const shape of spoken) {
    const found = shape.exec(text)
    if (found) return [{ term: trimmed(found[1] ?? ''), means: trimmed(text.slice(found.index + found[0].length)) }]
  }
  return readVerb(text)
}

/** No sentence defines more. */
const mostDefined = 10

/** "'Officer' includes …", or without quotation marks after "for the purposes of this request": the verb is kept. */
function readVerb(text: string, most = mostDefined): Definition[] {
  const opened = opening.exec(text)?.[0] ?? ''
  const rest = text.slice(opened.length)
  const named = quoted.exec(rest) ?? (purpose.test(opened) ? plain.exec(rest) : null)
  if (named === null) return []
  const after = rest.slice(named[0].length)
  const said = verb.exec(after)?.[0] ?? isNamed.exec(after)?.[0]
  if (said === undefined) return []
  const told = after.slice(said.length)
  const next = most > 1 ? another.exec(told) : null
  const means = trimmed(next ? told.slice(0, next.index) : told)
  const whole = /^(?:means?|is defined as|is|will be|runs?|are)$/i.test(said) ? means : `${said.toLowerCase()} ${means}`
  const others = next ? readVerb(told.slice(next.index + next[0].length), most - 1) : []
  return [{ term: trimmed(named[1] ?? ''), means: whole }, ...others]
}
