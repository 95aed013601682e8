import type { LetterPart } from '../mail-parts.ts'
import type { RequestText } from '../request-text.ts'
import { environmentalWords } from './environmental-words.ts'
import { askedAbout, asking, citing, dataProtection, denied, lawNames, making, treated } from './named-laws.ts'
import { asksOwnData } from './own-data-words.ts'
import { type Regime, type RegimeProposal, type RegimeSign, regimes, type SignKind, signKinds } from './regime.ts'

/** A sentence of a letter, and the question in which it stands. */
interface Said {
  readonly words: string
  readonly question: number | null
}

/** Longer ones are read in pieces: nobody names a law with so many words between. */
const longestSentence = 600
/** As many are shown of each kind: an officer looks at the letter for more. */
const mostSigns = 20

/** Under which laws a letter asks, by its own words. `apart` is what was set apart of an e-mail, whose subject may say it. */
export function readRegime(letter: RequestText, apart: readonly LetterPart[] = []): RegimeProposal {
  const said = saidIn(letter, apart)
  const signs = signKinds.flatMap((of) => said.flatMap((each) => signsIn(each, of)).slice(0, mostSigns))
  return { regimes: regimesOf(letter, signs), signs }
}

function saidIn(letter: RequestText, apart: readonly LetterPart[]): Said[] {
  const subjects = apart
    .filter(({ kind }) => kind === 'heading')
    .flatMap(({ text }) => text.split('\n').flatMap((line) => /^\s{0,5}subject\s{0,3}:(.*)$/i.exec(line)?.[1] ?? []))
  const beside = [
    ...subjects,
    ...letter.headings,
    ...letter.preamble,
    ...letter.scopes.map(({ text }) => text),
    ...letter.notes,
    ...letter.closing,
  ]
  return [
    ...beside.flatMap((text) => sentencesOf(text, null)),
    ...letter.questions.flatMap(({ ordinal, text, parts, notes }) =>
      [text, ...parts.map((part) => part.text), ...notes].flatMap((each) => sentencesOf(each, ordinal)),
    ),
  ]
}

const sentencesOf = (text: string, question: number | null): Said[] =>
  text
    .split(/(?<=[.!?;])\s|\n{2,}/u)
    .flatMap((sentence) => pieces(sentence.replace(/\s+/gu, ' ').trim()))
    .map((words) => ({ words, question }))

function pieces(sentence: string): string[] {
  const found: string[] = []
  for (let at = 0; at < sentence.length; at += longestSentence) found.push(sentence.slice(at, at + longestSentence))
  return found
}

function signsIn({ words, question }: Said, of: SignKind): RegimeSign[] {
  const isQuestion = question !== null
  const named = namesLaw(words, of, isQuestion) ? [{ of, how: 'named' as const, words, question }] : []
  return asksFor(words, of, isQuestion) ? [...named, { of, how: 'asked', words, question }] : named
}

function namesLaw(words: string, of: SignKind, isQuestion: boolean): boolean {
  const named = lawNames.some((law) => {
    const found = law.of === of ? law.says.exec(words) : null
    return found !== null && isGoneBy(words, found.index, isQuestion)
  })
  if (named || of !== 'own_data') return named
  const found = dataProtection.exec(words)
  if (found === null || treated.test(words) || !asksOwnOrRecords(words)) return false
  // It is found with the word before it that says that it is gone by.
  return isGoneBy(words, found.index + found[0].indexOf(' ') + 1, isQuestion)
}

/** Data protection law is named beside many requests: that it is for a person's own data, the rest of the words say. */
const asksOwnOrRecords = (words: string): boolean =>
  asksOwnData(words, true) || /\b(?:my|me|myself)\b.{0,80}\b(?:data|information|records?)\b/iu.test(words)

/** Whether a letter asks under the law that it names at a place, and neither denies it nor asks about it. */
function isGoneBy(words: string, at: number, isQuestion: boolean): boolean {
  const before = words.slice(0, at)
  const after = words.slice(at, at + 120)
  if (denied.test(before.slice(-60)) || /\b(?:does not|doesn['’]t|cannot) apply\b/iu.test(after)) return false
  if (!isQuestion) return true
  // In a question a law may be what is asked about: "2. Subject access requests."
  if (askedAbout.test(words)) return !asking.test(before) && citing.test(before)
  return citing.test(before) || (!asking.test(before) && making.test(before))
}

function asksFor(words: string, of: SignKind, isQuestion: boolean): boolean {
  if (of === 'environmental') return isQuestion && environmentalWords.test(words)
  if (of === 'own_data') return asksOwnData(words, isQuestion) && !treated.test(words)
  return false
}

const general =
  /\b(?:how (?:many|much|often)|numbers? of|statistics|figures|percentage|total|budget|polic(?:y|ies)|procedures?)\b/iu

/** What follows from the signs for each question: one that shows none is asked under the Act, whichever law is named. */
function regimesOf({ questions }: RequestText, signs: readonly RegimeSign[]): Regime[] {
  const has = (of: SignKind, how?: RegimeSign['how'], question?: number) =>
    signs.some(
      (sign) =>
        sign.of === of && (how ?? sign.how) === sign.how && (question === undefined || sign.question === question),
    )
  const found = new Set<Regime>()
  if (has('own_data')) found.add('subject_access')
  const named = has('own_data', 'named')
  const onlyEnvironment = has('environmental', 'named') && !has('environmental', 'asked')
  for (const { ordinal, text } of questions) {
    if (has('own_data', undefined, ordinal)) found.add('subject_access')
    else if (has('environmental', 'asked', ordinal)) found.add('eir')
    // "My custody record. 2. The footage of 3 May": of one letter that names the right of access, all but what asks of others.
    else if (named && !general.test(text)) found.add('subject_access')
    else found.add('foia')
  }
  // Named and nothing but that: the officer looks whether it is on the environment.
  if (onlyEnvironment && !found.has('subject_access') && !namesBoth(signs)) found.add('eir')
  if (found.size === 0) found.add('foia')
  return regimes.filter((regime) => found.has(regime))
}

/** Letters name both laws to be safe: then what they ask for decides. */
const namesBoth = (signs: readonly RegimeSign[]): boolean =>
  signs.every(({ of, words }) => of !== 'environmental' || /\b(?:freedom of information|foi|foia)\b/iu.test(words))
