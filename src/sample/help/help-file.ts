import { readFileSync } from 'node:fs'
import { cell } from '../csv.ts'
import type { Scale } from '../sizes.ts'
import { areasOf } from '../workforce/units.ts'

const starter = new URL('../../modules/public-site/starter/help-services.csv', import.meta.url)
const national = (): readonly string[] => readFileSync(starter, 'utf8').trimEnd().split('\n')

export const helpHeading = (): string => national()[0] ?? ''

/** The national helplines, which are real, and invented services in each of the force's areas. */
export function* helpRows(scale: Scale): Generator<string> {
  yield* national().slice(1)
  for (const [at, [code, area]] of areasOf(scale).entries()) {
    for (const [i, kind] of [...everywhere, ...somewhere.filter((_, n) => (n + at) % 2 === 0)].entries()) {
      yield localRow(code, area, at, i, kind)
    }
  }
}

interface LocalKind {
  readonly for: string
  readonly name: string
  readonly does: string
  readonly hours: string
  readonly free: boolean
}

const everywhere: readonly LocalKind[] = [
  {
    for: 'Anyone',
    name: 'Domestic Abuse Advisers',
    does: 'Advisers who stand by somebody at high risk: they plan for safety, speak for them to police, courts and housing, and stay until it is over',
    hours: 'Monday to Friday, 9am to 6pm',
    free: true,
  },
  {
    for: 'Women',
    name: 'Women’s Refuge',
    does: 'A safe place to stay for women and their children, and help to move on from it',
    hours: 'Day and night',
    free: true,
  },
]

/** What half of the areas have, each its own half. */
const somewhere: readonly LocalKind[] = [
  {
    for: 'Men',
    name: 'Men’s Support Project',
    does: 'Talks, a group and advice for men who are or were abused',
    hours: 'Monday to Thursday, 10am to 8pm',
    free: false,
  },
  {
    for: 'LGBTQ+ people',
    name: 'Rainbow Advocacy',
    does: 'Advocates for LGBTQ+ people who are abused by a partner or by their family',
    hours: 'Tuesday to Saturday, 11am to 7pm',
    free: false,
  },
  {
    for: 'Children',
    name: 'Young Voices',
    does: 'One-to-one support for children and young people who live with abuse, or meet it in a relationship of their own',
    hours: 'Weekdays after school, 3pm to 7pm',
    free: true,
  },
  {
    for: 'Older',
    name: 'Later Life Safety Service',
    does: 'Visits older people at home who are harmed or neglected by somebody close to them',
    hours: 'Monday to Friday, 9am to 5pm',
    free: false,
  },
  {
    for: 'Own_behaviour',
    name: 'Choosing Change',
    does: 'A course, and talks beforehand, for people who hurt or control a partner and want to stop',
    hours: 'Monday to Friday, 9am to 5pm',
    free: false,
  },
  {
    for: 'Sexual_violence',
    name: 'Rape and Sexual Abuse Centre',
    does: 'Counselling and advice for anybody who was raped or sexually abused, whether or not it is reported',
    hours: 'Monday to Friday, 10am to 6pm',
    free: true,
  },
]

/** Landline and freephone numbers that Ofcom keeps free for drama: whoever calls one reaches nobody. */
const numberOf = (free: boolean, at: number): string => `${free ? '0808 157 0' : '01632 960'}${100 + at}`

function localRow(code: string, area: string, at: number, i: number, kind: LocalKind): string {
  const name = `${area} ${kind.name}`
  const site = `www.${name.toLowerCase().replaceAll(/[’']/g, '').replaceAll(' ', '-')}.example`
  const about = `${kind.does}. Invented, as the force is: the number reaches nobody.`
  return [
    `${code.toLowerCase()}-local-${i + 1}`,
    name,
    kind.for,
    about,
    numberOf(kind.free, at * 10 + i),
    '',
    site,
    kind.hours,
    kind.free ? 'Yes' : 'No',
    area,
    String(40 + at),
    'Yes',
  ]
    .map(cell)
    .join(',')
}
