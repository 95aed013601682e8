export * from './meaning.ts'
export * from './slots.ts'
export * from './term.ts'
