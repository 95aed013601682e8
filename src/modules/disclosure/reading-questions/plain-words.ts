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
   among ones total overall number numbers amount count many much how individual different separate separately exact various
   implicating via upon amongst approximately roughly precisely actually kind regard hello dear sir madam statistics stats`
    .trim()
    .split(/\s+/),
)

/** What somebody asks another to do, politely: only where it is asked, for "disclosed" and "advised" happen. */
const asks =
  'say, advise, disclose, release, share, outline, specify, indicate, detail, clarify, furnish, set out, list for me, ask, explain'
const politely = 'please, kindly, can you, could you, would you, you please, can i, could i, may i, and please'

/** Words that carry no condition where they stand together, and might by themselves. */
export const plainPhrases: readonly Phrase[] = [
  ...phrases(
    `i am writing to ask, i am writing to request, i am writing to, writing to ask, i am interested in finding out,
     i am interested in knowing, i am interested to know, i would be interested to know, i would be interested in, interested to learn, interested to hear, interested to see, keen to know, keen to learn, like to learn, would be interested,
     i am interested in, we are interested in, finding out, find out, do you happen to know, happen to know, i wonder, i was wondering,
     grateful if, appreciate it if, appreciate if, would appreciate, helpful if, be helpful, if you could, if you would, if you can, if possible,
     i should like to, should like, where possible, if available, where available, if held, where held, let me have, let me see, let us have,
     formal or informal, formal and informal, as part of, if the latter, if the former, or similar, or equivalent, furthermore, moreover, additionally, in addition,
     can i ask, could i ask, may i ask, i also want to ask, i want to ask, i would like to ask, like to ask, i ask, i am asking,
     as far as you are aware, to the best of your knowledge, as follows, in terms of, with reference to, in reference to,
     when it comes to, over the period, during the period, in the period, for the period, within the period, thanks in advance, thank you in advance,
     for my research, for my dissertation, for my thesis, for an article, for a story, in your answer, in your response, in your reply,
     please could i have, could i please have, could i have, may i have, can i have, please may i, i seek, i am seeking, we are seeking, i need to know, we need to know, we require, i require, we need, i need, please answer, please respond, please reply,
     answer the following, answers to the following, answers to these, answers to, answers for, answer for, an answer to, answer to,
     to date, so far, up to now, until now, thus far, break down the, please break down, break down, break this down,
     committed by, perpetrated by, carried out by, inflicted by,
     can i see, could i see, may i see, can i get, could i get, can we see, could we see, would like to see, would like to have,
     hi there, hello there, good morning, good afternoon, good evening, just one thing, one thing, one thing more, one more thing, one last thing,
     one other thing, one further thing, a quick one, just a quick one, quick question, a quick question, one question, one more question, a further question,
     quick foi, foi please, foi request, could you please, would you please, can you please, for each of the following, the following questions,
     out of, all told, in all, all in all,
     as above, as before, as already said, first of all, last of all, it was resolved that, resolved that, wants to know, would like to know,
     of any rank, of whatever rank, of all ranks, of every rank, whatever their rank, whatever rank, regardless of rank, irrespective of rank,
     in your own words, in plain english, in plain terms, if you hold it, if you hold this, if this is held, if known, if recorded, where known, where recorded`,
  ),
  // "Three things", "two quick questions": how many follow.
  ...[
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'a few',
    'some',
    'several',
  ].flatMap((count) =>
    phrases(
      ['things', 'questions', 'points', 'queries', 'short questions', 'quick questions']
        .map((what) => `${count} ${what}`)
        .join(','),
    ),
  ),
  ...phrases(asks).flatMap((asked) => phrases(politely).map((lead) => [...lead, ...asked])),
]

/** What these lead to is read by them: who did it, to whom, with what. */
export const prepositions: ReadonlySet<string> = new Set(
  'of in at on for to from with by via upon against about as under into within across involving implicating concerning regarding'.split(
    ' ',
  ),
)

export const denials: ReadonlySet<string> = new Set('not never no without nor neither none'.split(' '))

/** What follows is not so, or not yet. */
export const denying: readonly Phrase[] = phrases(
  `lack, lacks, lacking, lacked, yet to, have yet to, has yet to, are yet to, still to, are still to, still need to, still needs to, still have to, still has to`,
)

/** What follows is left out, to the end of its clause. */
export const leavingOut: readonly Phrase[] = phrases(
  `excluding, exclude, excludes, except, except for, other than, apart from, but not, not including, do not include, please do not include`,
)

/** "Provide", "give me" of a request, which says how much it wants; what is provided to people is training. */
const provided = (...wanted: readonly string[]): readonly Phrase[] =>
  phrases('provide, provide me with, provide us with, give, give me, give us').flatMap((lead) =>
    phrases(wanted.join(',')).map((each) => [...lead, ...each]),
  )

/** "What was the mean number of", "the average". */
const statisticOf = (...means: readonly string[]): readonly Phrase[] =>
  means.flatMap((mean) =>
    ['', 'the ', 'what is the ', 'what was the ', 'what were the ', 'what has been the '].flatMap((lead) =>
      phrases(`${lead}${mean}, ${lead}${mean} number of, ${lead}${mean} numbers of, ${lead}${mean} total of`),
    ),
  )

/** How each kind of question is put, the longest first where several fit. */
export const askWords: readonly (readonly [Ask, readonly Phrase[]])[] = [
  [
    'share',
    [
      ...phrases(
        `what percentage, what proportion, percentage of, proportion of, what share, share of, what fraction, percentage, what per cent, what percent, per cent of, percent of, what is the percentage of, what was the percentage of, what is the proportion of, what was the proportion of, the percentage of, the proportion of, what is the share of, the share of, proportion`,
      ),
      ...provided('the percentage of, the proportion of, the share of'),
    ],
  ],
  [
    'mean',
    [
      ...statisticOf(
        'average',
        'mean',
        'mean average',
        'average time',
        'mean time',
        'average length of time',
        'average amount of time',
      ),
      ...phrases('average, mean, on average, on average how many, the average, the mean'),
    ],
  ],
  ['median', [...statisticOf('median', 'median time', 'median length of time'), ...phrases('median, the median')]],
  ['longest', phrases('longest, the longest, what is the longest, what was the longest')],
  [
    'ranking',
    phrases(
      `the most, most, the highest, highest, the fewest, fewest, the lowest, lowest, the least, top, the top, the largest, largest,
       the smallest, smallest, the greatest, the bottom, the highest number of, highest number of, the lowest number of, lowest number of,
       the largest number of, largest number of, the greatest number of, greatest number of, the smallest number of, smallest number of`,
    ),
  ],
  [
    'change',
    phrases(
      'percentage change, the percentage change, percentage increase, percentage decrease, percentage rise, percentage fall, per cent change, percentage difference, what percentage change, what percentage increase, what percentage decrease, what is the percentage change, what was the percentage change, gone up or down, go up or down, increased or decreased, risen or fallen, increased, decreased, risen, fallen, dropped, gone up, gone down, go up, go down, went up, went down, changed, change, rise, fall, increase, decrease, by how much did, by how much has, by how much have',
    ),
  ],
  [
    'how-long',
    phrases(
      `how long, the length of, length of, the duration of, duration of, how many hours, how many days, what length, average length, hours of, days of, how lengthy, how much time, what is the length of, what was the length of, what is the duration of, what was the duration of, what duration`,
    ),
  ],
  [
    'how-often',
    phrases(
      `how often, how regularly, how frequently, with what frequency, what is the frequency of, the frequency of`,
    ),
  ],
  [
    'how-many',
    [
      ...phrases(
        `how many, number of, numbers of, the number, total number, count of, how much, what number, what figures do you hold for, what figures do you hold on, what figures do you have for, what figures do you have on, what figures are held for, what figures are held on, total of, a total of, figures for, statistics on, statistics for, breakdown of, a breakdown of, no of, no . of, nos of, nos . of, the total number of, total number of, the total number, total numbers of, the overall number of, overall number of, overall number, the figures for, figures on, the volume of, volume of, what volume of, a count of, the count of, numbers for, statistics about, stats on, stats for, the quantity of, quantity of, what is the number of, what is the total number of, what is the overall number of, what is the figure for, what is the total for, what is the total of, what is the volume of, what is the count of, what is the total, what was the number of, what was the total number of, what was the overall number of, what was the figure for, what was the total for, what was the total of, what was the volume of, what was the count of, what was the total, what are the numbers of, what are the total numbers of, what are the figures for, what were the numbers of, what were the total numbers of, what were the figures for`,
      ),
      ...provided(
        'the number of, the total number of, the numbers of, numbers of, number of, total number of, the number, the total number, the overall number of, figures for, the figures for, figures on, statistics on, statistics for, a breakdown of, the breakdown of, a count of, the total, the total of, a total of, how many',
      ),
    ],
  ],
  ['who', phrases('who')],
  [
    'why',
    phrases(
      `why, explain why, what led you to, what led to, what led the force to, what prompted, what prompted you to, the rationale for, what is the rationale for, what was the rationale for, the reasoning behind, what the reasoning behind, reasoning behind, the rationale behind, rationale behind, the reason, the reasons, reasons for, rationale, what is the reason, what was the reason, what were the reasons, what are the reasons, for what reason, for what reasons, the reasons why, the reason why, how come`,
    ),
  ],
  [
    'when',
    phrases(
      `when, since when, from when, how long have, for how long have, how long has, for how long has, on what date, what date, on which date, which date, in which year, in what year, the date on which, the date of, the date when, date of`,
    ),
  ],
  ['plans', phrases('plan to, plans to, intend to, will you, do you plan, forecast')],
  [
    'document',
    [
      ...phrases('a copy of, copies of, copy of, copies of all, copies of any'),
      ...provided('a copy of, copies of, copy of'),
    ],
  ],
  [
    'list',
    [
      ...phrases(
        `which, what, what are, a list of, list of, list, what is the name of, what are the names of, what was the name of, what were the names of, name of, names of, the name of, the names of, what kind of, what kinds of, what sort of, what sorts of, what type of, what types of, which kind of, which kinds of, which types of, which type of, please list`,
      ),
      ...provided('a list of, lists of, the name of, the names of, details of, a full list of'),
    ],
  ],
  ['yes-no', phrases(`whether, whether or not`)],
  [
    'how',
    phrases(
      `how, in what way, in what ways, the ways in which, the way in which, describe, explain how, in what manner, by what means, how exactly, list the ways in which, please list the ways in which, describe how, outline how, set out how, please explain how`,
    ),
  ],
]

/** What a request that puts no question is after: what is to be sent. */
export const requestWords: readonly Phrase[] = phrases(
  'provide, send, supply, give me, give us, please give, disclose, details of, release, can i have, could i have, may i have, can i see, could i see, can i get, could i get, can we have, could we have, i would like, i want, we would like, we want, i need, forward, email me, let me have, let me see, let us have, to request, i request, we request, i am requesting, we are requesting, kindly request',
)

/** Words that point to people or things counted elsewhere in the letter: what is asked is of a part of those. */
export const pointingToSome: readonly Phrase[] = phrases(
  `so listed, so named, so identified, so counted, listed above, named above, identified above, counted above, of those, of these, of them, of that, from those, from these, from them, out of those, out of these, out of them, among those, among these, among them, amongst those, amongst these, amongst them, those, these, them, the above, such, the same`,
)

/** Words that point to one thing that was spoken of: the training, the policy. */
export const pointingToOne: readonly Phrase[] = phrases(
  'it, its, this, that one, if so, if yes, if it does, if you do, if they are, if there is, if there are, if it is, if it has, if they have, if you have, if applicable, where applicable',
)

/** "The unit", "that command": a place that was named. */
export const placesPointedTo: ReadonlySet<string> = new Set(
  'unit units team teams squad squads department departments command commands division divisions'.split(' '),
)

/** "This training", "the policy": what follows a pointing word is the kind of thing that it points to. */
export const pointingBefore: ReadonlySet<string> = new Set('this that the these those such'.split(' '))
export const thingsPointedTo: ReadonlySet<string> = new Set(
  'training course courses programme programmes workshop package policy policies procedure procedures'.split(' '),
)

/** A question that begins with one of these asks whether. */
export const openingVerbs: ReadonlySet<string> = new Set('is are was were do does did has have had'.split(' '))
