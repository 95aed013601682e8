import type { Reading } from './reading.ts'

/**
 * What is only named, and is no number, as the question what it is: "its learning objectives", "the qualifications of
 * those who teach it". Null where a question was put, or what is named is not something that things are like.
 */
export function asList(reading: Reading): Reading | null {
  const { ask, isPut, atoms, text } = reading
  if (ask !== null || isPut || /^\P{L}*\p{Lu}[\p{L} ]{0,30}$/u.test(text)) return null
  const isTold = atoms.some(
    ({ inherited, denied, senses }) => !inherited && !denied && senses.some(({ slot }) => slot === 'attribute'),
  )
  return isTold ? { ...reading, ask: 'list', isPut: true } : null
}
