import { readdir, readFile } from 'node:fs/promises'
import { day, type PlainDate } from '../src/kernel/index.ts'
import { requestsInOwnWords } from './requests-in-own-words.ts'

/** A request whose questions are answered and timed. */
export interface AskedRequest {
  readonly letter: keyof typeof requestsInOwnWords
  readonly text: string
  /** An invented day in the year of the request: the published pages give none. */
  readonly received: PlainDate
  readonly questions: number
}

/** The published requests, where the project lies beside them. */
const published = new URL('../../shared/seeds/', import.meta.url)

/** The four requests with their 36 questions: as published where the pages are at hand, else in our own words. */
export async function askedRequests(): Promise<{ readonly asPublished: boolean; readonly requests: AskedRequest[] }> {
  const files = (await readdir(published).catch(() => [])).sort()
  const asPublished = files.length >= 4
  const text = async (letter: AskedRequest['letter'], file: string | undefined) =>
    asPublished && file !== undefined ? readFile(new URL(file, published), 'utf8') : requestsInOwnWords[letter]
  return {
    asPublished,
    requests: [
      { letter: 'A', questions: 3, received: day('2022-05-10'), text: await text('A', files[0]) },
      { letter: 'B', questions: 13, received: day('2022-05-12'), text: await text('B', files[1]) },
      { letter: 'C', questions: 18, received: day('2024-03-15'), text: await text('C', files[2]) },
      { letter: 'D', questions: 2, received: day('2024-03-11'), text: await text('D', files[3]) },
    ],
  }
}
