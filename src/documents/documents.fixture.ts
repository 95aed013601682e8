import type { TypedDocument } from './typed-document.ts'

/** A document with every kind of block. */
export const everyBlock: TypedDocument = {
  title: 'Response to 01.FOI.25.000017',
  language: 'en-GB',
  from: 'A Police Force',
  header: 'Response to 01.FOI.25.000017',
  footer: '01.FOI.25.000017',
  date: new Date('2025-03-01T00:00:00Z'),
  blocks: [
    { kind: 'heading', level: 1, text: 'Response to 01.FOI.25.000017' },
    {
      kind: 'paragraph',
      text: [
        { text: 'You can ask ' },
        { text: 'the Commissioner', href: 'https://example.org/complain?a=1&b=2' },
        { text: '; yn Gymraeg: ' },
        { text: 'Comisiynydd y tŷ ac ŵyn', language: 'cy' },
        { text: ' — ' },
        { text: 'now', strong: true },
        { text: ' or ' },
        { text: 'later', emphasis: true },
      ],
    },
    { kind: 'heading', level: 2, text: 'Question 1' },
    { kind: 'quote', paragraphs: ['How many people were trained?', 'By role.'] },
    { kind: 'list', items: ['One thing', 'Another'] },
    { kind: 'list', ordered: true, items: ['First', 'Second'] },
    {
      kind: 'table',
      caption: 'People trained, by role',
      columns: [
        { heading: 'Role', namesRow: true },
        { heading: '2021', numeric: true },
        { heading: '2022', numeric: true },
      ],
      rows: [
        ['Police officer', 1335, 0],
        ['PCSO', 'withheld', { value: 49.5, written: '49.5%' }],
        ['Driver', 'not held', 'not yet held'],
      ],
      notes: ['Numbers below 10 are withheld.'],
    },
    {
      kind: 'figure',
      finding: 'Highest: 2021, 1,335 people',
      counted: 'People trained',
      inWords: '2021: 1,335; 2022: withheld.',
      chart: {
        kind: 'columns',
        part: 'Part of a year',
        labels: ['2021', '2022'],
        series: [
          {
            name: 'People',
            points: [
              { value: 1335, written: '1,335', part: true },
              { value: null, written: 'withheld', missing: 'withheld' },
            ],
          },
        ],
      },
    },
    { kind: 'facts', entries: [{ key: 'Unit', value: 'people' }] },
  ],
}

/** The same with one table alone. */
export const tableOf = (columns: number, rows: readonly (readonly string[])[]): TypedDocument => ({
  ...everyBlock,
  blocks: [
    {
      kind: 'table',
      caption: 'A table',
      columns: Array.from({ length: columns }, (_, i) => ({ heading: `Heading${i}`, namesRow: i === 0 })),
      rows,
    },
  ],
})

/** What nobody means to write, and somebody sends. */
export const hostile: readonly string[] = [
  'bell \u0007 nul \u0000 escape \u001b delete \u007f',
  'half \ud83d of one and \udc00 another',
  '<b>&amp; "quoted" ]]> <!-- --> </w:t>',
  '=HYPERLINK("http://example.org")',
  'mixed \u202eevil\u202c and عربي with English',
  'no type: ਪੰਜਾਬੀ 🚓 中文',
  '\ufffe\uffff\ufeff',
  '',
  ' \t \n\r\n \n ',
  'x'.repeat(100_000),
]
