import type { Ask } from '../../../kernel/meaning/index.ts'

const list = (words: string): readonly string[] => words.split(',').map((phrase) => phrase.trim())

/**
 * Words that carry no condition of their own. Modals of what is to come, negations, "before", "more", "only", "other",
 * "same", "first" and the like are not among them: each changes what is asked.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the of in at on for to from with by against about as and or into within across during through towards under
   your our their his her its my you we they i it he she us them who whom whose
   is are was were be been being am do does did has have had can could would may
   that which what there here then so also any all both each every per
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
export const leavingOut: readonly string[] = list(
  `excluding, exclude, excludes, except, except for, other than, apart from, but not, not including, do not include, please do not include`,
)

/** How each kind of question is put, the longest first where several fit. */
export const askWords: readonly (readonly [Ask, readonly string[]])[] = [
  [
    'share',
    list(
      'what percentage, what proportion, percentage of, proportion of, what share, share of, what fraction, percentage',
    ),
  ],
  ['mean', list('average, mean, on average, the average number, average number')],
  ['median', ['median']],
  ['longest', list('longest, shortest')],
  ['ranking', list('the most, most, the highest, highest, the fewest, fewest, lowest, top')],
  [
    'change',
    list(
      'gone up or down, go up or down, increased or decreased, risen or fallen, changed, change, rise, fall, increase, decrease',
    ),
  ],
  ['how-long', list('how long, how many hours, how many days, what length, average length, hours of, days of')],
  ['how-often', list('how often, how regularly, how frequently')],
  [
    'how-many',
    list(
      'how many, number of, numbers of, the number, total number, count of, how much, what number, total of, a total of, figures for, statistics on, statistics for, breakdown of, a breakdown of',
    ),
  ],
  ['who', list('who')],
  ['why', list('why, the reason, the reasons, reasons for, rationale')],
  ['when', list('when')],
  ['plans', list('plan to, plans to, intend to, will you, do you plan, forecast')],
  ['document', list('a copy of, copies of, copy of')],
  ['list', list('which, a list of, list of, what are, list, name of, names of')],
  [
    'yes-no',
    list(
      'do you, does your, does the, do your, is the, is there, are there, has your, have you, is it, are you, did you',
    ),
  ],
  ['how', list('how')],
]

/** Words that point to what was said elsewhere in the letter. */
export const pointing: readonly string[] = list(
  `of those, of these, of them, of that, those, these, this, such, the above, this training, the training, the same, it, them`,
)
