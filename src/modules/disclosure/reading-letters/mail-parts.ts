import { markLists } from './listed-quotes.ts'
import { isDisclaimer, isSentFrom, partsSignature } from './mail-chatter.ts'
import { headingAt, markerAt } from './mail-markers.ts'

export type PartKind =
  /** From, Sent, To and Subject of a message. */
  | 'heading'
  /** What somebody wrote above a message that they passed on. */
  | 'note'
  /** Signatures, disclaimers and banners. */
  | 'signature'
  /** An earlier message, to which this one replies. */
  | 'quoted'

export interface LetterPart {
  readonly kind: PartKind
  readonly text: string
}

/** A message with what is new in it, and what stands around that. */
export interface MailParts {
  /** The words in which a request is looked for. */
  readonly words: string
  readonly apart: readonly LetterPart[]
  /** Whether the message answers an earlier one, forwards it, or does not say. */
  readonly way: 'reply' | 'forward' | 'alone'
  /** What it quotes or forwards, which may be a message in its turn. */
  readonly below: string
}

/** Messages within messages, as they are forwarded from hand to hand. */
export const mostForwards = 10

/** Cuts a message at the first earlier one below it. A text that is no e-mail comes out whole. */
export function cutMessage(text: string): MailParts {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const from = lines.findIndex((line) => line.trim() !== '')
  const heading = from < 0 ? null : headingAt(lines, from, 1)
  const start = heading === null ? 0 : from + heading.lines
  const subject = heading?.fields.get('subject') ?? heading?.fields.get('pwnc') ?? ''
  const found = findMarker(lines, start)
  const own = found === null ? lines.slice(start) : lines.slice(start, found.at)
  const below = found === null ? [] : lines.slice(found.at + found.lines)
  const forwards = /^\s{0,5}(?:\[[^\]]{0,40}\]\s?)?(?:fwd?|wg|tr)\s?:/i.test(subject)
  const replies = /^\s{0,5}(?:\[[^\]]{0,40}\]\s?)?(?:re|ymateb|sv|aw)\s?:/i.test(subject)
  const quoted = unquoted(own)
  const cut = cutChatter(quoted.words)
  return {
    words: cut.words,
    apart: [
      ...(heading === null ? [] : [{ kind: 'heading' as const, text: lines.slice(from, start).join('\n').trim() }]),
      ...cut.apart,
      ...quoted.apart,
    ],
    way: wayOf(found?.kind ?? null, forwards, replies),
    below: below.join('\n').trim(),
  }
}

function wayOf(
  marker: 'forwarded' | 'quoted' | 'either' | null,
  forwards: boolean,
  replies: boolean,
): MailParts['way'] {
  if (marker === null) return 'alone'
  if (marker === 'forwarded' || (marker === 'either' && forwards)) return 'forward'
  return marker === 'quoted' || replies ? 'reply' : 'alone'
}

function findMarker(lines: readonly string[], from: number) {
  for (let at = from; at < lines.length; at += 1) {
    const marker = markerAt(lines, at)
    if (marker !== null) return { ...marker, at }
  }
  return null
}

const mark = /^\s{0,3}>/
const marks = /^(?:\s{0,3}>\s?)+/

/**
 * Sets quoted lines apart from those that are new. Where all are quoted they are what was sent: their marks go. So it is
 * where nothing but a greeting stands around them.
 */
function unquoted(written: readonly string[]): {
  readonly words: readonly string[]
  readonly apart: readonly LetterPart[]
} {
  const lines = [...written]
  markLists(lines)
  const isQuoted = lines.map((line) => mark.test(line.slice(0, 10)))
  const count = isQuoted.filter(Boolean).length
  if (count === 0) return { words: lines, apart: [] }
  const own = lines.filter((line, at) => !isQuoted[at] && line.trim() !== '')
  const bare = (line: string) => line.replace(marks, '')
  if (own.length === 0 || own.join(' ').length < 40) return { words: lines.map(bare), apart: [] }
  return {
    words: lines.filter((_, at) => !isQuoted[at]),
    apart: [
      {
        kind: 'quoted',
        text: lines
          .filter((_, at) => isQuoted[at])
          .map(bare)
          .join('\n')
          .trim(),
      },
    ],
  }
}

/** Lines of a signature below the two dashes. */
const longestSignature = 12

/** Sets signatures, disclaimers and banners apart. */
function cutChatter(lines: readonly string[]): { readonly words: string; readonly apart: readonly LetterPart[] } {
  const words: string[] = []
  const apart: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const before = lines[at - 1]?.trim() ?? ''
    if (isSentFrom(line)) apart.push(line.trim())
    else if (partsSignature(line)) {
      const end = endOfParagraph(lines, at + 1, longestSignature)
      apart.push(lines.slice(at, end).join('\n').trim())
      at = end - 1
    } else if (before === '' && line.trim() !== '' && isDisclaimer(paragraphAt(lines, at))) {
      const end = endOfParagraph(lines, at, Number.POSITIVE_INFINITY)
      apart.push(lines.slice(at, end).join('\n').trim())
      at = end - 1
    } else words.push(line)
  }
  return { words: words.join('\n'), apart: apart.map((text) => ({ kind: 'signature', text })) }
}

const paragraphAt = (lines: readonly string[], at: number): string =>
  lines.slice(at, endOfParagraph(lines, at, 30)).join(' ')

function endOfParagraph(lines: readonly string[], from: number, most: number): number {
  let at = from
  while (at < lines.length && at - from < most && (lines[at] ?? '').trim() !== '') at += 1
  return at
}
