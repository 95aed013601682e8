import { expect, test } from 'vitest'
import { longestWaitMilliseconds } from '../../../kernel/index.ts'
import { readCheckpointSettings } from './settings.ts'

test.each([
  ['CANDOUR_AUDIT_CHECK_HOURS', 'checkEveryHours', 336, 3_600_000],
  ['CANDOUR_CHECKPOINT_MINUTES', 'everyMinutes', 10_080, 60_000],
] as const)('%s is no longer than a timer can wait', (name, setting, most, milliseconds) => {
  expect(readCheckpointSettings({ [name]: String(most) })[setting]).toBe(most)
  expect(most * milliseconds).toBeLessThan(longestWaitMilliseconds)
  for (const wrong of [String(most + 1), '0', '-1', 'daily']) {
    expect(() => readCheckpointSettings({ [name]: wrong })).toThrow(`no greater than ${most}`)
  }
})
