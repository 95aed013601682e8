import { inventCases } from './conduct/cases.ts'
import { type DayNumber, foresight } from './days.ts'
import { randomFor } from './random.ts'
import type { SampleForce } from './sample-force.ts'
import { introduce } from './sample-people.ts'
import { type SampleSize, scaleOf } from './sizes.ts'
import { playCareers } from './workforce/careers.ts'
import { samplePosts } from './workforce/posts.ts'

/** Invents the force's people as they have been until a day; everything else is invented around them. */
export function inventForce(size: SampleSize, seed: number, until: DayNumber): SampleForce {
  const scale = scaleOf(size)
  const posts = samplePosts(scale, randomFor(seed, 'posts'))
  const people = playCareers(posts, seed, until + foresight)
  const known = introduce(people)
  return { posts, people, known, cases: inventCases(people, scale, seed, until), scale, seed, until }
}
