// Who may import whom (ARCHITECTURE.md says why). `npm test` fails when a rule is broken or no module was seen.
const { existsSync, readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const modulesFolder = join(__dirname, 'src', 'modules')
const moduleNames = existsSync(modulesFolder)
  ? readdirSync(modulesFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  : []

/** The modules that a module's manifest says it uses. */
function usesOf(name) {
  const manifest = join(modulesFolder, name, 'module.ts')
  if (!existsSync(manifest)) return []
  const list = /\buses:\s*\[([^\]]*)\]/.exec(readFileSync(manifest, 'utf8'))
  if (list === null) throw new Error(`${manifest} has no "uses: [...]" that the boundary check can read`)
  const uses = [...list[1].matchAll(/['"]([a-z-]+)['"]/g)].map((match) => match[1])
  const unknown = uses.filter((used) => !moduleNames.includes(used))
  if (unknown.length > 0) throw new Error(`${manifest} uses ${unknown.join(', ')}, and there is no such module`)
  return uses
}

const anyOf = (names) => `(${names.join('|')})`
const tests = '\\.(test|fixture)\\.ts$'

const moduleRules = moduleNames.map((name) => ({
  name: `module-uses-${name}`,
  comment: `${name} imports only what its manifest's "uses" names, and that only through index.ts`,
  severity: 'error',
  from: { path: `^src/modules/${name}/`, pathNot: tests },
  to: {
    path: '^src/modules/',
    pathNot: [
      `^src/modules/${name}/`,
      ...(usesOf(name).length > 0 ? [`^src/modules/${anyOf(usesOf(name))}/index\\.ts$`] : []),
    ],
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-imports-no-floor-above',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'web-imports-only-kernel',
      severity: 'error',
      from: { path: '^src/web/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(web|kernel)/' },
    },
    {
      name: 'documents-import-only-web-and-kernel',
      severity: 'error',
      from: { path: '^src/documents/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(documents|web|kernel)/' },
    },
    {
      name: 'module-imports-only-kernel-web-documents-and-modules',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(kernel|web|documents|modules)/' },
    },
    ...moduleRules,
    {
      name: 'test-enters-other-modules-by-index',
      severity: 'error',
      from: { path: `^src/modules/([^/]+)/.*${tests}` },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|module)\\.ts$'] },
    },
    {
      name: 'kernel-by-index',
      comment: 'The kernel is entered by src/kernel/index.ts or the index.ts of one of its folders',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kernel/' },
      to: { path: '^src/kernel/', pathNot: ['^src/kernel/index\\.ts$', '^src/kernel/[^/]+/index\\.ts$'] },
    },
    {
      name: 'web-by-index',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { path: '^src/web/', pathNot: '^src/web/index\\.ts$' },
    },
    {
      name: 'documents-by-index',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/documents/' },
      to: { path: '^src/documents/', pathNot: '^src/documents/index\\.ts$' },
    },
    {
      name: 'module-by-index-or-manifest',
      comment:
        'From outside the modules only the two doors, the lists and the sample force come in, and only by the front',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(index|module|commands)\\.ts$' },
    },
    {
      name: 'sample-only-from-the-doors',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/(sample/|main\\.ts$|cli\\.ts$|serve\\.ts$|command-line/)'] },
      to: { path: '^src/sample/' },
    },
    {
      name: 'product-imports-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '/testing/'] },
      to: { path: [tests, '/testing/', '^test/'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-tools-in-the-product',
      comment: 'What only tests and checks need is not installed with Candour',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
