import { writeNumber } from '../table.ts'
import { text } from './chart.ts'

/** Pixels of a character, generously: drawn text cannot be measured before it is shown. */
export const widths = { axis: 7.4, value: 9.2 } as const
/** Pixels between two labels that still read as two. */
const gap = 8

/** A name in lines of so many characters; SVG does not wrap text. A word that is longer has a line of its own. */
export function wrap(label: string, lineLength: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const widthOf = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length)) * widths.axis + gap

/** Whether the last label is wider than its place: it then ends with it, so as not to run out of the drawing. */
const lastEnds = (labels: readonly (readonly string[])[], slot: number) => widthOf(labels.at(-1) ?? ['']) > slot

/**
 * Which labels are written where each has `slot` pixels: every one if they fit, else every second, third … so that none
 * stands on another. The first and the last are always written, and what would touch the last is left out.
 */
export function shownLabels(labels: readonly (readonly string[])[], slot: number): boolean[] {
  const sizes = labels.map(widthOf)
  const last = labels.length - 1
  const half = (index: number) => (sizes[index] ?? 0) / 2
  const beforeLast = lastEnds(labels, slot) ? half(last) * 2 - slot / 2 : half(last)
  const touch = (a: number, b: number) => (b - a) * slot < half(a) + (b === last ? beforeLast : half(b))
  const collides = (step: number) =>
    labels.some((_, index) => index % step === 0 && index + step < last && touch(index, index + step))
  let step = 1
  while (step < last && collides(step)) step += 1
  return labels.map(
    (_, index) =>
      index === 0 || index === last || (index % step === 0 && !touch(index, last) && last - index >= step / 2),
  )
}

/** Per cent of the width that a scale with these ticks takes to the left of a drawing of `width` pixels. */
export const scaleRoom = (ticks: readonly number[], width: number, write = writeNumber): number =>
  ((Math.max(...ticks.map((tick) => write(tick).length)) * widths.axis + 14) / width) * 100

export interface AxisLabels {
  readonly markup: string
  /** Pixels from the axis to the end of the lowest line. */
  readonly height: number
}

/** The labels under an axis at `base`, each in the middle of its place. `slot` is pixels from one place to the next. */
export function axisLabels(
  labels: readonly string[],
  at: (index: number) => string,
  { base, slot }: { readonly base: number; readonly slot: number },
): AxisLabels {
  const broken = labels.map((label) => wrap(label, Math.max(6, Math.floor((slot - gap) / widths.axis))))
  const shown = shownLabels(broken, slot)
  const written = broken.filter((_, index) => shown[index])
  const ends = lastEnds(broken, slot)
  const markup = broken.flatMap((lines, index) => {
    if (!shown[index]) return []
    const [anchor, shift] =
      ends && index > 0 && index === broken.length - 1 ? (['end', slot / 2] as const) : (['middle', 0] as const)
    return lines.map((words, line) =>
      text(at(index), base + 20 + line * 17, words, 'chart__axis', anchor, +shift.toFixed(1)),
    )
  })
  return { markup: markup.join(''), height: 28 + 17 * (Math.max(1, ...written.map((lines) => lines.length)) - 1) }
}
