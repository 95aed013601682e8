/** What an earlier request can mean for a later one. */
export const earlierMeanings = ['apart', 'together', 'repeated', 'accessible', 'aggregated'] as const
export type EarlierMeaning = (typeof earlierMeanings)[number]

export const earlierMeaningNames: Readonly<Record<EarlierMeaning, string>> = {
  apart: 'Nothing: this request is answered by itself',
  together: 'They are answered together',
  repeated: 'This request repeats it (section 14(2))',
  accessible: 'What is asked can be had already (section 21)',
  aggregated: 'Their costs are added up (regulation 5 of the Fees Regulations 2004)',
}
