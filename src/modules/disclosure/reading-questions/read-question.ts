import type { Sense, Slot } from '../../../kernel/meaning/index.ts'
import { isByTheWay } from './by-the-way.ts'
import { comparing, daysAlone, daysOfOne } from './days-of-one.ts'
import { examplesIn } from './examples.ts'
import { filledBy } from './fill-from-around.ts'
import { isHappening } from './happenings.ts'
import { headOf } from './head-of.ts'
import { isWho } from './is-who.ts'
import type { Lexicon } from './lexicon.ts'
import { namesIn } from './names-in.ts'
import { aboutWhich, convictedBefore } from './not-meant.ts'
import { phraseAt } from './phrase-at.ts'
import { denials, denying, leavingOut } from './plain-words.ts'
import { pointingAt } from './pointing.ts'
import { isOfItself, ofTheHead, ofTheSame } from './points-to-head.ts'
import { policeAt } from './police-at.ts'
import { ofLengths, readAsk, statistics } from './read-ask.ts'
import { readCuts, readTotal } from './read-cuts.ts'
import { readRanking } from './read-ranking.ts'
import type { Atom, Cut, Place, Pointing, ReadDays, Reading, Unread } from './reading.ts'
import type { Speller } from './spelling.ts'
import { inPlainPhrase, isEnumerating, isPlain, isPostscript, isRequest, ledAfter } from './voice.ts'
import { withoutWriter } from './without-writer.ts'
import { type Word, wordsOf } from './words.ts'

/** What a question is read with. */
export interface ReadingWith {
  readonly lexicon: Lexicon
  /** The days that a text names. */
  readonly daysIn: (text: string) => readonly ReadDays[]
  readonly spell: Speller
}

/** What is asked stands at the beginning of pasted matter. */
const mostRead = 4_000

/** A word's part in the question, once it is known. */
type Part = 'days' | 'cut' | 'ask' | 'atom' | 'plain' | 'pointing'

/** Reads one question, and then what stands around it: what is around fills only what the question leaves open. */
export function readQuestion(text: string, around: readonly string[], using: ReadingWith): Reading {
  const own = readWords(text.slice(0, mostRead), using)
  return around.reduce(
    (reading, words) => filledBy(reading, withoutWriter(readWords(words.slice(0, mostRead), using))),
    own,
  )
}

/** Reads words with the slips of the pen in them put right, and tells them as they were written. */
function readWords(given: string, using: ReadingWith): Reading {
  const { text, written } = using.spell(given)
  const reading = readSpelt(text, using)
  if (text === given) return reading
  const as = <T extends Unread>(each: T): T => ({ ...each, words: written(each) })
  return {
    ...reading,
    atoms: reading.atoms.map(as),
    days: reading.days.map(as),
    cuts: reading.cuts.map(as),
    examples: reading.examples.map(as),
    pointsTo: reading.pointsTo.map(as),
    unread: reading.unread.map(as),
  }
}

function readSpelt(text: string, using: ReadingWith): Reading {
  const { lexicon, daysIn } = using
  const words = wordsOf(text)
  const parts: (Part | null)[] = words.map(({ mark }) => (mark ? 'plain' : null))
  const take = (from: number, length: number, part: Part): void => {
    for (let at = from; at < from + length; at++) parts[at] = part
  }
  const placeOf = (from: number, length: number): Unread => {
    const start = words[from]?.start ?? 0
    const end = words[from + length - 1]?.end ?? start
    return { start, end, words: text.slice(start, end) }
  }

  const examples = examplesIn(
    words,
    (at) => lexicon.longest(words, at)?.entry.senses.some(({ slot }) => whoOrWhere.has(slot)) ?? false,
  )
  const isExample = (place: Place) => examples.some(({ start, end }) => place.start >= start && place.end <= end)
  for (const [at, word] of words.entries()) if (isExample(word)) parts[at] = 'plain'
  const names = namesIn(words, lexicon)
  const isNamed = ({ start, end }: Place) => names.some((name) => start >= name.start && end <= name.end)
  const days = daysOfOne(
    daysIn(text)
      .filter((each) => !isExample(each) && !isNamed(each))
      .flatMap((each) => daysAlone(each, words, using)),
    text,
  )
  for (const [at, word] of words.entries()) {
    if (days.some(({ start, end }) => word.start >= start && word.end <= end)) parts[at] = 'days'
  }
  const named = days.filter(({ kind }) => kind === 'days')
  for (const [at, { start, text }] of words.entries()) {
    const isBetween = named.some((day, of) => start > day.end && start < (named[of + 1]?.start ?? 0))
    if (isBetween && comparing.has(text)) parts[at] = 'plain'
  }
  const taking = {
    isFree: (at: number) => parts[at] === null && !isNamed(words[at] as Word),
    take: (from: number, length: number) => take(from, length, 'cut'),
    written: placeOf,
  }
  const cuts = readCuts(words, taking)
  const total = readTotal(words, taking)
  if (cuts.length > 0) {
    // "Break the total down by rank".
    for (const [at, { text }] of words.entries()) if (parts[at] === null && cutting.has(text)) take(at, 1, 'cut')
  }
  const {
    ask: put,
    isPut,
    ...asked
  } = readAsk(
    words,
    (at) => parts[at] === null,
    (from, length) => take(from, length, 'ask'),
    lexicon,
  )

  const ask = days.some(({ isMean }) => isMean) && !(put !== null && statistics.has(put)) ? 'mean' : put
  const thing = ask === 'ranking' ? readRanking(words, (at) => parts[at] === null, asked) : null
  if (thing) {
    const { length, ...cut } = thing.named
    cuts.push({ ...placeOf(thing.at, length), ...cut })
    take(thing.at, length, 'cut')
    for (const each of thing.spent) take(each, 1, 'plain')
  }

  const isCounted = countedWords.test(text) && !taughtWords.test(text)
  const atoms: Atom[] = []
  const pointsTo: Pointing[] = []
  const purposes: Unread[] = []
  let led: string | null = null
  let denied = false
  let leftOut = false
  let onlyNext = false
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word
    if (parts[at] !== null && !word.mark) {
      // "Without anybody ringing me, how many": what is asked is not denied.
      if (parts[at] === 'ask') denied = leftOut = false
      at++
      continue
    }
    if (word.mark) {
      if (/[.;?!:]/.test(word.text)) {
        led = null
        denied = false
        leftOut = false
      }
      at++
      continue
    }
    const leaving = phraseAt(words, at, leavingOut)
    if (leaving > 0) {
      take(at, leaving, 'plain')
      leftOut = true
      onlyNext = word.text === 'but'
      at += leaving
      continue
    }
    const denies = phraseAt(words, at, denying)
    if (denies > 0) {
      take(at, denies, 'plain')
      denied = true
      at += denies
      continue
    }
    const thePolice = policeAt(words, at)
    if (thePolice > 0) {
      take(at, thePolice, 'plain')
      led = 'did'
      at += thePolice
      continue
    }
    const longest = meantAt(words, at, lexicon, isCounted)
    // "The police officers" are no police that are officers.
    if (word.text === 'the' && longest !== null && (lexicon.longest(words, at + 1)?.length ?? 0) >= longest.length) {
      parts[at] = 'plain'
      at++
      continue
    }
    const found =
      longest && isIntoDays(words, parts, at + longest.length)
        ? meantAt(words, at, lexicon, isCounted, longest.length - 1)
        : longest
    // "Had resigned": what is so of them follows.
    if (auxiliaries.has(word.text) && found?.length === 1) {
      const next = lexicon.longest(words, at + 1)
      // "Had no training": what they had not is said next.
      const isNot = denials.has(words[at + 1]?.text ?? '') || phraseAt(words, at + 1, denying) > 0
      if (isNot || (parts[at + 1] === null && next?.entry.senses.some(isHappening))) {
        parts[at] = 'plain'
        led = ledAfter(words, at, led)
        at++
        continue
      }
    }
    const isAsked =
      isRequest(words, at) || inPlainPhrase(words, at) || isPostscript(words, at) || isEnumerating(words, at)
    if (isAsked && (found?.length ?? 0) <= 1) {
      parts[at] = 'plain'
      at++
      continue
    }
    if (found) {
      const { senses, counts } = found.entry
      // "Trained to deliver" is no training that was delivered.
      const isStillTo = toBe.has(words[at - 2]?.text ?? '')
      if (
        words[at - 1]?.text === 'to' &&
        !denied &&
        (atoms.length > 0 || isStillTo) &&
        senses.some(({ slot, value }) => slot === 'light' && value !== 'about')
      )
        purposes.push(placeOf(at - 1, found.length + 1))
      // "Are to be given it": nobody was yet.
      if (words[at - 1]?.text === 'be' && words[at - 2]?.text === 'to' && toBe.has(words[at - 3]?.text ?? ''))
        purposes.push(placeOf(at - 2, found.length + 2))
      const place = placeOf(at, found.length)
      const before = atoms.findLast((atom) => !atom.senses.some(({ value }) => value === 'in_post'))
      // "Domestic abuse by officers": who is said to have done it is who is accused.
      const by = led === 'by' && before !== undefined && isDoneBy(before, place, text) && senses.some(isSomebody)
      atoms.push({
        ...place,
        senses,
        counts,
        led: by ? 'against' : led,
        denied,
        leftOut,
        head: false,
        inherited: false,
      })
      // "Disciplined but not dismissed for it", "officers but not specials in post": that alone is left out.
      const isListed = listing.has(words[at + found.length]?.text ?? '')
      if (leftOut && onlyNext && (senses.some(isHappening) || (senses.some(isSomebody) && !isListed))) leftOut = false
      take(at, found.length, 'atom')
      at += found.length
      continue
    }
    // "Its officers": the force has none but its own.
    const ownOnes = word.text === 'its' && lexicon.longest(words, at + 1)?.entry.counts === 'people'
    const points = ownOnes ? null : pointingAt(words, at)
    if (points !== null) {
      const { length, told, ...pointing } = points
      pointsTo.push({ ...placeOf(at, told), ...pointing })
      take(at, length, 'pointing')
      at += length
      continue
    }
    if (denials.has(word.text)) {
      // "If not, how": what follows is asked, and not denied.
      denied ||= words[at - 1]?.text !== 'if'
      parts[at] = 'plain'
    } else if (isPlain(words, at)) {
      parts[at] = 'plain'
      led = ledAfter(words, at, led)
    }
    at++
  }
  if (
    ask === 'longest' ||
    (ask !== null && ofLengths.has(ask) && /\b(?:how long|length|duration|time|days)\b/i.test(text))
  )
    atoms.push(asLength)
  const head = headOf(atoms, ask)
  const counted = atoms.filter((atom) => !isByTheWay(atom, atoms, head))
  const ofWho = ask === 'how-many' && /\bnumbers? (?:of those )?who\b/i.test(text) && head?.counts !== 'people'
  const ofMoney = head === undefined && ask === 'how-many' && howMuch.test(text)
  return {
    text,
    ask:
      ask === 'list' && !isPut && isDocument(atoms)
        ? 'document'
        : ask === 'list' && isWho(atoms, words, asked)
          ? 'who'
          : ask,
    isPut,
    ranked: thing?.ranked ?? null,
    unit: ofWho ? 'people' : (head?.counts ?? (ofMoney ? 'pounds' : null)),
    atoms: counted.map((atom) => (atom === head && !ofWho ? { ...atom, head: true } : atom)),
    days: days.filter(({ kind }) => kind === 'days'),
    cuts: cutsAlone([...days.flatMap(cutsOf), ...cuts]),
    total,
    examples: examples.map(({ start, end }) => ({ start, end, words: text.slice(start, end) })),
    pointsTo: [
      ...pointsTo.filter((each) => !isOfItself(each, text, atoms)).map((each) => ofTheSame(each, head)),
      ...ofTheHead(head, text, atoms),
    ],
    unread: [
      ...unreadOf(words, parts, placeOf),
      ...days.filter(({ kind }) => kind === 'open'),
      ...purposes,
      ...(days.length === 0 ? convictedBefore(text) : []),
      ...aboutWhich(text),
    ],
  }
}

const countedWords =
  /\b(?:allegations?|reports?|reported|incidents?|crimes?|offences?|complaints?|cases?|investigations?|hearings?|convict\w*|charged|dismissed|calls?)\b/i
const taughtWords =
  /train|course|programme|module|session|workshop|polic(?:y|ies)\b|procedure|taught|teach|learn|lesson|curricul|material|scenario|content|topic|cover/i

/** Whether what ends before `end` takes the word that leads to days: "ended in 2025" is no "ended in", and "taken on in 2025" is. */
const isIntoDays = (words: readonly Word[], parts: readonly (Part | null)[], end: number): boolean =>
  parts[end - 1] === 'days' && parts[end] === 'days' && !leadsToDays.has(words[end]?.text ?? '')
const leadsToDays: ReadonlySet<string> = new Set(
  'in on at by during between since from over within for before after'.split(' '),
)

/** What the words say. What is a topic only where something is taught or laid down is made of other words where things are counted. */
function meantAt(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
  isCounted: boolean,
  most?: number,
): ReturnType<Lexicon['longest']> {
  const longest = lexicon.longest(words, at, most)
  if (longest === null || !isCounted) return longest
  let shorter: ReturnType<Lexicon['longest']> = longest
  while (shorter?.entry.senses.every(({ slot }) => slot === 'topic' || slot === 'policy'))
    shorter = shorter.length > 1 ? lexicon.longest(words, at, shorter.length - 1) : null
  return shorter?.entry.senses.some(({ slot }) => slot === 'subject' || slot === 'sex') ? shorter : longest
}

const isSomebody = ({ slot }: Sense): boolean => slot === 'role' || slot === 'rank' || slot === 'population'
const deeds: ReadonlySet<Slot> = new Set(['subject', 'behaviour', 'offence_kind'])

/** Whether nothing but "committed by your own" stands between a deed and whoever follows. */
const isDoneBy = ({ senses, end }: Atom, { start }: Place, text: string): boolean =>
  senses.some(({ slot }) => deeds.has(slot)) &&
  /^,?\s+(?:(?:committed|perpetrated|carried out|inflicted)\s+)?by\s+(?:(?:your|our|the|its|any|serving|current|own)\s+){0,3}$/i.test(
    text.slice(end, start),
  )

/** "How much was spent": of what, the words need not say. */
const howMuch =
  /\b(?:how much|what (?:sum|amount)) (?:has|have|had|was|were|did|do|does|is|are)\b[^.?!]{0,80}\b(?:spen[dt]|pa(?:y|id)|award(?:ed)?|grant(?:ed)?|allocated?|announced?|invest(?:ed)?|cost)\b/i

/** The mean, the longest, of how long something took. */
const asLength: Atom = {
  start: 0,
  end: 0,
  words: 'how long it took',
  senses: [{ slot: 'attribute', value: 'duration' }],
  led: null,
  denied: false,
  leftOut: false,
  head: false,
  counts: null,
  inherited: false,
}

/** "Provide your procedure": it is to be read, and no list of it. */
const isDocument = (atoms: readonly Atom[]): boolean =>
  atoms.find(
    ({ senses }) =>
      !senses.every(({ slot, value }) => value === 'force' || value === 'own' || besideDocument.has(slot)),
  )?.senses[0]?.value === 'policy'

/** What stands before the thing that is to be read: "the current domestic abuse policy". */
const besideDocument: ReadonlySet<Slot> = new Set(['light', 'subject', 'state'])

/** "Were to complete it": nobody had yet. */
const toBe: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'have', 'has', 'had'])

const whoOrWhere: ReadonlySet<Slot> = new Set(['role', 'rank', 'population', 'unit', 'unit_kind', 'command', 'subject'])

const cutsOf = ({ start, end, words, cuts }: ReadDays): Cut[] =>
  cuts.map((by) => ({ start, end, words, kind: 'period', by }))

/** "22/23, 23/24 and 24/25, each year": each of those years, and no other. */
function cutsAlone(cuts: readonly Cut[]): readonly Cut[] {
  const isFinancial = cuts.some((cut) => cut.kind === 'period' && cut.by === 'financial-year')
  return cuts.filter(
    (cut) => !(isFinancial && cut.kind === 'period' && cut.by === 'calendar-year' && !/calendar/i.test(cut.words)),
  )
}

/** Stretches of words that have no part in the question. */
function unreadOf(words: readonly Word[], parts: readonly (Part | null)[], placeOf: Written): Unread[] {
  const unread: Unread[] = []
  for (let at = 0; at < words.length; at++) {
    if (parts[at] !== null) continue
    let length = 1
    while (at + length < words.length && parts[at + length] === null) length++
    unread.push(placeOf(at, length))
    at += length
  }
  return unread
}

type Written = (from: number, length: number) => Unread

const listing: ReadonlySet<string> = new Set(['and', 'or', 'nor', ',', '/'])

const auxiliaries: ReadonlySet<string> = new Set(['has', 'have', 'had'])

const cutting: ReadonlySet<string> = new Set(['break', 'broken', 'down', 'split', 'breakdown'])
