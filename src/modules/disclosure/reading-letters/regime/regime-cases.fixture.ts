import type { Regime, SignKind } from './regime.ts'

/** A letter, and what is right of it. */
export interface RegimeCase {
  readonly letter: string
  readonly regimes: readonly Regime[]
  /** The kinds of signs that stand in it. */
  readonly signs: readonly SignKind[]
}

const plain = (letter: string): RegimeCase => ({ letter, regimes: ['foia'], signs: [] })
const scottish = (letter: string): RegimeCase => ({ letter, regimes: ['foia'], signs: ['scottish'] })
const own = (letter: string): RegimeCase => ({ letter, regimes: ['subject_access'], signs: ['own_data'] })
const mixed = (letter: string): RegimeCase => ({ letter, regimes: ['foia', 'subject_access'], signs: ['own_data'] })
const green = (letter: string): RegimeCase => ({ letter, regimes: ['eir'], signs: ['environmental'] })

/** Letters to which the reading was fitted. */
export const fittedLetters: readonly RegimeCase[] = [
  scottish(
    'Under the Freedom of Information (Scotland) Act 2002 please tell me how many officers you trained in 2023.',
  ),
  scottish('Dear Sir,\nThis is a FOISA request.\n1. How many inspectors are there?\n2. How many sergeants?'),
  scottish('FOI(S)A 2002\n\nHow many complaints were there in 2021?'),
  scottish('How many officers are there?\nI will turn to the Scottish Information Commissioner if you do not answer.'),
  plain('I know that FOISA does not apply to you, so I ask under the 2000 Act. How many officers are there?'),
  plain('How many requests under the Freedom of Information (Scotland) Act did you pass on in 2022?'),
  plain('Please list the courses that officers from Scotland attended in 2022.'),
  green('Under the Environmental Information Regulations 2004, what were the carbon emissions of your cars in 2022?'),
  green('How many tonnes of waste did your stations send to landfill in 2021?'),
  green('This is a request under the EIR.\nWhat did the noise survey of the firing range find?'),
  {
    letter: '1. How many officers did you train in 2022?\n2. What is the carbon footprint of your vehicles?',
    regimes: ['foia', 'eir'],
    signs: ['environmental'],
  },
  plain('How many officers say that they have a hostile working environment?'),
  plain('How much police time is a waste, and how many noise complaints about neighbours named domestic abuse?'),
  {
    letter: 'I ask under FOI and the Environmental Information Regulations.\nHow many officers did you train?',
    regimes: ['foia'],
    signs: ['environmental'],
  },
  own('Under the Data Protection Act please send me everything you hold about me, including my training record.'),
  own('Subject access request\n\nPlease send me my custody record of 3 May 2021.'),
  own('I would like a copy of all information that the police hold about me.'),
  own('I am making a DSAR.\n1. The body worn video of my arrest.\n2. My interview of that day.'),
  own('Was I ever recorded as a victim of domestic abuse, and do I have a marker?'),
  own('We act for Ms Roe. Please send us the police records of our client; her authority is attached.'),
  mixed('1. Please send me the statement I gave in 2021: my statement.\n2. How many officers were trained in 2021?'),
  mixed('Please give me the log of the call I made on 3 May. How many such calls were there in 2021?'),
  plain('How many subject access requests did the force receive in 2022?'),
  plain('How many requests under article 15 of the UK GDPR were overdue on 31 March?'),
  plain('How many of each of these came in during 2022?\n1. FOI requests.\n2. Subject access requests.'),
  plain('How many requests did you get (if this figure includes EIR requests, please state)?'),
  plain('How many SARs did you file about money laundering in 2022?'),
  plain(
    'How many officers were trained in 2022? Please do not publish my personal data under the Data Protection Act.',
  ),
  plain('My name is Jo. A bit about me: I study policing. How many officers were trained?'),
  plain('Please confirm receipt for my records. How many officers did you train in 2021?'),
  plain('For my data analysis, how many reports were there in each month of 2021?'),
  plain('Please answer my request by e-mail to me. How many complaints against officers were there?'),
  plain('How many officers have a complaint against them?'),
  plain('What training do officers have in handling a subject access request from a victim?'),
  own('As her solicitor I ask for the custody record. Please send my client’s interview and the custody record.'),
  plain('How long on average does it take you to answer a right of access request?'),
]

/** Letters written before the reading was tried on them, and left as they were. */
export const letterHeldApart: readonly RegimeCase[] = [
  scottish(
    'I make this request in terms of section 1 of the Freedom of Information (Scotland) Act 2002.\nHow many domestic abuse advisers do you employ?',
  ),
  scottish(
    'Dear Police Service of Scotland,\nPursuant to FOISA, kindly state the number of detectives who hold the course.',
  ),
  plain('Do you hold any agreement with Police Scotland on sharing domestic abuse histories?'),
  plain('Please note that I rely on the 2000 Act rather than FOISA. How many arrests were made in 2020?'),
  green('Please provide the most recent asbestos survey of the old police station in the High Street.'),
  green('How much water did the force use at its headquarters, and what water quality tests were done?'),
  green('What pesticides are sprayed at the police dog school?'),
  plain('What is the training environment like for new recruits?'),
  plain('How many reports did the force energetically pursue, and what was wasted on outside consultants?'),
  own('Could you let me have all records which mention me, from 2015 onwards, please.'),
  own('RE: right of access\nI request copies of the crime reports where I am the victim and of my 999 calls.'),
  own('I want to know what intelligence you have on me.'),
  own('Please supply footage of me being detained on 4 June outside the shop.'),
  mixed(
    '1. How many officers attended courses in 2022?\n2. Which officers dealt with my complaint, and what does my file say?',
  ),
  mixed('What does your policy on body worn video say? Please also send the recording of my arrest on 2 June.'),
  plain('I am a reporter and my article concerns domestic abuse. How many suspects were charged?'),
  plain('My daughter is a student and helps me with this. How many officers were convicted?'),
  plain('Please send the figures to me at my address. How many victims were referred to a service?'),
  scottish(
    'REQUEST UNDER FOI (SCOTLAND) ACT 2002\n\n1) How many officers hold the specialist course?\n2) How many staff do?',
  ),
  green('Was a flood risk plan made for the new custody suite, and may I see it?'),
  own('I was arrested on 9 May and released. Kindly send the custody photographs and what was recorded about me.'),
  own(
    'This is a formal SAR under Art 15.\n1. Everything that names me.\n2. The e-mails between the sergeant and the inspector.',
  ),
  plain('Who in the force answers subject access requests, and what is their grade?'),
  plain('I was told by my MP that you hold this. How many warnings were given in 2021?'),
]
