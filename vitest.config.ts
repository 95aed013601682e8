import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/harness/longest-first.ts'

const cluster = ['test/harness/cluster.ts']
// Where nothing is kept between tests, files share a process: to start one and read the code anew took each some seconds.
// What is waited for comes soon, but not within a second on a machine that is busy with the other worker's files.
const timeouts = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } }

/**
 * Five kinds of test, told apart by where they are. `database`, `conformance` and `browser` share one database server a
 * run, which the cluster file starts, and each of their files clones its own database; `own-server` tests start, kill or
 * starve servers of their own.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'eval/**/*.test.ts',
            'test/{hostile-text,desk-labels,protection,reading}/**/*.test.ts',
          ],
          exclude: ['src/**/*.db.test.ts'],
          ...timeouts,
        },
      },
      {
        test: {
          name: 'database',
          isolate: false,
          include: ['src/**/*.db.test.ts', 'test/database/**/*.test.ts'],
          globalSetup: cluster,
          ...timeouts,
        },
      },
      { test: { name: 'own-server', include: ['test/own-server/**/*.test.ts'], ...timeouts } },
      {
        test: {
          name: 'browser',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: cluster,
          ...timeouts,
        },
      },
      {
        test: {
          name: 'conformance',
          isolate: false,
          include: ['test/conformance/**/*.test.ts'],
          globalSetup: cluster,
          ...timeouts,
        },
      },
    ],
  },
})
