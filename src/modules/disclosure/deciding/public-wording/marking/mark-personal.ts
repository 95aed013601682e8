import { nameMarks } from './mark-names.ts'
import { numberMarks } from './mark-numbers.ts'
import { onlineMarks } from './mark-online.ts'
import { placeMarks } from './mark-places.ts'
import { ownMarks, relationMarks } from './mark-relations.ts'
import type { Mark } from './personal-kind.ts'

/** What the desk puts in place of something is no more to be marked. */
const takenOut = /\[[^[\]\n]{1,40}\]/g

/**
 * What in a text may tell of somebody, in its order, none over another. `called` is what the force's own courses, units and
 * policies are called: there, a name is nobody's.
 */
export function markPersonal(text: string, called: readonly string[] = []): readonly Mark[] {
  const out = [...text.matchAll(takenOut)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
  const ours = called.flatMap((each) => placesOf(text.toLowerCase(), each.toLowerCase()))
  const found = [
    ...onlineMarks(text),
    ...placeMarks(text),
    ...numberMarks(text),
    ...relationMarks(text),
    ...ownMarks(text),
    ...nameMarks(text).filter((mark) => !ours.some(({ from, to }) => mark.from >= from && mark.to <= to)),
  ].filter((mark) => !out.some(({ from, to }) => mark.from < to && mark.to > from))
  return merged(found)
}

/** Where a name of several words stands in a text. One word may be anybody's name as well. */
function placesOf(text: string, called: string): { readonly from: number; readonly to: number }[] {
  const places = []
  if (called.includes(' '))
    for (let from = text.indexOf(called); from !== -1; from = text.indexOf(called, from + called.length))
      places.push({ from, to: from + called.length })
  return places
}

/** Marks that overlap are one, of the kind of the first found of them: nothing that was found is let go. */
function merged(found: readonly Mark[]): Mark[] {
  const order = new Map(found.map((mark, at) => [mark, at]))
  const whole: (Mark & { readonly at: number })[] = []
  for (const mark of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const at = order.get(mark) ?? 0
    const before = whole.at(-1)
    if (!before || mark.from >= before.to) whole.push({ ...mark, at })
    else {
      const kind = at < before.at ? mark.kind : before.kind
      whole[whole.length - 1] = {
        kind,
        from: before.from,
        to: Math.max(before.to, mark.to),
        at: Math.min(at, before.at),
      }
    }
  }
  return whole.map(({ kind, from, to }) => ({ kind, from, to }))
}
