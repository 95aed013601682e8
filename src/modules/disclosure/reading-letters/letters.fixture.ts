/** A letter to the desk, with its requester's name where such letters have it. */
export const letter = (...questions: readonly string[]): string =>
  [
    'Dear Sir or Madam,',
    'I am writing a book on how forces train their officers about domestic abuse.',
    ...questions.map((question, i) => `${i + 1}. ${question}`),
    'Yours faithfully,',
    'Wilhelmina Ashgrove',
  ].join('\n')

/** A page on which an earlier disclosure was published. */
export const publishedPage = (reference: string): string =>
  [
    `Reference: ${reference}`,
    'You asked for the following:',
    '1. How many courses on domestic abuse are there?',
    '2. Which of them last a week?',
    'You agreed to drop question 2, since finding the answer would take more than 18 hours.',
    'We have decided to release all of it in full.',
    'Q1 - How many courses on domestic abuse are there?',
    'There are four.',
    'Q2 - Which of them last a week?',
    'Finding this takes more than 18 hours.',
  ].join('\n')
