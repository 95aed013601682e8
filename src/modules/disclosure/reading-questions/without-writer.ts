import type { Atom, Reading } from './reading.ts'

/** What is done by whoever writes, "we need", "I remain", "I served": around a question, and no part of it. */
export function withoutWriter(around: Reading): Reading {
  const isDone = ({ senses, start }: Atom) =>
    senses.every(({ slot }) => slot === 'event' || slot === 'light' || slot === 'state') &&
    /(?:\b(?:i|we|it)(?:['’]\p{L}{1,3})?(?: (?:am|are|was|were|have|had|would|will|do|did|also|just|only|really|still|then|now|therefore|further|kindly|do not|did not|has been|been)){0,3} |^\P{L}*)$/iu.test(
      around.text.slice(Math.max(0, start - 40), start),
    )
  const atoms = around.atoms.filter((atom) => !isDone(atom))
  return atoms.length === around.atoms.length ? around : { ...around, atoms }
}
