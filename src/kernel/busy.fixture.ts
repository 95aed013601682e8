/** A reading that never ends by itself, or ends at once: for a thread of its own. */
export default function readSlowly(text: string): number {
  while (text === 'hostile') {}
  return text.length
}
