import { v7 } from 'uuid'

/** A new identity: a version 7 UUID, so that rows written together lie together. */
export const newId = (): string => v7()
