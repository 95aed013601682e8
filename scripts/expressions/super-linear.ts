import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { analyse } from 'scslre'

/** Why an expression may take time that grows faster than the text it reads; empty where it does not. */
export function superLinear(source: string, flags: string): string[] {
  const { reports } = analyse({ source, flags })
  const counted = reports.map((report) =>
    report.type === 'Move'
      ? `searching begins again at every “${report.character.pick}”`
      : `two repeats share “${report.character.pick}”${report.exponential ? ', exponentially' : ''}`,
  )
  return [...new Set([...counted, ...searchesThatBeginAgain(source, flags)])]
}

/**
 * Repeats that a search runs through again and again: in `how many .*x` each "how many" reads on to the end of the text.
 * The analysis above sees only what one repeated character does. A repeat is let be where the expression is anchored,
 * where nothing after it can fail, or where what stands before it cannot stand inside it.
 */
function searchesThatBeginAgain(source: string, flags: string): string[] {
  if (flags.includes('y')) return []
  const found: string[] = []
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') }
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, unicode)
  const takes = (atom: AST.Node, character: string) =>
    new RegExp(`^(?:${atom.raw})$`, flags.replace('g', '')).test(character)
  const accepts = (quantified: AST.Node) => {
    const atoms = atomsOf(quantified)
    return (character: string) => atoms.some((atom) => takes(atom, character))
  }

  function walk(alternatives: readonly AST.Alternative[], before: readonly AST.Node[], mayFail: boolean): void {
    for (const { elements } of alternatives) {
      elements.forEach((element, index) => {
        const earlier = [...before, ...elements.slice(0, index)]
        if (earlier.some((one) => isStart(one, flags))) return
        const fails = mayFail || elements.slice(index + 1).some(canFail)
        visit(element, earlier, fails)
      })
    }
  }

  function visit(element: AST.Node, before: readonly AST.Node[], mayFail: boolean): void {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        walk(element.alternatives, before, mayFail)
        return
      case 'Assertion':
        if (element.kind === 'lookahead' || element.kind === 'lookbehind') walk(element.alternatives, before, true)
        return
      case 'Quantifier':
        if (element.max === Number.POSITIVE_INFINITY && mayFail && canStandIn(before, accepts(element.element), takes))
          found.push(`each place it begins at reads through “${element.raw}”`)
        visit(element.element, before, true)
    }
  }

  walk(pattern.alternatives, [], false)
  // What is repeated inside an anchored expression begins again at each turn.
  const repeated = (node: AST.Node, inside: boolean): void => {
    const repeats = node.type === 'Quantifier' && node.max === Number.POSITIVE_INFINITY
    if (inside && node.type === 'Assertion' && 'alternatives' in node) walk(node.alternatives, [], true)
    for (const child of childrenOf(node)) repeated(child, inside || repeats)
  }
  repeated(pattern, false)
  return [...new Set(found)]
}

const childrenOf = (node: AST.Node): readonly AST.Node[] => {
  if ('alternatives' in node) return node.alternatives
  if (node.type === 'Alternative') return node.elements
  return node.type === 'Quantifier' ? [node.element] : []
}

const isStart = (node: AST.Node, flags: string): boolean =>
  node.type === 'Assertion' && node.kind === 'start' && !flags.includes('m')

/** Whether a text can refuse this element: it is neither left out nor empty. */
function canFail(element: AST.Node): boolean {
  if (element.type === 'Quantifier') return element.min > 0 && canFail(element.element)
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return element.alternatives.every(({ elements }) => elements.some(canFail))
  return true
}

/** Characters by which two classes are told apart. */
const everyday = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), ...'“”‘’–—…é\u2028']

/** The characters and classes of which a node is made. */
const atomsOf = (node: AST.Node): AST.Node[] =>
  node.type === 'Character' ||
  node.type === 'CharacterSet' ||
  node.type === 'CharacterClass' ||
  node.type === 'ExpressionCharacterClass'
    ? [node]
    : childrenOf(node).flatMap(atomsOf)

/** Whether text that fits these elements can stand inside a repeat of what `accepts` takes. */
function canStandIn(
  elements: readonly AST.Node[],
  accepts: (character: string) => boolean,
  takes: (atom: AST.Node, character: string) => boolean,
): boolean {
  const fits = (node: AST.Alternative) => canStandIn(node.elements, accepts, takes)
  return elements.every((element): boolean => {
    switch (element.type) {
      case 'Character':
        return accepts(String.fromCodePoint(element.value))
      case 'Quantifier':
        return element.min === 0 || canStandIn([element.element], accepts, takes)
      case 'Group':
      case 'CapturingGroup':
        return element.alternatives.some(fits)
      case 'Assertion':
        if (element.kind === 'word') return element.negate || accepts(' ') || accepts('.')
        return element.kind !== 'lookbehind' || element.negate || element.alternatives.some(fits)
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return everyday.some((character) => takes(element, character) && accepts(character))
      default:
        return true
    }
  })
}
