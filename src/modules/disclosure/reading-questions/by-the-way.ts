import type { Slot } from '../../../kernel/meaning/index.ts'
import type { Atom } from './reading.ts'

/** "In domestic abuse cases", "individual officers": nothing that the words beside it do not say. */
export function isByTheWay(atom: Atom, atoms: readonly Atom[], head: Atom | undefined): boolean {
  if (atom === head || head === undefined || atom.denied || atom.leftOut) return false
  const at = atoms.indexOf(atom)
  const [before, after] = [atoms[at - 1], atoms[at + 1]]
  const says = (other: Atom | undefined, ...slots: readonly Slot[]) =>
    other?.senses.some(({ slot }) => slots.includes(slot)) ?? false
  if (atom.senses.some(({ slot, value }) => slot === 'noun' && value === 'case'))
    return (
      (atom.led === 'in' && says(before, 'subject') && atom.start - (before?.end ?? 0) === 1) ||
      (atom.led === 'in' && says(after, 'subject') && after?.led === 'of' && after.start - atom.end <= 4)
    )
  return (
    /^(?:individual|unique|distinct|separate)$/i.test(atom.words) &&
    says(after, 'role', 'rank', 'population') &&
    (after?.start ?? 0) - atom.end === 1
  )
}
