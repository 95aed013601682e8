import { CandourError } from '../../../kernel/index.ts'

/** One thing that is wrong with a package, in words for the person who uploads it. */
export interface PackageProblem {
  /** What is wrong and what to do about it: whole sentences. */
  readonly message: string
  /** The file in the package it stands in; null where it is the package as a whole. */
  readonly file: string | null
  /** Line of that file, from 1. */
  readonly line: number | null
  /** The clause broken, such as `cmi5 13.1.4`; null where it is a rule of ours. */
  readonly clause: string | null
}

/** The package can't be taken. `problems` is never empty; as many as could be found at once. */
export class PackageRefused extends CandourError {
  override readonly status = 422
  readonly problems: readonly PackageProblem[]
  constructor(problems: readonly PackageProblem[]) {
    super(problems.map(inWords).join('\n'))
    this.problems = problems
  }
}

/** `cmi5.xml, line 12: … (cmi5 13.1.4)`. */
function inWords(problem: PackageProblem): string {
  const where = [problem.file, problem.line === null ? null : `line ${problem.line}`].filter((part) => part !== null)
  const place = where.length === 0 ? '' : `${where.join(', ')}: `
  return `${place}${problem.message}${problem.clause === null ? '' : ` (${problem.clause})`}`
}

/** A problem of the package as a whole. */
export function wholePackage(message: string, clause: string | null = null): PackageProblem {
  return { message, file: null, line: null, clause }
}
