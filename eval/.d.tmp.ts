import { readTimes } from '../src/modules/disclosure/reading-questions/times/index.ts'
import { day } from '../src/kernel/index.ts'
for (const t of ['For 22/23, 23/24 + 24/25 (each yr):','22/23, 23/24, 24/25','22/23 & 23/24', '23/24 + 24/25','Just for 24/25:','24/7 line','1/2 day','flat 24/25 High Street'])
console.log(t, JSON.stringify(readTimes(t, day('2026-11-16')).map((x)=>[x.words,x.meaning])))
