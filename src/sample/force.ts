import { inventCases } from './conduct/cases.ts'
import { randomFor } from './random.ts'
import type { SampleForce } from './sample-force.ts'
import { introduce } from './sample-people.ts'
import { type SampleSize, scaleOf } from './sizes.ts'
import { playCareers } from './workforce/careers.ts'
import { samplePosts } from './workforce/posts.ts'

/** Invents the force's people; everything else is invented around them. */
export function inventForce(size: SampleSize, seed: number): SampleForce {
  const scale = scaleOf(size)
  const posts = samplePosts(scale, randomFor(seed, 'posts'))
  const people = playCareers(posts, randomFor(seed, 'careers'))
  const known = introduce(people)
  return { posts, people, known, cases: inventCases(people, scale, seed), scale, seed }
}
