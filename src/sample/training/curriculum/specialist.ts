import type { SampleLesson } from './lesson.ts'

/** Domestic abuse in the training of detectives and specialists. */
export const specialistLessons: readonly SampleLesson[] = [
  {
    courses: ['PIP2-DA'],
    lesson: 'Investigating domestic abuse',
    objectives: [
      'Plan an investigation that does not rest on the victim alone',
      'Hear from somebody who lived with abuse what helped and what did not',
    ],
    topics: [
      ['coercive_control', 'specific', 'Proving a course of conduct'],
      [
        'male_victims',
        'mentioned',
        'Named among victims; the guest speaker, where one is available, may be a man or a woman',
      ],
      ['victim_care', 'mentioned'],
      ['court', 'mentioned'],
    ],
    scenarios: [['An account withdrawn the next morning', 'diverse']],
  },
  {
    courses: ['CSU-DA'],
    lesson: 'Investigating in depth',
    objectives: [
      'Build a case from call records, earlier reports and third parties',
      'Prepare a file on which a case can be brought to court without the victim',
    ],
    topics: [
      ['court', 'specific', 'From charge to sentence, with protective orders'],
      ['victim_care', 'specific', 'Keeping a victim safe and told, from report to court'],
      ['vulnerable_adults', 'specific'],
    ],
    scenarios: [
      ['Two years of messages', 'diverse'],
      ['Abuse of a parent by an adult child', 'diverse'],
    ],
  },
  {
    courses: ['CSU-DA'],
    lesson: 'Controlling or coercive behaviour',
    since: 2,
    objectives: ['Show how long abuse has gone on and what kind it is'],
    topics: [['coercive_control', 'specific', 'A whole day, with a worked case']],
    scenarios: [['A household where every receipt is checked', 'diverse']],
  },
  {
    courses: ['CSU-DA'],
    lesson: 'Honour, marriage and hate',
    objectives: ['Investigate abuse by several relatives', 'Recognise and record hate as a motive'],
    topics: [
      ['honour_based_abuse', 'specific'],
      ['forced_marriage', 'specific'],
      ['hate_crime', 'specific'],
    ],
    scenarios: [['A relative returns from abroad engaged', 'gendered']],
  },
  {
    courses: ['CSU-DA'],
    lesson: 'Working with Others',
    objectives: [
      'Recognise that men are victims of domestic abuse too, and know which agencies help them',
      'Refer people to services that fit them',
    ],
    topics: [
      ['male_victims', 'specific', 'An objective of its own, and a handout on help for men'],
      ['lgbtq_victims', 'mentioned', 'With the national service for LGBTQ+ people'],
    ],
    scenarios: [['A man who will not come to the station', 'gendered']],
  },
  {
    courses: ['CSU-DA'],
    lesson: 'Survivors and services',
    objectives: ['Understand, from those who run refuges, what victims weigh up before they leave'],
    topics: [],
    scenarios: [],
  },
  {
    courses: ['CSU-CPD'],
    lesson: 'What is new',
    objectives: ['Use changes in law and lessons from reviews of deaths in one’s own cases'],
    topics: [
      ['coercive_control', 'mentioned'],
      ['court', 'mentioned'],
      ['male_victims', 'mentioned'],
    ],
    scenarios: [['A case review, told step by step', 'diverse']],
  },
  {
    courses: ['SOIT'],
    lesson: 'First account',
    objectives: ['Take an account from a victim of a sexual offence without harming them or the evidence'],
    topics: [
      ['victim_care', 'specific'],
      ['court', 'mentioned'],
    ],
    scenarios: [['A victim who is married to the suspect', 'diverse']],
  },
  {
    courses: ['SOIT'],
    lesson: 'Working with Others',
    objectives: ['Know the services beside the police and when to call on them'],
    topics: [
      ['male_victims', 'specific', 'A handout on help for men'],
      ['vulnerable_adults', 'mentioned'],
      ['lgbtq_victims', 'mentioned'],
    ],
    scenarios: [],
  },
]
