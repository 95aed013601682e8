// Writes the tables of docs/security.md anew from src/modules/security/controls.csv. Run it after the file changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { readControls } from '../src/modules/security/control.ts'
import { controlsInMarkdown } from '../src/modules/security/controls-table.ts'

const path = new URL('../docs/security.md', import.meta.url)
const mark = '<!-- tables -->\n'
const [head = ''] = readFileSync(path, 'utf8').split(mark)
writeFileSync(path, `${head}${mark}\n${controlsInMarkdown(readControls())}\n`)
