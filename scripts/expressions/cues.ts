import type { Cue } from '../../src/kernel/cue.ts'

/** The sources of all expressions in the cues that modules declare. Loads the program. */
export async function cueSources(): Promise<ReadonlySet<string>> {
  const { modules } = await import('../../src/modules.ts')
  const declared = modules.flatMap(({ measures, extracts }) => [...measures, ...extracts]).flatMap(({ cues }) => cues)
  const parts = ({ says, request, unless }: Cue) => [says, request, unless].filter((each) => each !== undefined)
  return new Set(declared.flatMap(parts).map(({ source }) => source))
}
