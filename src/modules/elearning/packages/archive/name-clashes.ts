import { shown } from './entry-path.ts'

/** Two files of one name, or of names that differ in capitals only, or a name that is both a file and a folder. */
export function nameClashes(paths: readonly string[]): string[] {
  const problems: string[] = []
  const files = new Map<string, string>()
  for (const path of paths) {
    const key = path.toLowerCase()
    const other = files.get(key)
    if (other === path) problems.push(`The file ${shown(path)} is in the zip twice. Make the zip again.`)
    else if (other !== undefined) {
      problems.push(`The files ${shown(other)} and ${shown(path)} have names that differ in capitals only. Rename one.`)
    }
    files.set(key, path)
  }
  const told = new Set<string>()
  for (const path of paths) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end).toLowerCase()
      if (!files.has(folder) || told.has(folder)) continue
      told.add(folder)
      problems.push(`${shown(path.slice(0, end))} is both a file and a folder in the zip. Rename one.`)
    }
  }
  return problems
}
