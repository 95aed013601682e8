import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take many times as long as any other, about the longest first. Left to their size some come last, and keep
 * one processor busy alone while the other has nothing more to do. Those with a browser stand apart, as one of them keeps
 * more than a processor busy.
 */
const longest = [
  'test/conformance/hostile-requests.test.ts',
  'src/backup/backup.test.ts',
  'test/own-server/served-database-dies.test.ts',
  'test/journeys/every-page.test.ts',
  'test/database/upgrade-every-level.test.ts',
  'test/hostile-text/doubling.test.ts',
  'test/journeys/scorm.test.ts',
  'test/database/two-worlds.test.ts',
  'src/open-candour.test.ts',
  'test/journeys/quick-exit.test.ts',
  'src/backup/recovery.test.ts',
  'test/own-server/start-faults.test.ts',
  'test/journeys/scorm-containment.test.ts',
  'test/database/imports-tell-nothing.test.ts',
  // Where no other needs the sample, this one loads it while others go on.
  'test/database/export-and-import.test.ts',
  'test/journeys/stay-signed-in.test.ts',
]

/** Starts the longest files first, then those of one kind after those of another, which share processes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((path) => moduleId.endsWith(`/${path}`))
      return at === -1 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
