export * from './is-party.ts'
export * from './restricted-thing.ts'
export * from './widen-lists.ts'
