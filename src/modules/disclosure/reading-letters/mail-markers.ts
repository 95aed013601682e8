/** A line that says that an earlier message begins below it. */
export interface MailMarker {
  readonly kind: 'forwarded' | 'quoted' | 'either'
  /** How many lines it takes. */
  readonly lines: number
}

/** What is looked at of a line: a marker is short. */
const longest = 300
const dashes = '[-_*=—–]{2,}'
const forwarded = new RegExp(
  String.raw`^(?:${dashes}\s{0,5}(?:forwarded(?: message)?(?: by .{0,100})?|neges a anfonwyd ymlaen)(?:\s{0,5}${dashes})?|begin forwarded message:|start of forwarded message:?)\s{0,5}`,
  'i',
)
const original = new RegExp(
  String.raw`^${dashes}\s{0,5}(?:original message|original appointment|neges wreiddiol|reply message)\s{0,5}${dashes}`,
  'i',
)
const wrote = /\b(?:wrote|writes|ysgrifennodd|a écrit|schrieb|escribió)\s?:$/i
const opensWrote = /^(?:on|ar|le|am|el)\b/i
/** Such a line names a moment or an address; a requester who quotes somebody's words does not. */
const momentOrAddress = /\b\d{1,2}[:.]\d{2}\b|[^\s@]@[^\s@]/
const field =
  /^\*?(from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments|oddi wrth|anfonwyd|pwnc)\s{0,3}:\*?(?:\s|$)/i

/** The header fields at the lines from `at`, where a message's heading stands there: who, and `least` more of it. */
export function headingAt(
  lines: readonly string[],
  at: number,
  least: number,
): { readonly fields: ReadonlyMap<string, string>; readonly lines: number } | null {
  const fields = new Map<string, string>()
  let last = ''
  let line = at
  for (; line < lines.length && line < at + 40; line += 1) {
    const text = (lines[line] ?? '').trim().slice(0, 2000)
    if (text === '') {
      // Some programs put an empty line between the fields.
      if (!field.test((lines[line + 1] ?? '').trim().slice(0, longest)) || fields.size > 2) break
      continue
    }
    const name = field.exec(text)?.[1]?.toLowerCase()
    if (name !== undefined) {
      last = name
      fields.set(
        name,
        text
          .slice(text.indexOf(':') + 1)
          .replace(/^\*/, '')
          .trim(),
      )
    } else if (/^\s/.test(lines[line] ?? '') || (/^(?:to|cc|bcc)$/.test(last) && text.includes('@'))) {
      fields.set(last, `${fields.get(last) ?? ''} ${text}`)
    } else break
  }
  const who = fields.has('from') || fields.has('oddi wrth')
  const more = ['sent', 'date', 'anfonwyd', 'subject', 'pwnc', 'to'].filter((name) => fields.has(name)).length
  return who && more >= least ? { fields, lines: line - at } : null
}

/** The marker at a line, if it is one. */
export function markerAt(lines: readonly string[], at: number): MailMarker | null {
  const line = (lines[at] ?? '').trim().slice(0, longest)
  if (line === '') return null
  if (forwarded.test(line)) return { kind: 'forwarded', lines: 1 }
  if (original.test(line)) return { kind: 'either', lines: 1 }
  if (opensWrote.test(line)) {
    // Programs break such a line where it is long.
    for (let count = 1; count <= 4; count += 1) {
      const text = lines
        .slice(at, at + count)
        .join(' ')
        .trim()
        .slice(0, longest * 2)
      if (wrote.test(text)) return momentOrAddress.test(text) ? { kind: 'quoted', lines: count } : null
    }
  }
  return field.test(line) && headingAt(lines, at, 2) !== null ? { kind: 'either', lines: 0 } : null
}
