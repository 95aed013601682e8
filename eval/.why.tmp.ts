import { readFileSync } from 'node:fs'
import { openLoadedFolder } from '../bench/loaded-folder.ts'
import { openDesk } from '../bench/opened-desk.ts'
import { settledMoment, day } from '../src/kernel/index.ts'
import { readRequest } from '../src/modules/disclosure/reading-letters/read-request.ts'
import { askedIn } from '../src/modules/disclosure/reading-questions/letter-questions.ts'
import { openReader } from '../src/modules/disclosure/reading-questions/open-reader.queries.ts'
import { terms } from '../src/modules.ts'
import { judgeLetter } from './judge.ts'
import { labelledLetters } from './labelled-letters.ts'
import { readingOf } from './reading-of.ts'

const mode = process.argv[2] ?? 'why'
const folder = await openLoadedFolder('small', process.env.DATA ?? '/tmp/eval-3')
const desk = await openDesk(folder.dataDirectory)
const { db, actor, register } = desk
const readerOf = await db.read(actor, async (tx) => openReader(tx, register, terms, await settledMoment(tx)))
const atoms = (r: any) => r.conditions?.map((c: any) => `${c.denied || c.negated ? '!' : ''}${(c.atoms ?? c.senses ?? [c]).map((a: any) => a.value === undefined ? JSON.stringify(a) : `${a.slot}=${a.value}`).join('|')} «${c.words ?? ''}»`).join('  ')
const show = (text: string, u: any) => {
  const r = u.reading
  const days = (r.days ?? []).map((d: any) => d.asAt ? `@${d.asAt}` : `${d.from ?? ''}..${d.to ?? ''}`).join(', ')
  console.log(`  ${u.state === 'understood' ? 'OK ' : u.state === 'in_part' ? '-- ' : 'NOT'} ${text.replace(/\s+/g, ' ')}`)
  if (u.state === 'understood' && !process.env.ALL) { console.log(`      ${u.answers.map((a: any) => `${a.id} ${JSON.stringify(a.filters ?? {})} ${a.dimensions ?? ''}`).join(' ')} [${days}] ${JSON.stringify(r.cuts)} ${u.goesOn ? 'goesOn' : ''}`); return }
  const at = (a: any) => `${a.head ? '*' : ''}${a.denied ? '!' : ''}${a.leftOut ? '-' : ''}${a.inherited ? '^' : ''}${a.led ? `(${a.led}) ` : ''}«${a.words}» ${a.senses.map((x: any) => `${x.slot}=${x.value}`).join('|')}`
  console.log(`      ${r.ask}/${r.unit}  ${r.atoms.map(at).join(';  ')}${r.cuts.length ? `  cuts ${r.cuts.map((c: any) => c.by ?? c.slot)}` : ''}${r.pointsTo.length ? `  to ${r.pointsTo.map((p: any) => p.words + '→' + p.to)}` : ''}${r.total ? ' total' : ''}${r.unread.length ? `  UNREAD ${r.unread.map((p: any) => p.words).join(' / ')}` : ''}`)
  console.log(`      [${days}] not: ${JSON.stringify(u.notUnderstood)} near: ${u.nearest.map((n: any) => `${n.id}(${(n.missing ?? []).join(',')}; uns ${JSON.stringify(n.unsaid?.map((s: any) => s.value ?? s))})`).join(' ')}`.slice(0, 900))
}
try {
  if (mode === 'why') {
    const read = await readingOf(desk)
    for (const letter of (await labelledLetters()).filter((l) => !l.heldApart && l.id.startsWith(process.argv[3] ?? ''))) {
      const judged = judgeLetter(letter, await read(letter.letter, letter.received))
      const bad = judged.asks.filter((a) => a.right?.state === 'understood' && a.verdict !== 'right' || a.verdict === 'part_without' || a.verdict === 'declined_wrongly'|| a.verdict === 'wrong')
      if (bad.length === 0) continue
      console.log(`\n# ${letter.id} (${letter.file})`)
      const { request } = readRequest(letter.letter)
      const one = readerOf(letter.letter, letter.received)
      const asked = askedIn(request)
      for (const ask of request.questions.flatMap((q) => q.asks)) {
        const u = one(asked(ask))
        const b = bad.find((x) => x.desk?.words === ask.text)
        if (b) { console.log(` ${b.id} ${b.verdict}  right: ${b.right?.state} ${b.right?.answers} ${b.right?.nearest}  [${b.reading?.times}; ${b.reading?.conditions.join('; ')}; ${b.reading?.cuts}]`); show(ask.text, u) }
      }
    }
  } else {
    const lines = readFileSync(0, 'utf8')
    const received = day('2026-11-16')
    const letters = mode === 'letter' ? [lines] : lines.split('\n').filter((l) => l.trim())
    for (const text of letters) {
      const body = mode === 'letter' ? text : `Dear Sir or Madam\n\n${text}\n\nYours faithfully\nA Person`
      try {
        const { request } = readRequest(body)
        const one = readerOf(body, received)
        const asked = askedIn(request)
        for (const ask of request.questions.flatMap((q) => q.asks)) show(ask.text, one(asked(ask)))
      } catch (e) { console.log('  REFUSED', (e as Error).message) }
    }
  }
} finally { await desk.close(); await folder.discard() }
