import type { EntryRoute, LeaverReason, Rank } from '../../modules/workforce/index.ts'
import { type DayNumber, dayNumber, recordBegins } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import { introducedOn, settleKnown } from '../sample-people.ts'
import { inventFamilyName, inventGivenName } from './names.ts'
import type { Person, Posting } from './people.ts'
import { type Post, type PostKind, roleOf } from './posts.ts'

/** From which posts somebody is pulled into a post of a kind, and what they must be by then. */
const feeders: Partial<Record<PostKind, { readonly kind: PostKind; readonly rank: Rank }>> = {
  detective: { kind: 'beat', rank: 'constable' },
  constable: { kind: 'beat', rank: 'constable' },
  detective_constable: { kind: 'detective', rank: 'detective_constable' },
  sergeant: { kind: 'beat', rank: 'constable' },
  detective_sergeant: { kind: 'detective', rank: 'detective_constable' },
  inspector: { kind: 'sergeant', rank: 'sergeant' },
  detective_inspector: { kind: 'detective_sergeant', rank: 'detective_sergeant' },
  senior: { kind: 'inspector', rank: 'inspector' },
}

/** In which posts those find somebody of their rank who change places after a few years. */
const rotatesWith: Partial<Record<Rank, PostKind>> = { constable: 'beat', detective_constable: 'detective' }

const directEntryBegan = dayNumber(2018, 6, 1)
const degreeRoutesBegan = dayNumber(2021, 1, 4)
const year = 365

type Event =
  | { readonly what: 'open'; readonly post: number }
  | { readonly what: 'leave'; readonly person: Person }
  | { readonly what: 'settle' | 'rotate'; readonly person: Person; readonly posting: Posting }

/**
 * Plays the careers of a force's people from the first day of its record to a last one, each day by its own seed. A post
 * that falls vacant is filled the next day, by somebody new or by somebody whose own post is then filled, so that the
 * strength of a unit changes only where posts are made. Who signs in (`settleKnown`) neither moves nor leaves from then on.
 * Returns everyone, in the order in which they joined the record.
 */
export function playCareers(posts: readonly Post[], seed: number, lastDay: DayNumber): readonly Person[] {
  let random = randomFor(seed, 'careers')
  const people: Person[] = []
  const holders: (Person | undefined)[] = []
  const postOf = new Map<Person, number>()
  const postsOfKind = new Map<PostKind, number[]>()
  const calendar: Event[][] = Array.from({ length: lastDay - recordBegins + 2 }, () => [])

  posts.forEach((post, at) => {
    const same = postsOfKind.get(post.kind)
    if (same) same.push(at)
    else postsOfKind.set(post.kind, [at])
  })

  const on = (day: DayNumber, event: Event): void => {
    if (day <= lastDay) calendar[Math.max(day, recordBegins) - recordBegins]?.push(event)
  }

  function post(at: number): Post {
    const found = posts[at]
    if (!found) throw new RangeError(`There is no post ${at}`)
    return found
  }

  /** Puts a person into a post; the posting before has ended. */
  function place(person: Person, at: number, from: DayNumber, rank: Rank): void {
    const { unit, kind, rotates } = post(at)
    const posting: Posting = { unit, role: roleOf(kind), rank, from, to: null }
    person.postings.push(posting)
    holders[at] = person
    postOf.set(person, at)
    if (rank !== post(at).rank) on(from + random.between(540, 800), { what: 'settle', person, posting })
    if (rotates) on(Math.max(from, recordBegins) + random.between(700, 2400), { what: 'rotate', person, posting })
  }

  function endPosting(person: Person, day: DayNumber): void {
    const posting = person.postings.at(-1)
    if (posting) posting.to = day
  }

  function hire(at: number, from: DayNumber, service: number): void {
    const { kind, rank } = post(at)
    const route = routeInto(kind, from, random)
    const joined = from - service
    const leaving = lastDayOf(joined, from, random)
    const person: Person = {
      number: people.length + 1,
      given: inventGivenName(random),
      family: inventFamilyName(random),
      route,
      joined,
      left: null,
      reason: null,
      postings: [],
      settled: false,
    }
    people.push(person)
    const began = service > 0 ? Math.max(joined, from - random.between(0, 3 * year)) : from
    place(person, at, began, service > 0 ? rank : firstRank(kind, route, rank))
    on(leaving, { what: 'leave', person })
  }

  /** Fills a post from a day on. Each pull leaves another post to fill, down to one that takes new people. */
  function fill(vacant: number, from: DayNumber): void {
    let at = vacant
    for (;;) {
      const pulled = directly(at, from) ? undefined : pull(at, from)
      if (!pulled) break
      const { person, leaves } = pulled
      endPosting(person, from - 1)
      place(person, at, from, post(at).kind === 'detective' ? 'trainee_detective_constable' : post(at).rank)
      at = leaves
    }
    hire(at, from, 0)
  }

  const directly = (at: number, from: DayNumber): boolean =>
    post(at).kind === 'detective' && from >= directEntryBegan && random.chance(0.3)

  function pull(at: number, from: DayNumber): { person: Person; leaves: number } | undefined {
    const feeder = feeders[post(at).kind]
    const candidates = feeder ? (postsOfKind.get(feeder.kind) ?? []) : []
    for (let tries = 0; feeder && tries < 60; tries++) {
      const leaves = random.pick(candidates)
      const person = holders[leaves]
      const posting = person?.postings.at(-1)
      if (!person || person.settled || posting?.rank !== feeder.rank || from - posting.from < year) continue
      return { person, leaves }
    }
    return undefined
  }

  function happen(event: Event, day: DayNumber): void {
    if (event.what === 'open') fill(event.post, day)
    else if (event.person.settled) return
    else if (event.what === 'leave') leave(event, day)
    else if (event.person.postings.at(-1) === event.posting && day < lastDay) {
      if (event.what === 'rotate') rotate(event.person, day)
      else settle(event.person, day)
    }
  }

  function leave(event: Event & { readonly what: 'leave' }, day: DayNumber): void {
    const { person } = event
    const at = postOf.get(person)
    const begins = person.postings.at(-1)?.from ?? day
    // Somebody who was moved this very day stays a while first.
    if (begins > day) on(begins + 30, event)
    if (at === undefined || begins > day) return
    endPosting(person, day)
    person.left = day
    person.reason = reasonFor(person, day, random)
    holders[at] = undefined
    postOf.delete(person)
    if (day < lastDay) fill(at, day + 1)
  }

  /** A student or trainee becomes what their post asks for. */
  function settle(person: Person, day: DayNumber): void {
    const at = postOf.get(person)
    if (at === undefined) return
    endPosting(person, day)
    place(person, at, day + 1, post(at).rank)
  }

  /** Changes places with somebody of the same rank elsewhere. */
  function rotate(person: Person, day: DayNumber): void {
    const at = postOf.get(person)
    if (at === undefined) return
    const elsewhere = postsOfKind.get(rotatesWith[post(at).rank] ?? post(at).kind) ?? []
    for (let tries = 0; tries < 60; tries++) {
      const other = random.pick(elsewhere)
      const partner = holders[other]
      const theirs = partner?.postings.at(-1)
      if (!partner || partner.settled || post(other).rotates || theirs?.rank !== post(at).rank) continue
      if (day - theirs.from < year) continue
      endPosting(person, day)
      endPosting(partner, day)
      place(partner, at, day + 1, post(at).rank)
      place(person, other, day + 1, post(other).rank)
      return
    }
  }

  posts.forEach((made, at) => {
    if (made.from > recordBegins) on(made.from, { what: 'open', post: at })
    else hire(at, recordBegins, random.between(200, made.kind === 'beat' ? 20 * year : 27 * year))
  })
  for (let day = recordBegins; day <= lastDay; day++) {
    random = randomFor(seed, 'careers', day)
    if (day === introducedOn) settleKnown(people)
    const today = calendar[day - recordBegins] ?? []
    // Posts made that day are filled first, so that people stand in order of the day they came.
    for (const event of today) if (event.what === 'open') happen(event, day)
    for (const event of today) if (event.what !== 'open') happen(event, day)
  }
  return people
}

function routeInto(kind: PostKind, from: DayNumber, random: Random): EntryRoute {
  if (kind === 'special') return 'special'
  if (kind === 'pcso') return 'pcso'
  if (kind === 'station_reception') return 'station_reception'
  if (kind === 'staff') return 'staff'
  if (kind === 'detective') return from >= directEntryBegan ? 'direct_entry_detective' : 'police_constable'
  if (kind !== 'beat') return from > recordBegins ? 'transferee' : 'police_constable'
  if (from < degreeRoutesBegan) return 'police_constable'
  return random.pick(['police_constable', 'degree_apprenticeship', 'degree_apprenticeship', 'degree_holder'] as const)
}

function firstRank(kind: PostKind, route: EntryRoute, settled: Rank): Rank {
  if (kind === 'beat') return 'student_officer'
  return route === 'direct_entry_detective' ? 'trainee_detective_constable' : settled
}

/** About one in twenty leaves in a year; nobody serves longer than thirty years. */
function lastDayOf(joined: DayNumber, from: DayNumber, random: Random): DayNumber {
  const resigns = from + 30 + Math.round(-Math.log(1 - random.next()) * 34 * year)
  return Math.max(from + 30, Math.min(resigns, joined + 30 * year + random.between(0, year)))
}

function reasonFor(person: Person, day: DayNumber, random: Random): LeaverReason {
  if (day - person.joined > 25 * year) return 'retired'
  return random.chance(0.9) ? 'resigned' : 'other'
}
