import { code } from '../../kernel/import/index.ts'

/** A report's reference, as every file of this module names it. */
export const reportReference = code({
  pattern: /^[A-Z0-9][A-Z0-9/_-]{2,29}$/,
  says: 'a report’s reference, such as DA/20/0001234',
  upperCase: true,
})
