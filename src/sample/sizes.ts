/** `met`: the shape and size of the largest force. `small`: one in twenty of it. */
export const sampleSizes = ['small', 'met'] as const
export type SampleSize = (typeof sampleSizes)[number]

/** How much of everything there is. */
export interface Scale {
  /** Of `met`. */
  readonly fraction: number
  /** Area commands, each with a Community Safety Unit. */
  readonly areas: number
  /** Working days between one session of the external training and the next. */
  readonly sessionGap: number
  of(inMet: number): number
  /** The same, but never nothing where `met` has something. */
  atLeastOne(inMet: number): number
}

export function scaleOf(size: SampleSize): Scale {
  const fraction = size === 'met' ? 1 : 1 / 20
  const of = (inMet: number) => Math.round(inMet * fraction)
  return {
    fraction,
    areas: size === 'met' ? 12 : 4,
    sessionGap: size === 'met' ? 1 : 20,
    of,
    atLeastOne: (inMet) => (inMet === 0 ? 0 : Math.max(1, of(inMet))),
  }
}
