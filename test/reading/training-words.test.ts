import { expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'
import { toldAlone } from './told-alone.fixture.ts'

const da = 'subject=domestic_abuse'

/** Training, those who work here, policies, money and the desk's own work, in the words of people who do not know the record's. */
test.each([
  [
    'How many officers have been educated about domestic abuse since 2021?',
    `training.people-trained; role=police_officer; ${da}`,
  ],
  ['How many PCSOs had domestic abuse awareness training in 2024?', `training.people-trained; role=pcso; ${da}`],
  [
    'How many officers received initial training in domestic abuse in 2024?',
    `training.people-trained; course_kind=foundation; role=police_officer; ${da}`,
  ],
  [
    'How many officers have received training in honour based abuse in 2024?',
    'training.people-trained-in-topic; role=police_officer; topic=honour_based_abuse',
  ],
  [
    'How many officers flunked the domestic abuse course in 2024?',
    `training.people-who-failed; role=police_officer; ${da}`,
  ],
  ['How many times did you run the domestic abuse course in 2024?', `training.sessions-held; ${da}`],
  ['How many domestic abuse course completions were there in 2024?', `training.course-completions; ${da}`],
  [
    'How many officers have not lapsed in domestic abuse training?',
    `training.people-in-date; role=police_officer; standing=in_date|renewal_due|due; ${da}`,
  ],
  ['Is domestic abuse training a one-off?', 'training.frequency'],
  ['How often do officers get domestic abuse training?', 'training.frequency'],
  ['Is the domestic abuse training a full day?', 'training.duration'],
  ['How much time is spent on domestic abuse training?', 'training.duration'],
  ['Is domestic abuse training delivered by police officers?', 'training.deliverers'],
  ['Do any charities help deliver your domestic abuse training?', 'training.organisations'],
  ['Is domestic abuse training done over Zoom?', 'training.modes'],
  ['What do officers learn on the domestic abuse course?', 'training.curriculum'],
  ['What is taught on the domestic abuse course?', 'training.curriculum'],
  ['Are officers taught about honour based abuse?', 'training.topic-coverage; topic=honour_based_abuse'],
  ['How is attendance at domestic abuse training recorded?', 'training.tracking'],
  ['How do you ensure officers complete domestic abuse training?', 'training.tracking'],
  ['Which department delivers domestic abuse training?', 'training.deliverers'],
  ['Who wrote the slides used in domestic abuse training?', 'training.materials'],
  ['At what intervals is domestic abuse training repeated?', 'training.frequency'],
  [
    'How many officers have been trained to support male victims since 2021?',
    'training.people-trained-in-topic; role=police_officer; topic=male_victims',
  ],
  ['What are the titles of your domestic abuse policies?', 'policy.list'],
  ['Which organisations gave you funding for domestic abuse?', 'funding.awards'],
  ['Is there any evidence the domestic abuse training works?', 'training.tracking'],
  ['How do officers get picked for domestic abuse training?', 'training.routes-on'],
  ['Who is eligible for domestic abuse training?', 'training.audiences'],
  ['Which roles receive domestic abuse training?', 'training.audiences'],
  ['What is the difference between specialist and standard domestic abuse training?', 'training.comparison'],
  ['Please provide any videos used in domestic abuse training.', 'training.materials'],
  ['How many officers are on the RASSO team?', 'workforce.strength; role=police_officer; unit_kind=rasso'],
  ['How many people work for the force?', 'workforce.strength'],
  [
    'The number of officers in your professional standards department?',
    'workforce.strength; role=police_officer; unit_kind=professional_standards',
  ],
  ['How many new officers were recruited in 2023/24?', 'workforce.joiners; role=police_officer'],
  [
    'How many officers transferred in from other forces in 2024?',
    'workforce.joiners; entry_route=transferee; role=police_officer',
  ],
  [
    'How many officers came in by the degree holder route in 2024?',
    'workforce.joiners; entry_route=degree_holder; role=police_officer',
  ],
  ['How many officers put in their notice in 2024?', 'workforce.leavers; leaver_reason=resigned; role=police_officer'],
  ['How many people left policing in 2024?', 'workforce.leavers'],
  ['Has the domestic abuse policy been looked at again since 2022?', 'policy.updated'],
  ['When is the next review date of your domestic abuse policy?', 'policy.list'],
  [
    'How many FOI requests about domestic abuse were answered in time in 2024?',
    'disclosure.requests-answered; in_time=in_time',
  ],
  ['Have you got guidance on dealing with domestic abuse?', 'policy.exists'],
  ['What was the domestic abuse funding used for?', 'funding.awards'],
  ['How many recommendations have not been met?', 'funding.recommendations; status=open|in_progress|not_accepted'],
  ['By how much did helpline calls go up during lockdown?', 'funding.demand'],
  ['How many FOIs about domestic abuse were rejected in 2024?', 'disclosure.requests-refused'],
  [
    'How many FOI requests about domestic abuse got a reply in time in 2024?',
    'disclosure.requests-answered; in_time=in_time',
  ],
])('%s', (question, understood) => {
  expect(toldAlone(question)).toBe(understood)
})

/** They look alike, and ask for something else. */
test.each([
  'How many officers are on maternity leave?',
  'How many officers are on leave?',
  'How many officers went on domestic abuse training in 2024?',
  'How many officers were booked on domestic abuse training in 2024?',
  'How many new officers were trained in domestic abuse in 2024?',
  'How many people attended each domestic abuse training session?',
  'How many people are in each domestic abuse training class?',
  'How many officers are compliant with domestic abuse training?',
  'How many officers are due a refresher in domestic abuse training?',
  'Are all officers trained in domestic abuse?',
  'Do all officers have to redo domestic abuse training?',
  'Is domestic abuse training mandatory for all officers?',
  'Does domestic abuse training cover stalking and coercive control?',
  'Does domestic abuse training cover trans victims?',
  'Why do you cover trans victims in training?',
  'How many officers were trained in economic abuse in 2024?',
  'How many officers left domestic abuse training in 2024?',
  'How many officers transferred to another force in 2024?',
  'How many officers walked away from the job in 2024?',
  'How many officers died in service in 2024?',
  'What was the turnover of police officers in 2024?',
  'How many full time officers do you have?',
  'How many officers in Community Safety Units left in 2024?',
  'How many grants were awarded in 2022?',
  'How much did the force spend on domestic abuse in 2022?',
  'What did SafeLives charge for domestic abuse training?',
  'How much money did you get for domestic abuse in 2022?',
  'How many FOI requests were refused under section 12 in 2024?',
  'How is domestic abuse recorded?',
  'Is there an annual report on domestic abuse training?',
  'Are role plays used in domestic abuse training?',
  'Who designed the domestic abuse training?',
  'Who wrote the domestic abuse policy?',
  'Can you fail the domestic abuse training?',
  'Does the force have a domestic abuse strategy?',
  'What is the wording of the domestic abuse policy?',
  'How many firearms officers were trained in domestic abuse in 2024?',
])('is not understood: %s', (question) => {
  expect(toldAlone(question)).toBe('not understood')
})

const read = questionReader(saidBy(register), terms, [{ slot: 'programme', value: 'Domestic Abuse Matters' }])

/** What is held nowhere, and what is near it. */
test.each([
  ['How much has the force spent on domestic abuse training since 2020?', 'funding.awarded'],
  ['What is the budget for domestic abuse training?', 'funding.awarded'],
  ['How many officers went on a domestic abuse course in 2024?', 'training.people-trained'],
  ['How many officers were booked on domestic abuse training in 2024?', 'training.people-trained'],
  ['How many officers have done a domestic abuse refresher in 2024?', 'training.people-trained'],
  ['How many call handlers had domestic abuse training in 2024?', 'training.people-trained'],
  ['How many officers are compliant with domestic abuse training?', 'training.people-in-date'],
  ['How many officers were trained in economic abuse in 2024?', 'training.people-trained-in-topic'],
  ['How many training days on domestic abuse did you run in 2023?', 'training.sessions-held'],
  ['What was the turnover of police officers in 2024?', 'workforce.leavers'],
  ['How many officers are on long term sick leave?', 'workforce.strength'],
  ['How many officers are in your domestic abuse unit?', 'workforce.strength'],
  ['Does the force have a domestic abuse strategy?', 'policy.exists'],
  ['How much grant funding did you receive for domestic abuse in 2022?', 'funding.awarded'],
])('is near: %s', (question, near) => {
  const { state, nearest } = read(question, day('2026-11-26'))({ text: question, around: [], defined: [] })
  expect([state, nearest[0]?.id]).toEqual(['in_part', near])
})
