import { type DayNumber, dayNumber, writeDay, yearOf } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { roleOf } from './posts.ts'

export const postsHeading = 'Unit code,Role,Rank,Posts,From'

/** The first day of which the force knows how many posts it funds. */
export const postsBegin = dayNumber(2019, 4, 1)

/** Of how many hundredths more than are filled the posts of a unit and rank are: of some there are fewer. */
const spare = (random: Random): number => random.between(-3, 11)

/**
 * The establishment, set on 1 April of each year: one row for each unit, role and rank. More posts are funded than are
 * filled in most units, so that some are vacant, and fewer in some, which are over strength.
 */
export function* postRows({ posts, seed, until }: SampleForce): Generator<string> {
  const random = randomFor(seed, 'establishment')
  const lines = new Map<
    string,
    { readonly begins: DayNumber[]; readonly hundredths: number; readonly oneMore: boolean }
  >()
  for (const post of posts) {
    const line = `${post.unit},${roleOf(post.kind)},${post.rank === 'none' ? '' : post.rank}`
    const known = lines.get(line)
    if (known) known.begins.push(post.from)
    else lines.set(line, { begins: [post.from], hundredths: spare(random), oneMore: random.chance(0.15) })
  }
  for (let year = 2019; year <= yearOf(until); year++) {
    const day = dayNumber(year, 4, 1)
    if (day > until) break
    for (const [line, { begins, hundredths, oneMore }] of lines) {
      const filled = begins.filter((begin) => begin <= day).length
      if (filled === 0) continue
      const more = Math.round((filled * (hundredths + random.between(-1, 1))) / 100)
      yield `${line},${filled + (more === 0 && oneMore ? 1 : more)},${writeDay(day)}`
    }
  }
}
