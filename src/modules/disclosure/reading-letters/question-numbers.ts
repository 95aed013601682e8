const span = String.raw`(?:Q(?:uestion)?\.?\s*)?(\d{1,3})[a-z]?(?:\s*(?:-|–|—|to)\s*(?:Q(?:uestion)?\.?\s*)?(\d{1,3}))?`
const list = new RegExp(
  String.raw`\b(?:questions?|parts?|points?|items?|q)\s*(?:\.\s*)?(${span}(?:\s*(?:,(?:\s*and)?|and|&|or)\s*${span})*)`,
  'gi',
)
const each = new RegExp(span, 'gi')

/** The question numbers a sentence names: `11, 16` from "question 11 and 16", `1` to `7` from "questions 1-7". */
export function questionNumbersIn(text: string): string[] {
  const numbers: string[] = []
  const named = new Set<number>()
  for (const found of text.matchAll(list)) {
    for (const [, first, last] of (found[1] ?? '').matchAll(each)) {
      const from = Number(first)
      const to = last === undefined ? from : Number(last)
      for (let number = from; number <= to; number += 1) {
        if (named.has(number)) continue
        named.add(number)
        numbers.push(String(number))
      }
    }
  }
  return numbers
}
