import { newToken } from '../../kernel/index.ts'

/** A token that opens one sitting: 192 bits. */
export const newSittingToken = (): string => newToken(24)
