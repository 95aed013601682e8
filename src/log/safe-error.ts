import pg from 'pg'

/** What of an error may stand in the log. */
export interface SafeError {
  readonly class: string
  readonly code?: string
  /** The database's own names, of tables and constraints: never a row's values. */
  readonly table?: string
  readonly column?: string
  readonly constraint?: string
  readonly routine?: string
  readonly at?: readonly string[]
  readonly cause?: SafeError
}

/** A line of a stack as V8 writes it; a message can have lines of its own. */
const frame = /^ {4}at [^\n]{1,300}(:\d+:\d+\)?|\(<anonymous>\)|native\))$/
const mostFrames = 20
const name = /^[\w$.-]{1,80}$/

const named = (value: unknown): string | undefined =>
  typeof value === 'string' && name.test(value) ? value : undefined

/**
 * An error without its message: what was sent, looked for or stored may stand in one (`invalid input syntax for type
 * uuid: "…"`, `Unexpected token in JSON: "…"`), and in PostgreSQL's detail, where and parameters. The class, the code and
 * the place in the software are enough to find it.
 */
export function safeError(error: unknown, depth = 3): SafeError {
  if (!(error instanceof Error)) return { class: typeof error }
  const database = error instanceof pg.DatabaseError ? error : undefined
  return {
    class: named(error.constructor.name) ?? 'Error',
    ...present('code', named(Object(error).code)),
    ...present('table', named(database?.table)),
    ...present('column', named(database?.column)),
    ...present('constraint', named(database?.constraint)),
    ...present('routine', named(database?.routine)),
    ...present('at', framesOf(error)),
    ...(error.cause !== undefined && depth > 0 ? { cause: safeError(error.cause, depth - 1) } : {}),
  }
}

const present = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V })

function framesOf({ stack = '', message }: Error): string[] {
  const below = message === '' ? stack : stack.slice(stack.indexOf(message) + message.length)
  return below
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim().replace(/^at /, ''))
}
