import { dateTime } from '../../src/kernel/import/date-cells.ts'
import { readHeadings } from '../../src/kernel/import/headings.ts'
import type { Column } from '../../src/kernel/import/importer.ts'
import { code, date, decimal, list, oneOf, text, wholeNumber, yesNo } from '../../src/kernel/import/index.ts'
import { RecordReader } from '../../src/kernel/import/records.ts'
import { readYaml } from '../../src/kernel/import/yaml.ts'
import { cueMatcher, cueText, day, inTurn, parsePlainDate } from '../../src/kernel/index.ts'
import { standingMatcher } from '../../src/modules/disclosure/answering/standing-answers/match.ts'
import { suggester } from '../../src/modules/disclosure/answering/suggest.ts'
import { questionBands } from '../../src/modules/disclosure/earlier-requests/question-bands.ts'
import { questionWords } from '../../src/modules/disclosure/earlier-requests/question-words.ts'
import { requesterMarks } from '../../src/modules/disclosure/earlier-requests/requester-marks.ts'
import { isHtml } from '../../src/modules/disclosure/reading-letters/letter-files/html-file.ts'
import { htmlText } from '../../src/modules/disclosure/reading-letters/letter-files/html-text.ts'
import { isInternetMail } from '../../src/modules/disclosure/reading-letters/letter-files/is-internet-mail.ts'
import { plainText } from '../../src/modules/disclosure/reading-letters/letter-files/plain-text.ts'
import { richTextWords } from '../../src/modules/disclosure/reading-letters/letter-files/rich-text.ts'
import { cutMessage } from '../../src/modules/disclosure/reading-letters/mail-parts.ts'
import { longestPage, readDisclosed } from '../../src/modules/disclosure/reading-letters/published-disclosure.ts'
import { parametersReader, readParameters } from '../../src/modules/disclosure/reading-letters/read-parameters.ts'
import { longestRequest, readRequest } from '../../src/modules/disclosure/reading-letters/read-request.ts'
import { findReference } from '../../src/modules/disclosure/reading-letters/reference.ts'
import { readRegime } from '../../src/modules/disclosure/reading-letters/regime/read-regime.ts'
import { blindToRequester } from '../../src/modules/disclosure/reading-letters/requester-name.ts'
import { splitQuestions } from '../../src/modules/disclosure/reading-letters/split-questions.ts'
import { subjectOf } from '../../src/modules/disclosure/reading-letters/subject.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { isIri } from '../../src/modules/elearning/packages/cmi5/identifiers.ts'
import { Inspection } from '../../src/modules/elearning/packages/inspection.ts'
import { languageTag } from '../../src/modules/elearning/packages/local-text.ts'
import { FileIndex, findFile, readReference } from '../../src/modules/elearning/packages/reference.ts'
import { readXml } from '../../src/modules/elearning/packages/xml/read-xml.ts'
import { secondsIn } from '../../src/modules/elearning/scorm/run-time/duration.ts'
import { readElements } from '../../src/modules/elearning/scorm/run-time/elements.ts'
import { readRange } from '../../src/modules/elearning/serve-content/range.ts'
import * as dataTypes from '../../src/modules/learning-record/specification/data-types.ts'
import { keepNumbers, readJson } from '../../src/modules/learning-record/specification/json.ts'
import { inOneLanguage, readPreference } from '../../src/modules/learning-record/specification/language-preference.ts'
import { parseTimestamp } from '../../src/modules/learning-record/specification/timestamp.ts'
import { samenessOf } from '../../src/modules/learning-record/statements/comparable.ts'
import { boundaryOf, readParts } from '../../src/modules/learning-record/statements/multipart.ts'
import { checkSignature } from '../../src/modules/learning-record/statements/signature.ts'
import { register, terms } from '../../src/modules.ts'
import { wrap } from '../../src/web/charts/axis-labels.ts'
import { barChart, html, readListQuery, writeCsv } from '../../src/web/index.ts'

export interface Reader {
  readonly name: string
  /** The most characters that reach it; where that is millions, enough of them to tell a square by. */
  readonly most: number
  read(text: string): unknown
}

const received = day('2022-03-01')
const allCues = [...register.measures, ...register.extracts].flatMap(({ cues }) => cues)

/** Everything a letter goes through until it is in the record, and its questions shown with what could answer them. */
function takeIn(letter: string): void {
  const { request } = readRequest(letter)
  const blind = blindToRequester(request)
  const parametersOf = parametersReader(request, received)
  for (const question of request.questions) {
    blind(question.text)
    parametersOf(question)
  }
  blind(subjectOf(request))
}

/** By what a letter is compared to others, and the law under which it asks. */
function compare(letter: string): void {
  const { request, apart } = readRequest(letter)
  for (const { text } of request.questions) questionBands(questionWords(text))
  requesterMarks('0192f0aa-0000-7000-8000-000000000000', request, apart)
  readRegime(request, apart)
}

function suggestFor(letter: string): void {
  const { request } = readRequest(letter)
  const parametersOf = parametersReader(request, received)
  const suggest = suggester(register, [], letter)
  for (const question of request.questions)
    suggest({ text: question.text, leansOn: '', parameters: parametersOf(question), received, names: new Map() })
}

const readMeaning = questionReader(saidBy(register), terms, [])

const page = (words: string): string =>
  `01.FOI.23.000007\nYou asked for the following:\n1. How many?\n2. ${words}\nI have decided to disclose it in full.\nQ1 - Nine.\n${words}`

const columns: readonly Column[] = [
  { id: 'code', heading: 'Code', required: true, type: text(), help: '', example: '' },
  { id: 'name', heading: 'Name', required: true, type: text(), help: '', example: '' },
]

function readTable(content: string): void {
  const headings = readHeadings(columns, `Code,Name\n${content}`, true)
  const records = new RecordReader(',', 1)
  records.write(headings?.rest ?? '', () => {})
  records.end(() => {})
}

const cells = {
  text: text(),
  'whole number': wholeNumber(),
  decimal: decimal(),
  'one of': oneOf({ a: ['One', 'Two'] }),
  'yes or no': yesNo(),
  code: code({ pattern: /^[A-Z0-9][A-Z0-9./_-]{0,39}$/, says: 'a code' }),
  list: list({ of: code({ pattern: /^[a-z]{1,10}$/, says: 'a code' }) }),
  date: date(),
  'date and time': dateTime({ timeMayBeMissing: true }),
}

const agent = { mbox: 'mailto:a@example.org' }
const statement = (words: string) => ({
  actor: { ...agent, name: words },
  verb: { id: words },
  object: { id: words },
  timestamp: `2021-01-01T00:00:00.${words}Z`,
  result: { duration: `PT1.${words}S`, response: words },
})

const identifiers = [
  dataTypes.readIri,
  dataTypes.readMailbox,
  dataTypes.readLanguageTag,
  dataTypes.readDuration,
  dataTypes.readUuid,
  dataTypes.readSha1,
]

function readIdentifiers(words: string): void {
  for (const read of identifiers) {
    try {
      read(words, 'it')
    } catch {
      // What it says of the text is not asked here.
    }
  }
}

/** Every reader of text from outside, with the most it is given. */
export const readers: readonly Reader[] = [
  { name: 'a letter', most: longestRequest, read: takeIn },
  { name: 'a letter’s law, and what it is compared by', most: longestRequest, read: compare },
  {
    name: 'the law that every part of a letter names',
    most: longestRequest,
    read: (words) =>
      readRegime(splitQuestions(`Dear all,\n${words}\n1. How many?`), [{ kind: 'heading', text: `Subject: ${words}` }]),
  },
  { name: 'what could answer a letter', most: longestRequest, read: suggestFor },
  {
    name: 'a question into its meaning',
    most: longestRequest,
    // The times of a whole letter are read by "what could answer a letter".
    read: (words) => readMeaning(words.slice(0, 10_000), received)({ text: words, around: [words], defined: [] }),
  },
  {
    name: 'a published page',
    most: longestPage,
    read: (words) => readDisclosed(page(words.slice(0, words.length / 2 - 100))),
  },
  { name: 'questions', most: longestRequest, read: splitQuestions },
  {
    name: 'one question’s parameters',
    most: longestRequest,
    read: (words) => readParameters(words, received, [words]),
  },
  {
    name: 'the cues of everything that answers',
    most: longestRequest,
    read: (words) => cueMatcher(words)(words)(allCues),
  },
  {
    name: 'each cue by itself',
    most: 8_000,
    read: (words) =>
      allCues.map(({ says, unless }) => [
        inTurn(says).test(cueText(words)),
        unless && inTurn(unless).test(cueText(words)),
      ]),
  },
  {
    name: 'standing answers',
    most: longestRequest,
    read: standingMatcher([{ code: 'a', title: 'A', askedWhen: ['how many+training', '('], askedUnless: ['a@'] }]),
  },
  { name: 'the bytes of a letter', most: 1_000_000, read: (words) => plainText(Buffer.from(words)) },
  { name: 'whether a letter is a page', most: 1_000_000, read: (words) => isHtml(Buffer.from(words), 'a.html') },
  {
    name: 'whether a letter is an e-mail',
    most: 1_000_000,
    read: (words) => isInternetMail(Buffer.from(words), 'a.eml'),
  },
  { name: 'a letter as a page', most: 200_000, read: (words) => htmlText(`<p>${words}`) },
  { name: 'the tags of a page', most: 100_000, read: (words) => htmlText(`<${words.replace(/ /g, '><')}`) },
  { name: 'a letter as rich text', most: 200_000, read: (words) => richTextWords(Buffer.from(words)) },
  { name: 'an e-mail cut at what it quotes', most: longestPage, read: cutMessage },
  {
    name: 'an e-mail of many lines',
    most: longestPage,
    read: (words) => cutMessage(`From: a@b.example\nTo: c\nSubject: RE: d\n\n${words.replace(/ /g, '\n')}`),
  },
  { name: 'a reference', most: longestPage, read: findReference },
  { name: 'a table', most: 1_000_000, read: readTable },
  { name: 'headings', most: 200_000, read: (words) => readHeadings(columns, words, true) },
  ...Object.entries(cells).map(([name, type]) => ({
    name: `a cell: ${name}`,
    most: 1_000_000,
    read: (words: string) => type.read(words),
  })),
  { name: 'a document', most: 30_000, read: readYaml },
  { name: 'a document’s list', most: 30_000, read: (words) => readYaml(`a:\n  - ${words}\n`) },
  { name: 'a day', most: 1_000_000, read: parsePlainDate },
  { name: 'JSON', most: 1_000_000, read: (words) => readJson(`{"a":${words}}`) },
  { name: 'the numbers of JSON', most: 1_000_000, read: (words) => keepNumbers(words, {}) },
  { name: 'languages asked for', most: 1_000_000, read: readPreference },
  {
    name: 'a text in one of many languages',
    most: 60_000,
    read: (words) =>
      inOneLanguage(
        Object.fromEntries(words.split(/(?<=[, ])/).map((tag, at) => [`${tag}${at}`, ''])),
        readPreference(words),
      ),
  },
  { name: 'a moment', most: 1_000_000, read: (words) => parseTimestamp(words, false) },
  {
    name: 'identifiers of statements',
    most: 1_000_000,
    read: readIdentifiers,
  },
  { name: 'a duration compared', most: 1_000_000, read: (words) => dataTypes.comparableDuration(`PT1.${words}S`) },
  { name: 'statements compared', most: 200_000, read: (words) => samenessOf(statement(words)) },
  {
    name: 'a fraction of a second compared',
    most: 200_000,
    read: (words) => samenessOf(statement(`${words.replace(/\D/g, '0')}1`)),
  },
  { name: 'a boundary', most: 1_000_000, read: boundaryOf },
  { name: 'parts of a body', most: 1_000_000, read: (words) => readParts(Buffer.from(`--A@\r\n${words}`), 'A@') },
  { name: 'a signature', most: 1_000_000, read: (words) => checkSignature(statement('x'), Buffer.from(words)) },
  { name: 'XML', most: 200_000, read: (words) => readXml(Buffer.from(words), new Inspection('a.xml')) },
  {
    name: 'XML inside',
    most: 200_000,
    read: (words) => readXml(Buffer.from(`<a b="${words}">${words}</a>`), new Inspection('a.xml')),
  },
  {
    name: 'a reference of a package',
    most: 64_000,
    read: (words) => findFile(readReference(words, 'a/'), new FileIndex(['a'])),
  },
  { name: 'an identifier of a package', most: 64_000, read: isIri },
  { name: 'a language of a package', most: 64_000, read: languageTag },
  { name: 'a SCORM duration', most: 64_000, read: secondsIn },
  {
    name: 'SCORM elements',
    most: 64_000,
    read: (words) => readElements('scorm-1.2', { 'cmi.core.score.raw': words, 'cmi.suspend_data': words }),
  },
  { name: 'a range', most: 16_000, read: (words) => readRange(`bytes=${words}`, 100) },
  {
    name: 'a search',
    most: 1_000_000,
    read: (words) => readListQuery(new URLSearchParams({ search: words }), { sortable: ['a'], defaultSort: 'a' }),
  },
  { name: 'a chart’s labels', most: 20_000, read: (words) => wrap(words, 6) },
  {
    name: 'a chart',
    most: 20_000,
    read: (words) => barChart({ id: 'c', finding: words, counted: words, bars: [{ label: words, value: 1 }] }),
  },
  { name: 'a page’s words', most: 500_000, read: (words) => html`${words}`.toString() },
  { name: 'a download', most: 1_000_000, read: (words) => writeCsv(['a'], [[words]]) },
]
