import type { ImportProblem } from './report.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** More problems than this say that it is the wrong file; they also have to fit in memory until the end. */
export const mostProblems = 200_000

const shorten = (value: string | null): string | null =>
  value === null || value.length <= 200 ? value : `${value.slice(0, 200)}…`

/** What is wrong with a file so far. `add` throws UnreadableFile where there are too many to go on. */
export class ProblemList {
  readonly #problems: ImportProblem[] = []

  get length(): number {
    return this.#problems.length
  }

  add(problem: ImportProblem): void {
    this.#problems.push({ ...problem, value: shorten(problem.value) })
    if (this.#problems.length >= mostProblems) {
      throw new UnreadableFile(
        `Reading stopped at line ${problem.line}: the file has more than ${mostProblems.toLocaleString('en-GB')} problems`,
        problem.line,
      )
    }
  }

  /** One more, whatever the number: what ended the reading. */
  close(problem: ImportProblem): void {
    this.#problems.push(problem)
  }

  /** By line, and within a line in the order in which they were found. */
  inOrder(): ImportProblem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line)
  }
}
