import type { Mark, PersonalKind } from './personal-kind.ts'
import { withoutEnding } from './without-ending.ts'

const edge = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const date = `(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months}),? \\d{2,4}|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4}|\\d{6,8})`
const digitWord = '(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)'
/** A reference: letters and digits of which one at least is a digit, in up to four runs. */
const reference =
  '(?=[\\p{L}*/.#:-]{0,8}\\d)[\\p{L}\\d](?:[\\p{L}\\d]|[*/.#:-](?=[\\p{L}\\d])){1,29}(?: (?=[\\p{L}/]{0,3}\\d)[\\p{L}\\d/*-]{3,20}){0,3}'
const numbered =
  'crime|incident|occurrence|case|complaint|investigation|custody|storm|cad|niche|athena|urn|log|reference|ref|warrant|collar|shoulder|badge|pnc|cro|crn|pnc ?id|payroll|employee|staff|epaulette|prison|passport|licence|license|driving licence|tenancy|court|claim|file|foi|sar|iopc|ipcc|ico'

const rules: readonly (readonly [PersonalKind, RegExp])[] = [
  // A birth date is told by the words before it, or by a year in which only people begin.
  [
    'birth',
    new RegExp(
      `${edge}(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born)[ ,:]{0,3}(?:(?:is|was|on|in|the|of) ){0,3}(?:${date}|(?:(?:${months}) )?\\d{4})${end}`,
      'giu',
    ),
  ],
  [
    'birth',
    new RegExp(
      `${edge}(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?19\\d\\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months}),? 19\\d\\d|19\\d\\d-\\d\\d-\\d\\d|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? 19\\d\\d)${end}`,
      'giu',
    ),
  ],
  ['birth', new RegExp(`${edge}(?:aged?|age of|who is) (?:is )?\\d{1,2}(?: (?:years?|months?) old)${end}`, 'giu')],
  [
    'birth',
    new RegExp(
      `${edge}(?:I am|I'm|I’m|he is|she is|he was|she was|was|aged) \\d{1,2}(?= at the time|,? (?:and|when|from|living)|[,.)] )`,
      'giu',
    ),
  ],
  [
    'telephone',
    /(?<![\p{L}\p{N}£.,/])(?:\(?(?:\+|00) ?\d{1,3}\)?[ .-]?)(?:\(0\)[ .-]?)?\(?\d{1,5}\)?(?:[ .-]?\d){5,9}(?!\d)/gu,
  ],
  ['telephone', /(?<![\p{L}\p{N}£.,/])\(?0 ?[1-9](?:[ .()-]{0,2}\d){7,10}(?!\d)/gu],
  ['telephone', /(?<![\p{L}\p{N}£.,/])44[ -]?(?:\(0\))?[17]\d(?:[ .-]?\d){7,8}(?!\d)/gu],
  ['telephone', new RegExp(`${edge}${digitWord}(?:[ ,-]{1,2}${digitWord}){5,14}${end}`, 'giu')],
  [
    'telephone',
    /(?<![\p{L}\p{N}])(?:tel|telephone|phone|mobile|mob|landline|fax|ext|extension|whatsapp)(?: (?:number|no|is|me on|on)){0,2}[ .:]{1,3}\d(?:[ .()-]{0,2}\d){2,13}(?!\d)/giu,
  ],
  ['number', new RegExp(`${edge}[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]${end}`, 'giu')],
  ['number', new RegExp(`${edge}\\d{3}[ -]\\d{3}[ -]\\d{4}${end}`, 'giu')],
  [
    'number',
    new RegExp(`${edge}(?:nhs|national insurance|ni|nino)(?: (?:number|no|is)){0,2}[ .:]{1,3}${reference}`, 'giu'),
  ],
  [
    'number',
    new RegExp(
      `${edge}(?:${numbered})s?(?: (?:number|num|no|nos|ref|refs|reference|id|is|was|were|of)){0,3}[ .:#]{0,4}(?:${reference}|\\d{3,})(?: of \\d{1,2}(?:st|nd|rd|th)? (?:${months}))?`,
      'giu',
    ),
  ],
  [
    'number',
    new RegExp(
      `${edge}(?:case|crime|log|incident|complaint|reference|ref|court|claim) (?:number|no|ref)\\.?:? \\d{1,3}${end}`,
      'giu',
    ),
  ],
  ['number', new RegExp(`${edge}\\d{2}[a-z]{1,3}[/-]\\d{2,7}(?:[/-]\\d{2,4})?${end}`, 'giu')],
  ['number', new RegExp(`${edge}[a-z]{1,4}[/-]\\d{2,7}[/-]\\d{2,7}(?:[/-][a-z\\d]{1,6})?${end}`, 'giu')],
  ['number', new RegExp(`${edge}\\d{1,6}[/*]\\d{3,7}[/*]\\d{2,4}${end}`, 'giu')],
  ['number', new RegExp(`${edge}\\d{2}[/*](?:\\d{6,8})${end}`, 'giu')],
  [
    'number',
    new RegExp(
      `${edge}(?:pc|wpc|dc|ps|ds|di|pcso|psi|sgt|insp|sc|sps|constable|sergeant|officer|sgt\\.|pc\\.) ?(?:no\\.? |number )?[a-z]{0,2}\\d{2,6}${end}`,
      'giu',
    ),
  ],
  ['number', /(?<![\p{L}\p{N}£.,/-])(?!(?:19|20)\d{2}(?:19|20)\d{2}(?!\d))\d{7,200}(?![.,]\d)/gu],
  ['number', new RegExp(`${edge}(?=[a-z]{1,4}\\d|\\d{1,3}[a-z])(?=[a-z\\d]{0,12}\\d{5})[a-z\\d]{7,16}${end}`, 'giu')],
  ['number', new RegExp(`${edge}\\d{2}\\.[a-z]{3}\\.\\d{2}\\.\\d{3,8}${end}`, 'giu')],
  [
    'vehicle',
    new RegExp(
      `${edge}[a-z]{2}\\d{2} ?(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|and|are|for|the|was|did|has|had|not|who|all|any|but|per|you|can|how)${end})[a-z]{3}${end}`,
      'giu',
    ),
  ],
  [
    'vehicle',
    new RegExp(
      `${edge}(?:registration|reg|vrm|number plate|plate)(?: (?:number|no|mark|is)){0,2}[ :.]{1,3}(?=[a-z]{0,3} ?\\d)[a-z\\d]{1,4} ?[a-z\\d]{1,4}${end}`,
      'giu',
    ),
  ],
  ['vehicle', new RegExp(`${edge}[A-Z]\\d{1,3} ?[A-Z]{3}${end}`, 'gu')],
  ['bank', new RegExp(`${edge}sort ?code(?: is)?[ :.]{0,3}\\d\\d[ -]?\\d\\d[ -]?\\d\\d${end}`, 'giu')],
  ['bank', new RegExp(`${edge}(?:account|acct|a/c|card)(?: (?:number|no|is)){0,2}[ :.]{1,3}\\d[\\d -]{4,22}`, 'giu')],
  ['bank', new RegExp(`${edge}\\d{2}-\\d{2}-\\d{2} \\d{8}${end}`, 'giu')],
  ['bank', new RegExp(`${edge}\\d{4}(?:[ -]\\d{4}){3}${end}`, 'giu')],
  ['bank', new RegExp(`${edge}[a-z]{2}\\d{2}(?: ?[a-z]{4})(?: ?\\d{2,4}){3,6}${end}`, 'giu')],
]

/** Numbers that point to one person, case, telephone, account or vehicle. */
export const numberMarks = (text: string): Mark[] =>
  rules.flatMap(([kind, rule]) =>
    [...text.matchAll(rule)].map(({ 0: found, index }) => ({
      kind,
      from: index,
      to: index + withoutEnding(found, ' .,:;/-').length,
    })),
  )
