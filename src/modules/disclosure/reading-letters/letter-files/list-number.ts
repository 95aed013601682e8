const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let left = number
  let written = ''
  for (const [value, letters] of romans) {
    while (left >= value) {
      written += letters
      left -= value
    }
  }
  return written
}

/** `z` is followed by `aa` or `ba`, as word processors count. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)

export type NumberStyle = 'decimal' | 'zero' | 'letter' | 'LETTER' | 'roman' | 'ROMAN'

/** A list's number as it is shown: `3`, `c`, `iii`. Past 500 all are shown in figures. */
export function writeNumber(number: number, style: NumberStyle): string {
  if (style === 'zero') return String(number).padStart(2, '0')
  if (style === 'decimal' || number < 1 || number > 500) return String(number)
  const written = style.toLowerCase() === 'letter' ? letters(number) : roman(number)
  return style === style.toUpperCase() ? written.toUpperCase() : written
}
