import type { Text } from './text.ts'
import type { NoPeriod } from './time-meaning.ts'

/** What names of things end with before their year ("Domestic Abuse Act 2021"). */
const heads =
  /^(?:act|acts|bill|regulations|order|rules|code|strategy|plan|framework|policy|convention|report|review|scheme|census|guidance|charter|pledge|inquiry|enquiry|conference|programme|edition|version|inspection|directive|statement|manual|model|standard|sop|procedure|toolkit|memorandum|agreement|protocol|measure)$/
/** What follows a year that belongs to a name ("the 2021 Act", "the 2018 definition"). */
const tails =
  /^(?:act|bill|regulations|order|strategy|policy|guidance|definition|edition|version|report|review|inquiry|census|framework|code|convention|inspection|agreement|protocol|guidelines|rules|toolkit)$/
const operations = /^(?:operation|op|project|exercise|taskforce)$/
const letters =
  /^(?:letter|email|mail|request|requests|response|reply|correspondence|message|foi|enquiry|submission|acknowledgement)$/
const births = /^(?:born|dob|birthday|birthdate|birth)$/

/** Before a date at `start` that ends before `next`: whether it belongs to a name, a letter or a birth. */
export function noPeriodAt(text: Text, start: number, next: number): NoPeriod | null {
  const before = text.word(start - 1)
  if (heads.test(before) && !/^(?:in|per|each)$/.test(text.word(start - 2))) return 'title'
  if (before === ')' && isActInBrackets(text, start - 2)) return 'title'
  if (before === 'of' && /^(?:act|bill|convention|regulations)$/.test(text.word(start - 2))) return 'title'
  for (let back = 2; back <= 4; back += 1) {
    if (/^(?:in|during|since|between|from|for|to|of|on|at|[.,;:?!])$/.test(text.word(start - back + 1))) break
    if (operations.test(text.word(start - back))) return 'title'
  }
  const tail = text.word(next) === '-' ? text.word(next + 1) : text.word(next)
  if (tails.test(tail)) return 'title'
  return ofLetter(text, start)
}

/** `Act (Northern Ireland) 1998`. */
function isActInBrackets(text: Text, index: number): boolean {
  for (let at = index; at > index - 8 && at >= 0; at -= 1)
    if (text.word(at) === '(') return heads.test(text.word(at - 1))
  return false
}

/** "My letter of 5 May 2023", "dated 5 May 2023", "born on 5 May 1990". */
function ofLetter(text: Text, start: number): NoPeriod | null {
  const lead = /^(?:the|:|-|:-)$/.test(text.word(start - 1)) ? start - 1 : start
  const before = text.word(lead - 1)
  if (before === 'dated') return 'letter'
  if (births.test(before)) return 'birth'
  if (!/^(?:of|on|from|in)$/.test(before)) return null
  const noun = text.word(lead - 2)
  if (births.test(noun)) return 'birth'
  if (/^(?:dated|sent|submitted|emailed|wrote)$/.test(noun) && text.word(lead - 1) !== 'from')
    return noun === 'sent' && text.word(lead - 1) === 'in' ? null : 'letter'
  return letters.test(noun) &&
    before !== 'in' &&
    /^(?:my|your|our|this|the|earlier|previous|last|foi|original|first)$/.test(text.word(lead - 3)) &&
    text.tokens[start]?.kind !== 'figures'
    ? 'letter'
    : letters.test(noun) && before !== 'in' && /^(?:my|your)$/.test(text.word(lead - 3))
      ? 'letter'
      : null
}

/** "Since the Domestic Abuse Act 2021": the place after the year, and the year, where a name of a law follows. */
export function lawAt(
  text: Text,
  index: number,
): { readonly year: number; readonly words: string; readonly next: number } | null {
  const words: string[] = []
  for (let at = index; at < index + 14; at += 1) {
    const token = text.tokens[at]
    if (token === undefined || /^[.,;:?!]$/.test(token.word) || (/^(?:in|on|and)$/.test(token.word) && at === index))
      return null
    if (/^(?:19|20)\d\d$/.test(token.word)) {
      const isAct = /^(?:act|bill|regulations|order)$/.test(text.word(at - 1))
      const isTail = /^(?:act|bill|regulations|order)$/.test(text.word(at + 1))
      if (!isAct && !isTail) return null
      return { year: Number(token.word), words: [...words, token.word].join(' '), next: isAct ? at + 1 : at + 2 }
    }
    if (/^(?:how|what|who|which|where|were|have|had|did)$/.test(token.word)) return null
    words.push(token.word)
  }
  return null
}
