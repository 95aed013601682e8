import type { Terminal } from '../kernel/index.ts'

const bar = (done: number, of: number): string => {
  const filled = Math.min(24, Math.round((done / Math.max(of, 1)) * 24))
  return `[${'█'.repeat(filled)}${'·'.repeat(24 - filled)}]`
}

/**
 * The terminal of this process. Results go to standard output; what is said and how far things are goes to standard
 * error, redrawn in place where a person watches and at most once in ten seconds where a log does.
 */
export function openTerminal(json: boolean): Terminal {
  const watched = process.stderr.isTTY
  let drawn = ''
  let lastLogged = 0
  const clear = () => {
    if (drawn && watched) process.stderr.write('\r\x1b[K')
    drawn = ''
  }
  return {
    json,
    result(text, data) {
      clear()
      process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : text.endsWith('\n') ? text : `${text}\n`)
    },
    say(text) {
      clear()
      process.stderr.write(`${text}\n`)
    },
    progress(text, done, of) {
      const line = done !== undefined && of !== undefined && of > 0 ? `${bar(done, of)} ${text}` : text
      if (watched) {
        const width = (process.stderr.columns ?? 80) - 1
        if (line !== drawn) process.stderr.write(`\r\x1b[K${line.slice(0, width)}`)
        drawn = line
      } else if (Date.now() - lastLogged > 10_000) {
        lastLogged = Date.now()
        process.stderr.write(`${text}\n`)
      }
    },
  }
}
