import type { CellType } from '../../../../kernel/import/index.ts'
import { type Sense, type Slot, slots } from '../../../../kernel/meaning/index.ts'

const isSlot = (id: string): id is Slot => slots.some((slot) => slot === id)

/** One condition in all of its ways: `attribute=impact|event=trained`; after a bar alone, another value of the same. */
export function readCondition(written: string): readonly Sense[] | null {
  const ways: Sense[] = []
  for (const way of written.split('|')) {
    const [first = '', second] = way.split('=').map((part) => part.trim())
    const slot = second === undefined ? ways.at(-1)?.slot : first
    const value = second ?? first
    if (slot === undefined || !isSlot(slot) || value === '') return null
    ways.push({ slot, value })
  }
  return ways
}

/** A cell that holds a condition. */
export const condition: CellType = {
  sqlType: 'text',
  asked: { as: 'words', most: 500 },
  takes: 'a condition, such as attribute=impact, its ways separated by “|”',
  read: (cell) =>
    readCondition(cell) === null
      ? { problem: `“${cell}” is no condition: write what of, “=” and its value, such as attribute=impact` }
      : { value: cell },
}
