import { openLoadedFolder } from '../bench/loaded-folder.ts'
import { openDesk } from '../bench/opened-desk.ts'
import { settledMoment } from '../src/kernel/index.ts'
import { readRequest } from '../src/modules/disclosure/reading-letters/read-request.ts'
import { letterQuestions } from '../src/modules/disclosure/reading-questions/letter-questions.ts'
import { openReader } from '../src/modules/disclosure/reading-questions/open-reader.queries.ts'
import { tellReading } from '../src/modules/disclosure/show-reading/reading-clauses.ts'
import { tellNear } from '../src/modules/disclosure/show-reading/near-words.ts'
import { terms } from '../src/modules.ts'
import { labelledLetters } from './labelled-letters.ts'
const folder = await openLoadedFolder('small', '/tmp/eval-3-form')
const desk = await openDesk(folder.dataDirectory)
const readerOf = await desk.db.read(desk.actor, async (tx) => openReader(tx, desk.register, terms, await settledMoment(tx)))
const [from, to] = process.argv.slice(2).map(Number)
const all = (await labelledLetters()).filter((l) => !l.heldApart)
for (const l of all.slice(from, to)) {
  try {
  const { request } = readRequest(l.letter)
  const read = letterQuestions(readerOf, request, l.received)
  console.log('\n#### ' + l.id)
  for (const q of request.questions) {
    const r = read.get(q.ordinal)!
    console.log(`Q${q.ordinal} [${r.state}] ${[q.text, ...q.parts.map(p=>p.text)].join(' / ').slice(0,300)}`)
    for (const e of r.each ?? []) {
      const t = tellReading(e)
      console.log(`   → ${t.sentence}` + (t.idle.length ? `  (idle: ${t.idle.join(', ')})` : ''))
      if (e.state !== 'understood') {
      if (e.unread.length || e.open.length) console.log(`     not understood: ${e.unread.join(' ¦ ')}  open: ${e.open.join(' ¦ ')}`)
      for (const n of e.near.slice(0, 3)) { const m = desk.register.measure(n.id) ?? desk.register.extract(n.id); if (m) console.log(`     near: ${m.name}: ${tellNear(n, m).join(' ')}`) }
      }
    }
  }
  } catch (e) { console.log(String(e)) }
}
await desk.close()
await folder.discard()
