import { readFileSync } from 'node:fs'

/** The version of the software, which every figure carries. */
export const softwareVersion: string = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version
