import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import { attribute } from './attribute-terms.ts'

const delivered = ['delivered', 'taught', 'run', 'given', 'provided', 'led', 'facilitated', 'presented']
const ownPeople = [
  'police officers',
  'officers',
  'serving officers',
  'serving police officers',
  'police staff',
  'staff',
  'police trainers',
  'police',
  'the police',
  'own officers',
  'own staff',
  'own trainers',
  'own people',
  'in house trainers',
  'internal trainers',
  'internal staff',
  'trained officers',
]

/** Who gives training, and how. */
export const deliveryTerms: readonly Term[] = [
  // By whom it is given, and not to whom.
  attribute(
    'deliverer',
    ...delivered.flatMap((done) =>
      ownPeople.flatMap((who) => ['', 'your ', 'our '].map((whose) => `${done} by ${whose}${who}`)),
    ),
    ...delivered.flatMap((done) => ['internally', 'in house', 'inhouse'].map((where) => `${done} ${where}`)),
    ...noun('lecturer', 'speaker', 'guest speaker', 'presenter'),
  ),
  attribute(
    'organisations',
    ...noun('ngo', 'consultant', 'consultancy', 'contractor', 'private company', 'private provider'),
    ...noun('third sector organisation', 'voluntary sector organisation'),
    ...noun('specialist organisation', 'specialist charity', 'external consultant', 'outside expert'),
    ...noun('external speaker', 'outside speaker', 'external expert', 'training company', 'external facilitator'),
    ...noun('company', 'outside charity', 'independent organisation', 'independent provider', 'women organisation'),
    ...noun('organisation from outside', 'outside organisation', 'body from outside', 'provider from outside'),
    'organisations outside',
    'organisation or organisations',
    'the organisation or organisations',
    'organisation s',
    'bodies',
    'third parties',
    'outside help',
    'somebody else',
    'someone else',
    'anyone else',
    'anybody else',
    'bought in',
    'subcontracted',
    'sub contracted',
  ),
  // Who is outside is asked for where they teach: others from there are taught.
  {
    ...attribute(
      'organisations',
      ...['anyone', 'anybody', 'someone', 'somebody', 'people', 'experts', 'speakers'].flatMap((who) =>
        ['the force', 'your force', 'the police', 'the organisation'].flatMap((it) =>
          ['from outside', 'outside'].flatMap((from) =>
            ['deliver', 'teach', 'run', 'provide', 'give', 'help deliver', 'delivering', 'teaching', 'to teach']
              .concat(['come in to teach', 'come in to deliver', 'come in and teach', 'involved in delivering'])
              .map((teach) => `${who} ${from} ${it} ${teach}`),
          ),
        ),
      ),
    ),
    also: [{ slot: 'light', value: 'give' }],
  },
  // Charities as such are whom people are referred to.
  {
    ...attribute(
      'organisations',
      ...['charity', 'charities'].flatMap((who) =>
        ['', 'have ', 'has ', 'that ', 'which ', 'help ', 'helped ', 'helped to '].flatMap((lead) =>
          ['deliver', 'delivered', 'delivers', 'provide', 'provided', 'run', 'teach', 'taught'].map(
            (it) => `${who} ${lead}${it}`,
          ),
        ),
      ),
      ...['delivered', 'taught', 'run', 'given', 'provided', 'led'].flatMap((done) =>
        ['charities', 'a charity', 'any charity', 'any charities', 'the third sector', 'the voluntary sector'].map(
          (who) => `${done} by ${who}`,
        ),
      ),
    ),
    also: [{ slot: 'light', value: 'give' }],
  },
  {
    slot: 'light',
    value: 'give',
    says: [
      ...['help', 'helps', 'helped', 'assist', 'assisted', 'involved'].flatMap((helped) =>
        ['deliver', 'to deliver', 'run', 'to run', 'provide', 'in delivering', 'with delivering', 'in running'].map(
          (it) => `${helped} ${it}`,
        ),
      ),
      'carried out',
      'conducted',
      'involved in your',
      'have given',
      'has given',
      'had given',
      'involved in the delivery of',
      'involved with the delivery of',
      'help with',
      'helps with',
      'helped with',
      ...verb('facilitate'),
      'teach',
      'led',
    ],
  },
  // The record knows which they are, and what is said of each, whatever it is called.
  attribute(
    'mode',
    'zoom',
    'skype',
    'webex',
    ...noun('webinar', 'video call', 'video conference', 'video link', 'livestream', 'virtual classroom', 'lecture'),
    'by video',
    'via video',
    'live online',
    'pre recorded',
    'self study',
    'distance learning',
    'in what way is it delivered',
    'delivery format',
    'delivery formats',
    'means of delivery',
    ...noun('method', 'teaching method', 'training method'),
    'mode of teaching',
  ),
  { slot: 'mode', value: 'face_to_face', says: ['face 2 face', 'in a room', 'in the flesh'] },
  {
    slot: 'mode',
    value: 'elearning',
    says: ['on a computer', 'on the computer', 'on the intranet'],
  },
]
