/**
 * The same expression, read in turn. One such as `how many .*\bsessions?\b` begins again at every "how many" of a text
 * and each time runs to its end, so that its time grows with the square of the text. Here each piece between two `.*` is
 * looked for once, at its first place after the one before: if a later place would do, the first does too. Takes text
 * without line ends. What holds no `.*` outside a group is given back as it is.
 */
export function inTurn(expression: RegExp): RegExp {
  const alternatives = cutOutsideGroups(expression.source, '|').map((each) => cutOutsideGroups(each, '.*'))
  if (alternatives.every((pieces) => pieces.length === 1)) return expression
  const source = alternatives
    .map((pieces) =>
      pieces.length === 1 ? pieces.join('') : `^${pieces.map((piece) => `(?:(?!${piece}).)*${piece}`).join('')}`,
    )
    .join('|')
  return new RegExp(source, expression.flags)
}

/** The pieces of an expression between its separators: those in groups, classes and after a backslash are none. */
function cutOutsideGroups(source: string, separator: '|' | '.*'): string[] {
  const pieces = ['']
  let depth = 0
  let inClass = false
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if (character === '\\') {
      pieces[pieces.length - 1] += source.slice(at, at + 2)
      at += 1
      continue
    }
    if (inClass) inClass = character !== ']'
    else if (character === '[') inClass = true
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0 && !inClass && source.startsWith(separator, at)) {
      pieces.push('')
      at += separator.length - 1
      if (separator === '.*' && source[at + 1] === '?') at += 1
    } else pieces[pieces.length - 1] += character
  }
  return pieces
}
