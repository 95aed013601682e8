import type { Definition } from '../request-text.ts'

const quoted = String.raw`["“‘']([^"“”‘’']{1,60})["”’']`
const plain = String.raw`(?:the (?:term|word|phrase) )?([\p{L}][\p{L}\s-]{0,40}?)`
const rest = String.raw`\s+(.+)$`
const says = String.raw`(?:i|we) (?:mean|understand|refer to)`
const verbs = String.raw`((?:does not |also |only )?(?:means?|includes?|excludes?|refers? to|is defined as|has the meaning|should (?:be (?:read|taken|understood) as|include|exclude)|is (?:taken )?to (?:mean|include)))`
const purpose = String.raw`(?:for the purposes? of (?:this|these|the|my) [\p{L}]+s?,? )?`

const shapes: readonly RegExp[] = [
  new RegExp(String.raw`\bby (?:the (?:term|word|phrase) )?${quoted},? ${says}${rest}`, 'iu'),
  new RegExp(String.raw`^(?:here,? )?by ${plain},? ${says}${rest}`, 'iu'),
  new RegExp(String.raw`^(?:when|where) (?:i|we) (?:say|write|use|refer to) ${quoted},? ${says}${rest}`, 'iu'),
  new RegExp(String.raw`^(?:i|we) (?:define|use|take|understand) ${quoted} (?:as|to mean|to include|for)${rest}`, 'iu'),
]
/** "'Officer' includes …": the verb is part of what is said. */
const withVerb: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:please )?(?:note:? |n\.?b\.?:? )?${purpose}(?:the (?:term|word|phrase) )?${quoted},? ${verbs}${rest}`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:please )?(?:note:? )?for the purposes? of (?:this|these|the|my) [\p{L}]+s?,? ${plain} ${verbs}${rest}`,
    'iu',
  ),
]

const bare = /^(?:this|that|it|these|they)$/i
const trimmed = (text: string): string => text.trim().replace(/[.;]$/, '')

/** What a sentence defines: usually nothing or one term. */
export function readDefinitions(sentence: string): Definition[] {
  const text = sentence.slice(0, 1000).trim()
  for (const shape of shapes) {
    const found = shape.exec(text)
    if (found) return [{ term: trimmed(found[1] ?? ''), means: trimmed(found[2] ?? '') }]
  }
  for (const shape of withVerb) {
    const found = shape.exec(text)
    if (!found || bare.test(found[1] ?? '')) continue
    const verb = (found[2] ?? '').toLowerCase()
    const means = trimmed(found[3] ?? '')
    return [
      { term: trimmed(found[1] ?? ''), means: /^(?:means?|is defined as)$/.test(verb) ? means : `${verb} ${means}` },
    ]
  }
  return []
}
