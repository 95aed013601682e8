import { packageLimits } from './package-limits.ts'
import { type PackageProblem, PackageRefused } from './package-refused.ts'

/** Gathers what is wrong with a file while it is read to its end, so that a person hears of it all at once. */
export class Inspection {
  readonly file: string
  readonly #remarks = new Set<string>()
  readonly #problems: PackageProblem[] = []

  constructor(file: string) {
    this.file = file
  }

  /** Reading goes on, with a stand-in for what is wrong; `settle` sees to it that the stand-in goes nowhere. */
  refuse(message: string, at: { readonly line: number } | null = null, clause: string | null = null): void {
    this.#problems.push({ message: shortened(message), file: this.file, line: at?.line ?? null, clause })
  }

  remark(message: string): void {
    this.#remarks.add(shortened(message))
  }

  get remarks(): readonly string[] {
    return [...this.#remarks].slice(0, packageLimits.problems)
  }

  /** Errors: `PackageRefused` if anything was wrong. */
  settle(): void {
    const inOrder = this.#problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    if (inOrder.length > 0) throw new PackageRefused(firstOf(inOrder))
  }
}

const shortened = (message: string): string =>
  message.length > packageLimits.messageCharacters ? `${message.slice(0, packageLimits.messageCharacters)}…` : message

/** The first problems, and how many more there are. */
export function firstOf(problems: readonly PackageProblem[]): readonly PackageProblem[] {
  const more = problems.length - packageLimits.problems
  if (more <= 0) return problems
  const message = `There are ${more} more problems like these. Mend these and try again to see the rest.`
  return [...problems.slice(0, packageLimits.problems), { message, file: null, line: null, clause: null }]
}
