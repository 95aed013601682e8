import type { SampleLesson } from './lesson.ts'

/** Domestic abuse in what frontline officers learn beside their foundation training. */
export const frontlineLessons: readonly SampleLesson[] = [
  {
    courses: ['DA-MATTERS'],
    lesson: 'Seeing the pattern',
    objectives: [
      'Spot early signs of abuse and the tactics behind them',
      'Question stereotypes and the habit of blaming victims',
    ],
    topics: [
      ['coercive_control', 'specific', 'How control works, and how it misleads officers'],
      ['male_victims', 'mentioned'],
      ['lgbtq_victims', 'mentioned'],
      ['victim_care', 'specific', 'What a first response means to a victim'],
    ],
    scenarios: [
      ['Both say the other began it', 'diverse'],
      ['A calm partner opens the door', 'diverse'],
    ],
  },
  {
    courses: ['DA-MATTERS'],
    lesson: 'Officer Involved Domestic Abuse workshop',
    since: 2,
    objectives: [
      'Respond when the suspect or the victim is a colleague',
      'Know where to report, outside one’s own command',
    ],
    topics: [['officer_involved_abuse', 'specific', 'A workshop of its own']],
    scenarios: [['A colleague asks you to leave something out', 'non_gendered']],
  },
  {
    courses: ['DA-EL'],
    lesson: 'Signs and first actions',
    objectives: ['Name signs of abuse', 'List the first five things to do'],
    topics: [
      ['coercive_control', 'mentioned'],
      ['victim_care', 'mentioned'],
      ['male_victims', 'mentioned', 'One of four short films is about a man'],
    ],
    scenarios: [['Four short films', 'diverse']],
  },
  {
    courses: ['CC-EL'],
    lesson: 'Recognising a pattern of control',
    objectives: ['Tell control from a single quarrel', 'Find out how long it has gone on'],
    topics: [['coercive_control', 'specific', 'The whole course']],
    scenarios: [['A diary of six months', 'non_gendered']],
  },
]
