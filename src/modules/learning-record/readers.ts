import type { Role } from '../../kernel/index.ts'

/** Who reads what learning platforms sent: it says what named people did. */
export const learningReaders: readonly Role[] = ['learning', 'administrator']
