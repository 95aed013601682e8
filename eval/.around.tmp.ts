import { readRequest } from '../src/modules/disclosure/reading-letters/read-request.ts'
import { askedIn } from '../src/modules/disclosure/reading-questions/letter-questions.ts'
import { labelledLetters } from './labelled-letters.ts'
for (const l of (await labelledLetters()).filter((l) => !l.heldApart && (l.file.includes(process.argv[2] ?? '') ))) {
  try {
  const { request } = readRequest(l.letter)
  const asked = askedIn(request)
  console.log(`\n# ${l.id}\n${l.letter.trim().replace(/^/gm, '   | ')}`)
  const asks = request.questions.flatMap((q) => q.asks)
  asks.forEach((a, i) => { const x = asked(a); console.log(` ${i + 1}. ${a.text.replace(/\s+/g, ' ')}${x.around.length ? `\n      around ${JSON.stringify(x.around)}` : ''}${a.stems.length ? `\n      stems ${JSON.stringify(a.stems)}` : ''}${a.scopes.length ? `\n      scopes ${JSON.stringify(a.scopes)}` : ''}${x.defined.length ? `\n      defined ${JSON.stringify(x.defined)}` : ''}`); if (i === 0) console.log(`      above ${JSON.stringify(x.above)}`) })
  const own = asks.map((a) => a.text.replace(/\s+/g, ' '))
  const norm = (s: string) => s.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
  const want = l.asks.map((a) => a.words)
  if (own.length !== want.length || want.some((w, i) => norm(w) !== norm(own[i] ?? ''))) console.log('   WANTED', JSON.stringify(want))
  } catch (e) { console.log(`# ${l.id} ${(e as Error).message}`) }
}
