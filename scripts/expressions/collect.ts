import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A regular expression of the program, and where it stands: `src/kernel/cue.ts:19`. */
export interface Found {
  readonly at: string
  readonly source: string
  readonly flags: string
  /** It is given to `inTurn`, and never tested as it is written. */
  readonly inTurn: boolean
}

export interface Collected {
  readonly expressions: readonly Found[]
  /** Where expressions are built that loading the program did not build: at their time, from what is known then. */
  readonly builtLater: readonly string[]
}

/** Loading these begins their work. */
const doors = new Set(['src/main.ts', 'src/cli.ts', 'src/kernel/postgres/testing/keep-open.ts'])

/** Every regular expression of `src`: those written as such, by the parser, and those built, by loading the program. */
export async function collectExpressions(): Promise<Collected> {
  const files = globSync('src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
    .sort()
  const read = files.map((file) => readSource(file))
  const built = await watchBuilding([
    'src/modules.ts',
    ...read.flatMap(({ file, sites }) => (sites.length > 0 ? [file] : [])),
  ])
  const sites = read.flatMap((each) => each.sites)
  const turned = new Set(sites.filter(({ inTurn }) => inTurn).map(({ at }) => at))
  const seen = new Set(built.map(({ at }) => at))
  return {
    expressions: [
      ...read.flatMap(({ literals }) => literals),
      ...built.map((each) => ({ ...each, inTurn: turned.has(each.at) })),
    ],
    builtLater: sites.map(({ at }) => at).filter((at) => !seen.has(at)),
  }
}

/** Where an expression is built. */
type Site = Pick<Found, 'at' | 'inTurn'>

const isGivenInTurn = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && parent.expression.getText() === 'inTurn'

function readSource(file: string): { file: string; literals: Found[]; sites: Site[] } {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const literals: Found[] = []
  const sites: Site[] = []
  const at = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      literals.push({
        at: at(node),
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        inTurn: isGivenInTurn(node),
      })
    }
    const calls = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (calls && node.expression.getText() === 'RegExp') sites.push({ at: at(node), inTurn: isGivenInTurn(node) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { file, literals, sites }
}

/** Loads files, and notes each expression that a line of `src` builds meanwhile. */
async function watchBuilding(files: readonly string[]): Promise<Omit<Found, 'inTurn'>[]> {
  const plain = globalThis.RegExp
  const built: Omit<Found, 'inTurn'>[] = []
  const note = (expression: RegExp): void => {
    const caller = new Error().stack?.split('\n')[3] ?? ''
    const at = /\/(src\/[^:]+:\d+)/.exec(caller)?.[1]
    if (at !== undefined) built.push({ at, source: expression.source, flags: expression.flags })
  }
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given, called) {
      const expression: RegExp = Reflect.construct(target, given, called)
      note(expression)
      return expression
    },
  })
  try {
    for (const file of files) if (!doors.has(file)) await import(pathToFileURL(join(root, file)).href)
  } finally {
    globalThis.RegExp = plain
  }
  return built
}
