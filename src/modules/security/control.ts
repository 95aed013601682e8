import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { z } from 'zod'

/** One test that fails where a requirement no longer holds. */
export interface ShownBy {
  /** From the project's root: `src/web/html.test.ts`. */
  readonly file: string
  /** Its name as the file writes it; of a table of tests, before the values are put in. */
  readonly test: string
}

/** A requirement of the OWASP Application Security Verification Standard 5.0.0 that Candour keeps. */
export interface Control {
  /** `V7.3.1`, as in the standard. */
  readonly id: string
  readonly level: number
  /** What has to hold, in our words. */
  readonly holds: string
  /** By what it holds here. */
  readonly by: string
  readonly shownBy: readonly ShownBy[]
}

const row = z.strictObject({
  id: z.string().regex(/^V\d+\.\d+\.\d+$/),
  level: z.enum(['1', '2', '3']).or(z.literal('')),
  holds: z.string(),
  by: z.string(),
  file: z.string().regex(/\.test\.ts$/),
  test: z.string().min(1),
})

/** The requirements of `controls.csv`, in its order. A further test of one stands on a line of its own. */
export function readControls(): readonly Control[] {
  const text = readFileSync(new URL('./controls.csv', import.meta.url), 'utf8')
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true })
  if (errors.length > 0) throw new Error(`controls.csv: ${errors[0]?.message}`)
  const controls = new Map<string, Control & { shownBy: ShownBy[] }>()
  for (const { id, level, holds, by, file, test } of z.array(row).parse(data)) {
    const known = controls.get(id) ?? { id, level: Number(level), holds, by, shownBy: [] }
    known.shownBy.push({ file, test })
    controls.set(id, known)
  }
  return [...controls.values()]
}

/** The chapters of the standard by number. V17 is about WebRTC, which is not used here. */
export const chapters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    V1: 'Encoding and sanitization',
    V2: 'Validation and business logic',
    V3: 'Web frontend',
    V4: 'Web service',
    V5: 'File handling',
    V6: 'Authentication',
    V7: 'Session management',
    V8: 'Authorization',
    V9: 'Self-contained tokens',
    V10: 'OAuth and OpenID Connect',
    V11: 'Cryptography',
    V12: 'Secure communication',
    V13: 'Configuration',
    V14: 'Data protection',
    V15: 'Secure coding and architecture',
    V16: 'Logging and error handling',
  }),
)

export const chapterOf = ({ id }: Pick<Control, 'id'>): string => id.slice(0, id.indexOf('.'))
