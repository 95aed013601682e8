/** Two questions, and whether they are nearly the same. */
export type QuestionPair = readonly [one: string, other: string, alike: boolean]

/** Pairs by which the measure was set. */
export const fittedPairs: readonly QuestionPair[] = [
  [
    'How many officers completed the specialist course in 2021?',
    'How many officers completed the specialist course in 2022?',
    true,
  ],
  [
    'Please provide the number of officers trained in coercive control.',
    'How many officers were trained in coercive control?',
    true,
  ],
  [
    'Number of DA incidents where a victim withdrew support',
    'Could you tell me the number of domestic abuse incidents where a victim withdrew support?',
    true,
  ],
  ['How many officers were trained in domestic abuse?', 'How many officers were convicted of domestic abuse?', false],
  ['How many police officers are in post?', 'How many police officers were dismissed?', false],
  ['What is your policy on body worn video?', 'What is your policy on stalking?', false],
  [
    'How many reports of domestic abuse were there in 2021?',
    'How many domestic abuse arrests were there in 2021?',
    false,
  ],
  ['How many?', 'Why?', false],
  [
    'What was spent on interpreters for victims in 2020?',
    'What was spent on interpreters for victims during the 2023 calendar year?',
    true,
  ],
  [
    'How many protection orders did the force apply for between April and June?',
    'Please state how many protection orders your force applied for between April and June.',
    true,
  ],
]

/** Pairs written before the measure was tried on them, and left as they were. */
export const pairsHeldApart: readonly QuestionPair[] = [
  [
    'Which charities received funding from the commissioner for refuges?',
    'I would like to know which charities received funding from the commissioner for refuges, please.',
    true,
  ],
  [
    'List the policies on stalking and harassment in force today.',
    'Please list your policies on stalking and harassment in force today',
    true,
  ],
  [
    'How many special constables hold the risk assessment qualification?',
    'Number of special constables who hold the risk assessment qualification, broken down by year',
    true,
  ],
  [
    'How many detectives were suspended for domestic abuse?',
    'How many detectives were promoted after domestic abuse allegations?',
    false,
  ],
  [
    'How many breaches of protection orders were recorded?',
    'How many protection orders were granted by magistrates?',
    false,
  ],
  ['What training on stalking do call handlers get?', 'What training on firearms do dog handlers get?', false],
  ['How many domestic abuse cases were closed?', 'How many domestic abuse officers were recruited?', false],
  ['Do you employ independent advisers?', 'Do you employ translators?', false],
  [
    'What share of reports had a risk assessment within a day?',
    'What share of reports led to an arrest within a day?',
    false,
  ],
  ['How many complaints about response times were upheld?', 'How many vehicles does the response team have?', false],
  [
    'How many outreach workers visit custody suites each month?',
    'Please give a monthly breakdown of outreach workers who visit custody suites.',
    true,
  ],
  [
    'What did perpetrator programmes cost in the last three financial years?',
    'What did perpetrator programmes cost during 2019?',
    true,
  ],
  ['How many refuges does the force fund?', 'How many drones does the force fly?', false],
  [
    'How many families were rehoused after threats?',
    'Please confirm how many families you rehoused after threats were made.',
    true,
  ],
  ['How many firearms licences were revoked after domestic abuse?', 'How many firearms licences were granted?', false],
]
