import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  ['Officers dismissed 2024', 'officers-dismissed-2024.ods'],
  ['Heddlu’r Gogledd: tŷ a dŵr', 'heddlur-gogledd-tŷ-a-dŵr.ods'],
  ['../../etc/passwd\u0000', 'etc-passwd.ods'],
  ['🚓 ***', 'document.ods'],
  [`${'long '.repeat(60)}`, `${'long-'.repeat(16).slice(0, -1)}.ods`],
])('%s is called %s', (said, name) => {
  expect(fileNameOf(said, 'ods')).toBe(name)
})
