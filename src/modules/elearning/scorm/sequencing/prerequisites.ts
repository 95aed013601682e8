/** A unit's `cmi.core.lesson_status`, and a block's, as AICC script compares it. */
export type LessonStatus = 'not attempted' | 'incomplete' | 'completed' | 'passed' | 'failed' | 'browsed'

type Statuses = ReadonlyMap<string, LessonStatus>

/**
 * Whether the prerequisites of a SCORM 1.2 item are met (CMI001 guidelines for interoperability, AICC script): `&`
 * and, `|` or, `~` not, `=` and `<>` compare with a status, `2*{A,B,C}` at least so many of a set, brackets. An item by
 * its id is met when it is completed or passed. What is no such script holds nobody back: the manifest's author meant
 * something, but not what we could know.
 */
export function prerequisitesMet(script: string | null, statuses: Statuses): boolean {
  if (script === null || script.trim() === '') return true
  const parser = new Parser(script, statuses)
  return parser.whole() ?? true
}

const words: Readonly<Record<string, LessonStatus>> = {
  p: 'passed',
  c: 'completed',
  f: 'failed',
  i: 'incomplete',
  b: 'browsed',
  n: 'not attempted',
}

const statusIn = (text: string): LessonStatus | null => {
  const plain = text.replaceAll('"', '').trim().toLowerCase()
  return Object.values(words).find((word) => word === plain) ?? words[plain.slice(0, 1)] ?? null
}

const isDone = (status: LessonStatus | undefined): boolean => status === 'completed' || status === 'passed'

/** Null stands for: not understood. */
type Truth = boolean | null

class Parser {
  readonly #tokens: readonly string[]
  readonly #statuses: Statuses
  #at = 0

  constructor(script: string, statuses: Statuses) {
    this.#tokens = script.match(/"[^"]*"|<>|[&|~=*{}(),]|[^\s&|~=*{}(),<>"]+/g) ?? []
    this.#statuses = statuses
  }

  whole(): Truth {
    const value = this.#either()
    return this.#at === this.#tokens.length ? value : null
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at += 1
    return true
  }

  #either(): Truth {
    let value = this.#both()
    while (this.#take('|')) {
      const right = this.#both()
      value = value === null || right === null ? null : value || right
    }
    return value
  }

  #both(): Truth {
    let value = this.#one()
    while (this.#take('&')) {
      const right = this.#one()
      value = value === null || right === null ? null : value && right
    }
    return value
  }

  #one(): Truth {
    if (this.#take('~')) {
      const value = this.#one()
      return value === null ? null : !value
    }
    if (this.#take('(')) {
      const value = this.#either()
      return this.#take(')') ? value : null
    }
    const name = this.#tokens[this.#at]
    if (name === undefined || /^[&|~=*{}(),]$|^<>$/.test(name)) return null
    this.#at += 1
    if (/^\d+$/.test(name) && this.#take('*')) return this.#atLeast(Number(name))
    if (this.#take('=')) return this.#compared(name)
    if (this.#take('<>')) {
      const same = this.#compared(name)
      return same === null ? null : !same
    }
    return this.#statuses.has(name) ? isDone(this.#statuses.get(name)) : null
  }

  #compared(name: string): Truth {
    const wanted = statusIn(this.#tokens[this.#at] ?? '')
    this.#at += 1
    const status = this.#statuses.get(name)
    return wanted === null || status === undefined ? null : status === wanted
  }

  #atLeast(count: number): Truth {
    if (!this.#take('{')) return null
    let met = 0
    do {
      const value = this.#one()
      if (value === null) return null
      if (value) met += 1
    } while (this.#take(','))
    return this.#take('}') ? met >= count : null
  }
}
