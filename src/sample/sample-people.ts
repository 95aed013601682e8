import type { Role } from '../kernel/index.ts'
import type { Rank } from '../modules/workforce/index.ts'
import { dayNumber } from './days.ts'
import type { Person } from './workforce/people.ts'

/** An invented person one can sign in as, and the post in which the force's people file has them. */
export interface SamplePerson {
  readonly name: string
  readonly role: Role
  /** What they may do besides, given by name. */
  readonly besides?: readonly Role[]
  readonly does: string
  readonly unit: string
  readonly rank: Rank
}

const staff = { unit: 'HQ-SUP', rank: 'none' } as const

const signsIn: readonly SamplePerson[] = [
  {
    name: 'Marlo Quillfeather',
    role: 'learning',
    does: 'keeps the course catalogue and the register of who was trained',
    unit: 'LD-TRN',
    rank: 'none',
  },
  {
    name: 'Saffron Tidewell',
    role: 'trainer',
    does: 'teaches detectives and takes the register',
    unit: 'LD-CA',
    rank: 'detective_sergeant',
  },
  {
    name: 'Bram Underhill',
    role: 'supervisor',
    does: 'leads a team in the Central East Community Safety Unit',
    unit: 'CE-CSU',
    rank: 'detective_sergeant',
  },
  {
    name: 'Juniper Starling',
    role: 'responder',
    does: 'answers calls in Central East response team A',
    unit: 'CE-RA',
    rank: 'constable',
  },
  {
    name: 'Ottoline Frobisher',
    role: 'investigator',
    does: 'investigates police suspects in the Domestic Abuse and Sexual Offences unit',
    unit: 'PP-DASO',
    rank: 'detective_constable',
  },
  {
    name: 'Caspian Larkspur',
    role: 'investigator',
    does: 'investigates domestic abuse in the Central East Community Safety Unit',
    unit: 'CE-CSU',
    rank: 'detective_constable',
  },
  {
    name: 'Perpetua Holmfirth',
    role: 'professional-standards',
    does: 'handles allegations against the force’s own people',
    unit: 'PS-DPS',
    rank: 'detective_sergeant',
  },
  {
    name: 'Lysander Brightwell',
    role: 'foi-officer',
    besides: ['restricted-statistics'],
    does: 'answers Freedom of Information requests',
    ...staff,
  },
  {
    name: 'Ione Silverdale',
    role: 'analyst',
    besides: ['restricted-statistics'],
    does: 'counts, compares and publishes',
    ...staff,
  },
  {
    name: 'Thaddeus Copperfield',
    role: 'auditor',
    besides: ['restricted-auditor'],
    does: 'reads who looked at what',
    ...staff,
  },
  { name: 'Rosalind Everdene', role: 'administrator', does: 'adds people, gives roles and loads files', ...staff },
]

/** The invented people one can sign in as, one or more for each role. */
export const samplePeople = (): readonly SamplePerson[] => signsIn

/** Somebody who signs in, and who they are among the force's people. */
export interface KnownPerson extends SamplePerson {
  readonly person: Person
}

/** On this day those who sign in come to hold the posts in which they are known, so that they are the same on every later one. */
export const introducedOn = dayNumber(2023, 3, 6)

/**
 * Gives the people who sign in their places, on the day itself: each takes over the career of somebody in such a post,
 * with their name, and stays in it. Throws RangeError where the force has too few people in a post.
 */
export function settleKnown(people: readonly Person[]): void {
  for (const { name, unit, rank } of signsIn) {
    const able = people.filter((each) => {
      const posting = each.postings.at(-1)
      if (each.left !== null || each.settled) return false
      return posting?.unit === unit && posting.rank === rank && posting.from <= introducedOn
    })
    // Who joined last has not served thirty years for longest.
    const person = able.toSorted((a, b) => b.joined - a.joined)[0]
    if (!person) throw new RangeError(`Nobody in ${unit} can be ${name}`)
    const [given = '', family = ''] = name.split(' ')
    person.given = given
    person.family = family
    person.settled = true
  }
}

/** The people who sign in, each with who they are among the force's people. */
export const introduce = (people: readonly Person[]): readonly KnownPerson[] =>
  signsIn.map((known) => {
    const person = people.find(({ settled, given, family }) => settled && `${given} ${family}` === known.name)
    if (!person) throw new RangeError(`Nobody was settled as ${known.name}`)
    return { ...known, person }
  })
