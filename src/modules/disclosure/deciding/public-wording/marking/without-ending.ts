/** A text without the characters at its end that are none of it, such as the point of the sentence. */
export function withoutEnding(text: string, endings: string): string {
  let to = text.length
  while (to > 0 && endings.includes(text[to - 1] ?? '')) to -= 1
  return text.slice(0, to)
}
