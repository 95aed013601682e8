// Checks that no regular expression of `src` takes time that grows faster than the text it reads: one such, over a letter
// or a file from outside, stops the whole site. Fails as well where it saw no expression or no cue.
import { inTurn } from '../src/kernel/in-turn.ts'
import { collectExpressions } from './expressions/collect.ts'
import { cueSources } from './expressions/cues.ts'
import { builtLater, exceptions } from './expressions/exceptions.ts'
import { superLinear } from './expressions/super-linear.ts'

const { expressions, builtLater: unseen } = await collectExpressions()
const cues = await cueSources()
const used = new Set<string>()
const faults: string[] = []

for (const { at, source, flags, inTurn: turned } of expressions) {
  // A cue is never tested as it is written: `src/kernel/cue.ts`.
  const asRead = turned || cues.has(source) ? inTurn(new RegExp(source, flags)).source : source
  const why = superLinear(asRead, flags)
  if (why.length === 0) continue
  const file = at.replace(/:\d+$/, '')
  const exception = exceptions.find((each) => each.file === file && each.source === source)
  if (exception) used.add(`${file} ${source}`)
  else faults.push(`${at}: /${source}/${flags}\n  ${why.join('\n  ')}`)
}
for (const site of unseen) {
  const file = site.replace(/:\d+$/, '')
  if (file in builtLater) used.add(file)
  else
    faults.push(
      `${site}: an expression built later than at the start. Say in scripts/expressions/exceptions.ts from what`,
    )
}
for (const { file, source } of exceptions)
  if (!used.has(`${file} ${source}`)) faults.push(`${file}: the exception for /${source}/ is needed no more`)
for (const file of Object.keys(builtLater)) if (!used.has(file)) faults.push(`${file}: builds no expression any more`)

for (const fault of faults) console.log(fault)
console.log(`${expressions.length} expressions and ${cues.size} cues checked`)
if (expressions.length === 0 || cues.size === 0) console.log('No expression was seen: the check looks at nothing')
process.exit(faults.length > 0 || expressions.length === 0 || cues.size === 0 ? 1 : 0)
