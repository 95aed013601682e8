import { expect, test } from 'vitest'
import { checkStatement } from '../../../src/modules/learning-record/specification/statement.ts'
import { versionRules } from '../../../src/modules/learning-record/specification/version.ts'
import { type Version, versions } from '../../harness/learning-store.ts'

// Experience API 1.0.3 Data 2.2 to 2.4 and 4; 2.0 (IEEE 9274.1.1) 4.2.2, 4.2.4 and 4.2.7: what a statement may hold.

const agent = { mbox: 'mailto:learner@police.example' }
const plain = {
  actor: agent,
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: 'https://learning.example/courses/domestic-abuse' },
}
const uuid = 'c0ffee00-9f0e-4a6b-8ba0-2f0d6cf7ab15'
const group = { objectType: 'Group', member: [agent] }
const inside = { ...plain, objectType: 'SubStatement' }
const about = (definition: object) => ({ object: { ...plain.object, definition } })
const choice = { interactionType: 'choice', choices: [{ id: 'a' }, { id: 'b', description: { 'en-GB': 'B' } }] }
const attachment = {
  usageType: 'https://learning.example/usage',
  display: { en: 'Certificate' },
  contentType: 'application/pdf',
  length: 3,
  sha2: 'ab'.repeat(32),
  fileUrl: 'https://learning.example/certificate.pdf',
}
const contextAgent = { objectType: 'contextAgent', agent, relevantTypes: ['https://learning.example/types/mentor'] }

type Vector = readonly [what: string, changes: object, versions?: readonly Version[]]

const accepted: readonly Vector[] = [
  ['nothing but actor, verb and object', {}],
  ['an id', { id: uuid }],
  ['an id in capitals', { id: uuid.toUpperCase() }],
  ['an actor by SHA-1 of the mailbox', { actor: { mbox_sha1sum: 'a'.repeat(40) } }],
  ['an actor by OpenID', { actor: { openid: 'https://id.police.example/123' } }],
  ['an actor by account', { actor: { account: { homePage: 'https://learning.example', name: '' } } }],
  ['a group of members without an identifier', { actor: group }],
  ['an identified group without members', { actor: { ...agent, objectType: 'Group' } }],
  ['a verb with displays', { verb: { ...plain.verb, display: { 'en-GB': 'completed', cy: 'cwblhaodd' } } }],
  ['an activity with an empty definition', about({})],
  ['an interaction of choices', about({ ...choice, correctResponsesPattern: ['a[,]b'] })],
  ['an interaction of every kind without lists', about({ interactionType: 'numeric' })],
  ['an agent as object', { object: { ...agent, objectType: 'Agent' } }],
  ['a pointer as object', { object: { objectType: 'StatementRef', id: uuid } }],
  ['a statement inside', { object: inside }],
  ['scores at their bounds', { result: { score: { scaled: -1, raw: 0, min: 0, max: 10 } } }],
  ['a result of false', { result: { success: false, completion: false, response: '' } }],
  ['an extension of null', { result: { extensions: { 'https://learning.example/x': null } } }],
  ['an extension with a name in another script', { result: { extensions: { 'https://learning.example/é/学': {} } } }],
  ['one context activity without a list', { context: { contextActivities: { parent: plain.object } } }],
  ['an empty list of context activities', { context: { contextActivities: { other: [] } } }],
  ['a team with an identifier', { context: { team: { ...agent, objectType: 'Group' }, registration: uuid } }],
  ['a pointer in the context', { context: { statement: { objectType: 'StatementRef', id: uuid } } }],
  ['an attachment by its address', { attachments: [attachment] }],
  ['a moment with a fraction of nine digits', { timestamp: '2024-10-01T09:30:00.123456789Z' }],
  ['a moment with an offset', { timestamp: '2024-10-01T09:30:00+01:00' }],
  ['a moment a year ahead', { timestamp: '2099-10-01T09:30:00Z' }],
  ['a moment on 29 February', { timestamp: '2024-02-29T00:00:00Z' }],
  ['a moment without an offset', { timestamp: '2024-10-01T09:30:00' }, ['1.0.3']],
  ['a moment in the basic form', { timestamp: '20241001T093000Z' }],
  ['context agents', { context: { contextAgents: [contextAgent] } }, ['2.0.0']],
  ['context groups', { context: { contextGroups: [{ objectType: 'contextGroup', group }] } }, ['2.0.0']],
  ['the version 1.0', { version: '1.0' }],
  ['the version 1.0.9', { version: '1.0.9' }],
  ['the version 2.0.0', { version: '2.0.0' }, ['2.0.0']],
  ['an authority of an application and its user', { authority: { objectType: 'Group', member: [agent, agent] } }],
  ...['P1Y', 'P1Y2M3DT4H5M6.789S', 'PT0S', 'P4W', 'P0.5Y', 'PT1.5H'].map(
    (duration): Vector => [`the duration ${duration}`, { result: { duration } }],
  ),
  ...['en', 'en-GB', 'zh-Hant-TW', 'sl-rozaj-biske', 'x-whatever', 'i-klingon', 'de-CH-1996'].map(
    (tag): Vector => [`the language ${tag}`, { context: { language: tag } }],
  ),
]

const refused: readonly Vector[] = [
  ['no actor', { actor: undefined }],
  ['no verb', { verb: undefined }],
  ['no object', { object: undefined }],
  ['a null', { result: null }],
  ['a null deeper down', about({ name: { en: null } })],
  ['a property nobody knows', { extra: 1 }],
  ['a property in another case', { Result: {} }],
  ['an id with a digit too many', { id: `${uuid}0` }],
  ['an id that is a number', { id: 1 }],
  ['an actor without an identifier', { actor: { name: 'Nobody' } }],
  ['an actor with two identifiers', { actor: { ...agent, openid: 'https://id.police.example/1' } }],
  ['an actor of another type', { actor: { ...agent, objectType: 'Person' } }],
  ['a mailbox without mailto', { actor: { mbox: 'learner@police.example' } }],
  ['a mailbox without a domain', { actor: { mbox: 'mailto:learner' } }],
  ['a hash that is too short', { actor: { mbox_sha1sum: 'abc' } }],
  ['an account without a name', { actor: { account: { homePage: 'https://learning.example' } } }],
  ['an account with a home page that is none', { actor: { account: { homePage: 'home', name: 'x' } } }],
  ['a group without identifier and members', { actor: { objectType: 'Group' } }],
  ['a group with an empty list of members', { actor: { objectType: 'Group', member: [] } }],
  ['a group in a group', { actor: { objectType: 'Group', member: [{ ...group }] } }],
  ['members of an agent', { actor: { ...agent, member: [agent] } }],
  ['a verb without an id', { verb: { display: { en: 'did' } } }],
  ['a verb without a scheme', { verb: { id: 'completed' } }],
  ['a verb with a blank', { verb: { id: 'http://example.org/com pleted' } }],
  ['a verb with half a character', { verb: { id: 'http://example.org/\ud800' } }],
  ['a display in a language that is none', { verb: { ...plain.verb, display: { en_GB: 'completed' } } }],
  ['a display that is no text', { verb: { ...plain.verb, display: { en: 1 } } }],
  ['an object of an unknown type', { object: { ...plain.object, objectType: 'Course' } }],
  ['an activity without an id', { object: { definition: {} } }],
  ['an interaction nobody knows', about({ interactionType: 'essay' })],
  ['the parts of an interaction without its type', about({ choices: [] })],
  ['choices of a likert scale', about({ interactionType: 'likert', choices: [{ id: 'a' }] })],
  ['the same choice twice', about({ interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] })],
  ['a choice without an id', about({ interactionType: 'choice', choices: [{ description: { en: 'A' } }] })],
  ['a pointer with more than its id', { object: { objectType: 'StatementRef', id: uuid, definition: {} } }],
  ['a statement inside a statement inside', { object: { ...inside, object: inside } }],
  ['an id on the statement inside', { object: { ...inside, id: uuid } }],
  ['an authority on the statement inside', { object: { ...inside, authority: agent } }],
  ['voiding something that is no pointer', { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } }],
  ['a score over its most', { result: { score: { raw: 11, max: 10 } } }],
  ['a score under its least', { result: { score: { raw: -1, min: 0 } } }],
  ['a least above the most', { result: { score: { min: 5, max: 4 } } }],
  ['a scaled score over 1', { result: { score: { scaled: 1.01 } } }],
  ['a score in words', { result: { score: { raw: '10' } } }],
  ['success in words', { result: { success: 'true' } }],
  ['an extension whose name is no IRI', { result: { extensions: { score: 1 } } }],
  ['a registration that is no UUID', { context: { registration: 'first' } }],
  ['a team that is an agent', { context: { team: agent } }],
  ['a context activity of an unknown kind', { context: { contextActivities: { sibling: [plain.object] } } }],
  ['an agent among context activities', { context: { contextActivities: { parent: [agent] } } }],
  [
    'a platform where the object is an agent',
    { object: { ...agent, objectType: 'Agent' }, context: { platform: 'x' } },
  ],
  [
    'a revision where the object is a pointer',
    { object: { objectType: 'StatementRef', id: uuid }, context: { revision: '1' } },
  ],
  ['context agents in 1.0.3', { context: { contextAgents: [contextAgent] } }, ['1.0.3']],
  ['context agents without an agent', { context: { contextAgents: [{ objectType: 'contextAgent' }] } }],
  ['relevant types that are none', { context: { contextAgents: [{ ...contextAgent, relevantTypes: [] }] } }],
  ['an attachment without a hash', { attachments: [{ ...attachment, sha2: undefined }] }],
  ['an attachment of a length in words', { attachments: [{ ...attachment, length: '3' }] }],
  ['an attachment with no display', { attachments: [{ ...attachment, display: undefined }] }],
  ['attachments that are no list', { attachments: attachment }],
  ['a moment without an offset', { timestamp: '2024-10-01T09:30:00' }, ['2.0.0']],
  ['a moment with an offset of minus nought', { timestamp: '2024-10-01T09:30:00-00:00' }],
  ['a moment on 30 February', { timestamp: '2024-02-30T09:30:00Z' }],
  ['a moment at 25 o’clock', { timestamp: '2024-02-03T25:30:00Z' }],
  ['a day without a time', { timestamp: '2024-02-03' }],
  ['a stored that is no moment', { stored: 'yesterday' }],
  ['the version 0.9', { version: '0.9' }],
  ['the version 1.1', { version: '1.1.0' }],
  ['the version 2.0.0', { version: '2.0.0' }, ['1.0.3']],
  ['an authority of three', { authority: { objectType: 'Group', member: [agent, agent, agent] } }],
  [
    'an authority that is an identified group',
    { authority: { ...agent, objectType: 'Group', member: [agent, agent] } },
  ],
  ...['P', 'PT', '1Y', 'P1S', 'P4W1D', 'P1.5Y2M', 'PT1H1', 'P2024-01-01', '-PT1H'].map(
    (duration): Vector => [`the duration ${duration}`, { result: { duration } }],
  ),
  ...['', 'e', 'en--GB', 'a12345678', 'en-', 'english language'].map(
    (tag): Vector => [`the language “${tag}”`, { context: { language: tag } }],
  ),
]

/** JSON has no undefined: what a test takes away is gone. */
const withChanges = (changes: object) => JSON.parse(JSON.stringify({ ...plain, ...changes }))

const inVersions = (vectors: readonly Vector[]) =>
  vectors.flatMap(([what, changes, only = versions]) => only.map((version) => [version, what, changes] as const))

test.each(inVersions(accepted))('%s accepts %s', (version, _, changes) => {
  expect(() => checkStatement(withChanges(changes), versionRules[version])).not.toThrow()
})

test.each(inVersions(refused))('%s refuses %s', (version, _, changes) => {
  expect(() => checkStatement(withChanges(changes), versionRules[version])).toThrow(
    expect.objectContaining({ status: 400 }),
  )
})
