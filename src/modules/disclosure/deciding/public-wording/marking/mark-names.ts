import { deskWords, placeWords } from './desk-words.ts'
import { knownWords } from './known-words.ts'
import {
  leadsToName,
  leadsToPerson,
  neverAlone,
  publicThings,
  ranks,
  shortRanks,
  titles,
  wordTitles,
} from './people-words.ts'
import type { Mark } from './personal-kind.ts'
import { type Word, wordsIn } from './word.ts'

/** Words of a text, looked at as possible names. */
interface Looked {
  readonly words: readonly Word[]
  /** Most words in small letters are not English: there a capital at the beginning tells nothing. */
  readonly isForeign: boolean
}

/**
 * Names of people in a text, in any case of letters. What is in doubt is marked: an officer who sees a mark too many loses a
 * moment, a name that is not marked is published.
 */
export function nameMarks(text: string): Mark[] {
  const words = wordsIn(text)
  const looked = { words, isForeign: isForeign(words) }
  const isName = words.map((_, at) => standsAlone(looked, at) || isLedTo(looked, at))
  // A name spreads over the words beside it that may be names: first names, surnames, initials.
  for (let at = 1; at < words.length; at += 1) if (isName[at - 1] && mayFollow(looked, at)) isName[at] = true
  for (let at = words.length - 2; at >= 0; at -= 1) if (isName[at + 1] && mayLead(looked, at)) isName[at] = true
  const marks: Mark[] = []
  for (const [at, word] of words.entries()) {
    if (!isName[at]) continue
    const before = marks.at(-1)
    if (before && isName[at - 1] && word.joined) marks[marks.length - 1] = { ...before, to: word.to }
    else marks.push({ kind: 'name', from: word.from, to: word.to })
  }
  return marks
}

function isForeign(words: readonly Word[]): boolean {
  const { isOrdinary } = knownWords()
  const small = words.filter(({ isCapital }) => !isCapital)
  return small.length > 5 && small.filter(({ lower }) => isOrdinary(lower)).length * 2 < small.length
}

const isTitle = ({ lower }: Word): boolean => titles.has(lower) || wordTitles.has(lower)
const isRank = ({ lower }: Word): boolean => shortRanks.has(lower) || ranks.has(lower)

/** A word that is a name wherever it stands. */
function standsAlone({ words, isForeign: foreign }: Looked, at: number): boolean {
  const word = words[at]
  if (!word || word.lower.length < 2 || isRank(word) || isTitle(word)) return false
  const { isListed, names, surely } = knownWords()
  if (isPublicThing(words, at)) return false
  if (surely(word.lower)) return word.lower.length > 2 && !(word.isAllCapitals && word.lower.length < 4)
  if (!word.isCapital || neverAlone.has(word.lower) || deskWords.has(word.lower) || placeWords.has(word.lower))
    return false
  if (isListed(word.lower)) return names.has(word.lower) && standsAsName(words, at)
  // A word that no list holds, with a capital, may be a name. Short forms in capitals are the field's.
  if (word.isAllCapitals) return word.lower.length > 6
  return (
    word.lower.length > 2 &&
    !(word.begins && foreign) &&
    /\p{Ll}/u.test(word.written) &&
    !innerCapital.test(word.written)
  )
}

/** “SafeLives”, “iPhone”: two words in one, and no name but those that begin like McDonald. */
const innerCapital = /^(?!Mc|Mac|De|La|Le|O['’]|D['’]|Fitz|Van).*\p{Ll}\p{Lu}/u

/** A name that is a word as well, with a capital where no word needs one: “Rose”, “Mark Young”. */
function standsAsName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  const { names } = knownWords()
  const [before, after] = [word.joined ? words[at - 1] : undefined, words[at + 1]?.joined ? words[at + 1] : undefined]
  const titled = (other: Word | undefined) =>
    other?.isCapital === true && !other.begins && !names.has(other.lower) && !isRank(other) && !isTitle(other)
  const isNamed = (other: Word | undefined) =>
    other?.isCapital === true && names.has(other.lower) && !neverAlone.has(other.lower)
  if (word.isAllCapitals) return isNamed(before) || isNamed(after)
  if (word.begins) return isNamed(after)
  return !titled(before) && !(after?.isCapital && titled(after))
}

/** “Clare's Law”, “the Casey Review”, “Operation Rose”: everybody knows what is so called. */
function isPublicThing(words: readonly Word[], at: number): boolean {
  const after = words[at + 1]
  const further = words[at + 2]
  const before = words[at]?.joined ? words[at - 1] : undefined
  if (before && /^(?:operation|op|project|programme)$/.test(before.lower)) return true
  if (after?.isCapital && publicThings.has(after.lower)) return true
  return Boolean(
    after?.isCapital &&
      further?.isCapital &&
      further.joined &&
      publicThings.has(further.lower) &&
      !knownWords().surely(after.lower),
  )
}

/** A word that a title, a rank or words like “my name is” make a name of. */
function isLedTo({ words }: Looked, at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before || isRank(word) || isTitle(word)) return false
  const { isListed, names } = knownWords()
  const unlisted = !isListed(word.lower)
  const capital = word.isCapital && !word.isAllCapitals
  const afterShort = word.joined && (titles.has(before.lower) || shortRanks.has(before.lower))
  if (capital && afterShort && (titles.has(before.lower) || names.has(word.lower))) return true
  if (!unlisted && (!names.has(word.lower) || neverAlone.has(word.lower) || common.has(word.lower))) return false
  if (word.joined && titles.has(before.lower)) return true
  if (word.joined && wordTitles.has(before.lower)) return word.isCapital || (unlisted && names.has(word.lower))
  if (word.joined && shortRanks.has(before.lower)) return capital || names.has(word.lower) || !word.isCapital
  if (word.joined && ranks.has(before.lower)) return capital || (unlisted && word.lower.length > 2 && !word.isCapital)
  if (leadsToPerson.has(before.lower)) return names.has(word.lower) && (unlisted || capital)
  return (
    leadsToName.some((lead) => lead.every((each, i) => words[at - lead.length + i]?.lower === each)) &&
    word.lower.length > 1
  )
}

/** What may stand after a name as its next part. */
function mayFollow({ words }: Looked, at: number): boolean {
  const word = words[at]
  if (!word?.joined || isRank(word) || isPublicThing(words, at - 1)) return false
  const { isListed, names } = knownWords()
  if (common.has(word.lower)) return false
  if (word.isCapital) return names.has(word.lower) || (!neverAlone.has(word.lower) && !deskWords.has(word.lower))
  return !neverAlone.has(word.lower) && (names.has(word.lower) || !isListed(word.lower))
}

/** What may stand before a name as its first part. */
function mayLead({ words }: Looked, at: number): boolean {
  const [word, after] = [words[at], words[at + 1]]
  if (!word || !after?.joined || isRank(word) || isTitle(word)) return false
  const { names } = knownWords()
  if (/^\p{L}$/u.test(word.written)) return word.isCapital && word.lower !== 'i' && word.lower !== 'a'
  return names.has(word.lower) && !common.has(word.lower)
}

/** Words of every sentence, which are names now and then. */
const common: ReadonlySet<string> = new Set(
  `will may can has have had is was are were and or of for to in on at by from with about the a an be been do does did who
   what when where how why which many much that this these those your you we our us they their them my me he she his her it
   as so not than then there any all some more most each every per into over under last first second third police officer
   give gave said say made make came come went won also just even only please ask tell held hold sent`
    .trim()
    .split(/\s+/),
)
