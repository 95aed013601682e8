import { expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

const da = 'subject=domestic_abuse'

const read = questionReader(saidBy(register), terms, [
  { slot: 'programme', value: 'Domestic Abuse Matters' },
  { slot: 'organisation', value: 'SafeLives' },
  { slot: 'funder', value: 'Home Office' },
])

/** As what a question by itself is understood and narrowed to what, or what is nearest where it is not understood. */
function told(question: string): { readonly understood: string; readonly near: string | undefined } {
  const { state, answers, nearest } = read(question, day('2026-11-26'))({ text: question, around: [], defined: [] })
  const [answer] = state === 'understood' ? answers : []
  const narrowed = Object.entries(answer?.filters ?? {}).map(([by, values]) => `${by}=${values.join('|')}`)
  return {
    understood: answer ? [answer.id, ...narrowed.toSorted()].join('; ') : 'not understood',
    near: nearest[0]?.id,
  }
}

test.each([
  // Training.
  [
    'What figures do you hold for officers completing the Domestic Abuse Matters programme between 1 April 2022 and 31 March 2024?',
    'training.people-trained; programme=Domestic Abuse Matters; role=police_officer',
  ],
  [
    'How many constables sat the domestic abuse course in 2023 but did not pass?',
    `training.people-who-failed; rank=constable; ${da}`,
  ],
  ['How many failed attempts at the domestic abuse course were there in 2024?', `training.failures; ${da}`],
  ['How many times was the domestic abuse course run in 2024?', `training.sessions-held; ${da}`],
  [
    'I would be interested to learn how many sergeants had coercive control training in 2025.',
    'training.people-trained-in-topic; rank=sergeant; topic=coercive_control',
  ],
  ['What ground does the domestic abuse course cover?', 'training.curriculum'],
  ['How long would an officer spend in domestic abuse training?', 'training.duration'],
  ['Could you send me the lesson plans used for domestic abuse training?', 'training.materials'],
  [
    'Are male victims mentioned anywhere in your domestic abuse training?',
    'training.topic-coverage; topic=male_victims',
  ],
  ['How is coercive control covered in your training?', 'training.topic-coverage; topic=coercive_control'],
  ['What methods are used in domestic abuse training?', 'training.modes'],
  ['What evidence do you have that domestic abuse training is effective?', 'training.tracking'],
  ['Can an officer request to go on the domestic abuse course?', 'training.routes-on'],
  ['Why does the force not train officers in domestic abuse?', 'training.if-not-offered'],
  ['Is domestic abuse training compulsory for PCSOs?', 'training.compulsion'],
  ['What is the maximum number of people who can attend a domestic abuse training course?', 'training.group-sizes'],
  ['When was the domestic abuse training most recently updated?', 'training.changes'],
  ['Has domestic abuse training changed since 2021?', 'training.changes'],
  ['Which members of staff get domestic abuse training?', 'training.audiences'],
  ['What domestic abuse training do members of staff get?', 'training.catalogue'],
  ['Is the domestic abuse training carried out face to face?', 'training.modes'],
  ['Is SafeLives involved in your domestic abuse training?', 'training.organisations'],
  ['How often are officers supposed to repeat domestic abuse training?', 'training.frequency'],
  ['What are the aims of the domestic abuse course?', 'training.curriculum'],
  // Reports, risk and referrals.
  ['How many reports of domestic violence did the police get in December 2025?', 'response.reports'],
  ['How many reports of domestic abuse reached you in 2025?', 'response.reports'],
  [
    'Referrals to support services for victims that the victim declined in 2025',
    'response.referrals-out; outcome=declined; service_kind=support_service',
  ],
  ['How many referrals to a refuge or to housing were made in 2025?', 'response.referrals-out; service_kind=housing'],
  ['Who deals with a domestic abuse report when the suspect is a police officer?', 'response.how-a-report-is-handled'],
  ["How many domestic abuse incidents were brought to the force's attention in 2023/24?", 'response.reports'],
  [
    'How many DASH risk assessments carried out in 2024 came back high?',
    'response.risk-assessments; grade=high; tool=dash',
  ],
  [
    'In how many domestic abuse reports last year was the alleged offender a serving officer?',
    'response.reports-against-police; suspect_role=police_officer',
  ],
  ['How many women reported domestic abuse to you during 2025?', 'response.victims; victim_sex=female'],
  [
    'How many referrals to support services were not taken up in 2025?',
    'response.referrals-out; outcome=declined|not_reached|not_accepted; service_kind=support_service',
  ],
  [
    'How many times were victims referred to an IDVA in 2024?',
    'response.referrals-out; service_kind=independent_adviser',
  ],
  ['What is your official definition of domestic abuse?', 'response.definition'],
  ['What does the force mean by domestic abuse?', 'response.definition'],
  ['How can a victim of domestic abuse reach a specialist officer?', 'response.how-a-report-is-handled'],
  ['How does the police define domestic abuse?', 'response.definition'],
  ['Which department takes the lead on a domestic abuse report?', 'response.how-a-report-is-handled'],
  ['How many high risk domestic abuse victims did the force identify in 2025?', 'response.victims; risk_grade=high'],
  [
    'How many referrals to perpetrator programmes were still waiting to hear in 2025?',
    'response.referrals-out; outcome=waiting; service_kind=perpetrator_programme',
  ],
  // Policies, money, recommendations, and the desk itself.
  ['On what date was the domestic abuse policy most recently revised?', 'policy.updated'],
  ['When was the most recent update to the domestic abuse policy?', 'policy.updated'],
  ['Has any change been made to the domestic abuse policy since 2022?', 'policy.updated'],
  ['Is there a procedure for when an officer is accused of domestic abuse?', 'policy.exists'],
  [
    'What money has the Home Office awarded for perpetrator programmes?',
    'funding.awards; funder=Home Office; purpose=perpetrator_programmes',
  ],
  ['How much money was awarded by the Home Office in 2020?', 'funding.awarded; funder=Home Office'],
  ['What has the force done in response to each recommendation on domestic abuse?', 'funding.recommendation-list'],
  ['What action has been taken on each recommendation?', 'funding.recommendation-list'],
  ['How long have you had a policy on domestic abuse?', 'policy.exists'],
  ['Did calls to the domestic abuse helpline increase in lockdown?', 'funding.demand'],
  ['Did the domestic abuse policy change in 2024?', 'policy.updated'],
  ['Is the domestic abuse policy due for review?', 'policy.list'],
  ['Please list all grants for domestic abuse with the amounts and the awarding body.', 'funding.awards'],
  ['Which recommendations on domestic abuse did you reject?', 'funding.recommendation-list; status=not_accepted'],
  ['How many FOI requests about domestic abuse did your FOI team receive in 2025?', 'disclosure.requests-received'],
  ['How many FOI requests came in during 2025?', 'disclosure.requests-received'],
])('%s', (question, understood) => {
  expect(told(question).understood).toBe(understood)
})

/** The same words, and something else is asked. */
test.each([
  'How many officers were trained but failed to attend the domestic abuse course in 2024?',
  'How many officers enrolled but did not pass the domestic abuse course in 2024?',
  'What was the domestic abuse training used for?',
  'Is anyone outside the force trained in domestic abuse?',
  'How many people outside the force were trained in domestic abuse in 2024?',
  'What domestic abuse training do you not offer?',
  'Why do you not train PCSOs in domestic abuse?',
  'What evidence do you have that domestic abuse training is mandatory?',
  'What methods do you use to record domestic abuse training?',
  'What is the maximum number of people trained in domestic abuse in a year?',
  'Has domestic abuse training increased since 2021?',
  'Which officers were convicted of domestic abuse in 2024?',
  'How many officers involved in domestic abuse were trained in 2024?',
  'Is domestic abuse training recorded online?',
  'How many victims declined referrals to an IDVA in 2024?',
  'How many FOI requests did I make in 2024?',
  'How many of my FOI requests were refused in 2024?',
  'How many officers are waiting for domestic abuse training?',
  'How many domestic abuse victims were officers in 2024?',
  'How many officers scored high in the domestic abuse test in 2024?',
  'Who owns the domestic abuse training?',
  'How many reports were there against the police in 2024?',
  'How many housing officers were trained in domestic abuse in 2024?',
  'What feedback did officers give on the domestic abuse training?',
  'How are officers trained in coercive control?',
  'How many specialist officers were trained in domestic abuse in 2024?',
  'How many domestic abuse officers were trained in 2024?',
  'How many men were reported for domestic abuse in 2024?',
  'How many women reported domestic abuse by officers in 2024?',
  'How many times did you refer someone to social services in 2024?',
  'How many domestic abuse suspects came back in 2024?',
  'What was the last change in domestic abuse reports?',
  'When was the latest version of the domestic abuse policy published?',
  'Has any change been made to how reports of domestic abuse are recorded?',
  'How many changes have been made to the domestic abuse policy?',
  'How much money was awarded to the Home Office in 2020?',
  'What action was taken on domestic abuse allegations in 2024?',
])('is not understood: %s', (question) => {
  expect(told(question).understood).toBe('not understood')
})

test.each([
  ['How many domestic abuse calls did you answer in 2024?', 'response.reports'],
  ['How many high-risk domestic abuse cases were there in 2025?', 'response.reports'],
  ['How many victims were referred to support services in 2024?', 'response.referrals-out'],
  ['How many FOI requests were refused under section 12 in 2024?', 'disclosure.requests-refused'],
  ['What were the scores in the domestic abuse training evaluation?', 'training.tracking'],
  ['Which exemptions were relied upon?', 'disclosure.requests-refused'],
])('is near: %s', (question, near) => {
  expect(told(question)).toEqual({ understood: 'not understood', near })
})
