import type { Sense, Slot } from '../../../kernel/meaning/index.ts'

/** The slots that say that something happened to somebody. */
export const happenings: ReadonlySet<Slot> = new Set(['event', 'leaver_reason', 'outcome'])

/** Whether it says that something happened to somebody: who is asked for to whom it did not is somebody else. */
export const isHappening = ({ slot }: Sense): boolean => happenings.has(slot)
