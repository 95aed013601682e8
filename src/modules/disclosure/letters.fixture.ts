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
    `Freedom of information request reference no: ${reference}`,
    'I note you seek access to the following information:',
    '1. How many courses on domestic abuse are there?',
    '2. Which of them last a week?',
    'We agreed that you were happy to omit question 2, as finding it would exceed 18 hours.',
    'I have today decided to disclose the located information to you in full.',
    'Q1 - How many courses on domestic abuse are there?',
    'There are four.',
    'Q2 - Which of them last a week?',
    'This would exceed 18 hours.',
  ].join('\n')
