import type { Ask } from '../../../kernel/meaning/index.ts'

/** Words that stand together. */
export type Phrase = readonly string[]

/** Phrases by commas, cut into their words once, for they are looked for at every word. */
export const phrases = (written: string): readonly Phrase[] =>
  written.split(',').map((phrase) => phrase.trim().split(' '))

/**
 * Words that carry no condition of their own. Modals of what is to come, negations, "before", "more", "only", "other",
 * "same", "first" and the like are not among them: each changes what is asked.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the of in at on for to from with by against about as and or into within across during through towards under
   your our their his her its my you we they i it he she us them who whom whose
   is are was were be been being am do does did has have had can could would may
   ever that which there here then so also any all both each every per
   s t please kindly thank thanks you d like know tell me give provide supply send confirm state let grateful wish want
   information data details figures figure following request requesting questions question foi act freedom
   regards regarding relation relating respect concerning including related involving connection connected
   total overall number numbers amount count many much how individual different separate exact various`
    .trim()
    .split(/\s+/),
)

/** What these lead to is read by them: who did it, to whom, with what. */
export const prepositions: ReadonlySet<string> = new Set(
  'of in at on for to from with by against about as under into within across involving concerning regarding'.split(' '),
)

export const denials: ReadonlySet<string> = new Set('not never no without nor neither none'.split(' '))

/** What follows is left out, to the end of its clause. */
export const leavingOut: readonly Phrase[] = phrases(
  `excluding, exclude, excludes, except, except for, other than, apart from, but not, not including, do not include, please do not include`,
)

/** How each kind of question is put, the longest first where several fit. */
export const askWords: readonly (readonly [Ask, readonly Phrase[]])[] = [
  [
    'share',
    phrases(
      'what percentage, what proportion, percentage of, proportion of, what share, share of, what fraction, percentage',
    ),
  ],
  [
    'mean',
    phrases('average, mean, on average, the average number of, average number of, the mean number of, mean number of'),
  ],
  ['median', phrases('median, the median number of, median number of')],
  ['longest', phrases('longest, shortest')],
  ['ranking', phrases('the most, most, the highest, highest, the fewest, fewest, lowest, top')],
  [
    'change',
    phrases(
      'gone up or down, go up or down, increased or decreased, risen or fallen, changed, change, rise, fall, increase, decrease',
    ),
  ],
  [
    'how-long',
    phrases(
      'how long, the length of, length of, the duration of, duration of, how many hours, how many days, what length, average length, hours of, days of',
    ),
  ],
  ['how-often', phrases('how often, how regularly, how frequently')],
  [
    'how-many',
    phrases(
      'how many, number of, numbers of, the number, total number, count of, how much, what number, total of, a total of, figures for, statistics on, statistics for, breakdown of, a breakdown of',
    ),
  ],
  ['who', phrases('who')],
  ['why', phrases('why, explain why, the reason, the reasons, reasons for, rationale')],
  ['when', phrases('when, since when, from when, how long have, for how long have, how long has, for how long has')],
  ['plans', phrases('plan to, plans to, intend to, will you, do you plan, forecast')],
  ['document', phrases('a copy of, copies of, copy of, copies of all, copies of any')],
  ['list', phrases('which, what, what are, a list of, list of, list, name of, names of, the name of, the names of')],
  ['yes-no', phrases('whether')],
  ['how', phrases('how, in what way, in what ways, the ways in which, the way in which, describe, explain how')],
]

/** What a request that puts no question is after: what is to be sent. */
export const requestWords: readonly Phrase[] = phrases('provide, send, supply, give me, disclose, details of, release')

/** Words that point to people or things counted elsewhere in the letter: what is asked is of a part of those. */
export const pointingToSome: readonly Phrase[] = phrases(
  `of those, of these, of them, of that, those, these, them, the above, such, the same`,
)

/** Words that point to one thing that was spoken of: the training, the policy. */
export const pointingToOne: readonly Phrase[] = phrases(
  'it, its, this, that one, if so, if yes, if it does, if you do, if they are, if there is, if there are, if it is, if it has, if they have, if you have, if applicable, where applicable',
)

/** "This training", "the policy": what follows a pointing word is the kind of thing that it points to. */
export const pointingBefore: ReadonlySet<string> = new Set('this that the these those such'.split(' '))
export const thingsPointedTo: ReadonlySet<string> = new Set(
  'training course courses programme programmes workshop package policy policies procedure procedures'.split(' '),
)

/** A question that begins with one of these asks whether. */
export const openingVerbs: ReadonlySet<string> = new Set('is are was were do does did has have had'.split(' '))
