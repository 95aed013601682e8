import type { SampleLesson } from './lesson.ts'

const students = ['FND-PC', 'FND-HEI', 'FND-DED']
const others = ['FND-MSC', 'FND-PCSO', 'FND-SRO']

/** Domestic abuse in the first training that people get. */
export const foundationLessons: readonly SampleLesson[] = [
  {
    courses: students,
    lesson: 'Responding to domestic abuse',
    objectives: [
      'Say what domestic abuse is and how it is defined',
      'Make the scene safe, take a first account and secure evidence',
      'Assess risk with the force’s tool and tell a supervisor',
    ],
    topics: [
      ['coercive_control', 'specific', 'Recognising a pattern behind single incidents'],
      ['male_victims', 'none', 'Nothing specific in weeks 1 to 17'],
      ['victim_care', 'mentioned', 'What to tell a victim before leaving'],
    ],
    scenarios: [
      ['A call from a neighbour about shouting', 'non_gendered'],
      ['A second visit within a month', 'non_gendered'],
    ],
  },
  {
    courses: students,
    lesson: 'Abuse in families and communities',
    objectives: ['Tell honour-based abuse and forced marriage from other abuse, and act without warning the family'],
    topics: [
      ['honour_based_abuse', 'mentioned'],
      ['forced_marriage', 'mentioned'],
      ['hate_crime', 'mentioned'],
      ['vulnerable_adults', 'mentioned'],
      ['lgbtq_victims', 'none', 'Case studies do not say what anyone’s sexuality is'],
    ],
    scenarios: [['A student who is afraid of a holiday abroad', 'non_gendered']],
  },
  {
    courses: others,
    lesson: 'Recognising domestic abuse',
    objectives: [
      'Notice signs of abuse in somebody you speak to',
      'Pass on what you were told, quickly and to the right people',
    ],
    topics: [
      ['male_victims', 'mentioned', 'It is said that men are victims too'],
      ['coercive_control', 'mentioned'],
      ['victim_care', 'mentioned', 'Where to send somebody who asks for help'],
      ['lgbtq_victims', 'mentioned'],
    ],
    scenarios: [
      ['Somebody at the counter who cannot speak freely', 'non_gendered'],
      ['A resident who is no longer seen outside', 'non_gendered'],
    ],
  },
]
