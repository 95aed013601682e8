import { type Extract, NotFound, type PlainDate } from '../../../kernel/index.ts'
import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { ownPeople } from '../../workforce/index.ts'
import { inForceOn } from '../definition.ts'
import { definitionsKnownAt, routingPolicies } from '../policy-register.queries.ts'
import { conditionWords, leadWords, routingSentences } from '../sentences.ts'
import { obligations } from '../vocabulary.ts'

const askedDay = (plan: { asAt: PlainDate | null; to: PlainDate | null; received: PlainDate }): PlainDate =>
  plan.asAt ?? plan.to ?? plan.received

const asked = senses('attribute', 'handling', 'reaching', 'leading')
const implied: readonly Sense[] = [
  ...senses('event', 'reported'),
  ...senses('subject', 'domestic_abuse'),
  ...senses('noun', 'force', 'people', 'case', 'unit', 'specialist_officer'),
  ...senses('unit_kind', '*'),
  ...senses('party', 'victim'),
  ...senses('state', 'current'),
  ...senses('event', 'called'),
  ...senses('noun', 'police'),
]

const handling: Meaning = {
  asks: ['how', 'who', 'list'],
  core: [asked, [...senses('event', 'reported'), ...senses('subject', 'domestic_abuse')]],
  implied,
  light: ['report', 'complete'],
}

/** The policy says for each risk and offence who leads: of domestic abuse, and of nothing else. */
const handlingOfSome: Meaning = {
  ...handling,
  core: [asked, senses('subject', 'domestic_abuse')],
  implied: [
    ...implied,
    ...senses('grade', '*'),
    ...senses('offence_kind', '*'),
    ...senses('event', 'under_investigation'),
  ],
}

/** And where the suspect works for the police. Other officers of whom is asked are those who deal with it. */
const handlingOfPolice: Meaning = {
  ...handlingOfSome,
  core: [...handlingOfSome.core, senses('party', 'suspect')],
  implied: [...(handlingOfSome.implied ?? []), ...ownPeople, ...senses('event', 'in_post')],
}

/** And of what is alleged of the force's own people: of them, whoever says it. */
const handlingOfAllegations: Meaning = {
  ...handlingOfSome,
  // "How do officers respond when accused" is no question about the force.
  asks: ['who', 'list'],
  core: [asked, senses('event', 'alleged'), senses('subject', 'domestic_abuse')],
  implied: [...(handlingOfSome.implied ?? []), ...ownPeople, ...senses('event', 'in_post')],
  light: ['report', 'complete', 'over', 'bring'],
}

/** A Q3, P4. How a report reaches the officers who deal with it, from the routing policy in force on the day asked. */
export const howAReportIsHandled: Extract = {
  kind: 'extract',
  id: 'response.how-a-report-is-handled',
  version: 1,
  name: 'How a report is handled, and by whom',
  definition:
    'The routing policy in force on the day asked, or when the request was received, as sentences made from its rules in order, with the definition of domestic abuse then in force.',
  sensitivity: 'open',
  may: 'handling.read',
  means: [handling, handlingOfSome, handlingOfPolice, handlingOfAllegations],
  cues: [
    {
      says: /how (can|do|does|would|could) .*(access|reach|contact|get (in touch|hold)|navigate|speak|report)/,
      weight: 5,
      why: 'asks how people reach the officers: the live routing policy says so',
    },
    {
      says: /\bautomatic(ally)?\b/,
      request: /domestic (abuse|violence)/,
      weight: 2,
      why: 'asks whether it is automatic',
    },
    {
      says: /\b(which|what) (unit|team|officers?)\b.*(deal|investigat|handle|respon)|referr(ed|al) to .*(unit|team)/,
      weight: 3,
      why: 'asks who deals with a report',
    },
  ],
  async run(tx, { plan, knownAt }) {
    const asked = askedDay(plan)
    const policy = inForceOn(await routingPolicies(tx, knownAt), asked)
    if (!policy) throw new NotFound('No routing policy was in force on that day')
    const definition = inForceOn(await definitionsKnownAt(tx, knownAt), asked)
    return {
      sentences: routingSentences(policy, definition),
      table: {
        columns: ['Order', 'Rule', 'When', 'Lead unit', 'Also'],
        rows: policy.rules.map((rule) => [
          rule.order,
          rule.name,
          conditionWords(rule) ?? 'Any report that reaches this rule',
          rule.lead ? leadWords(rule.lead) : '',
          rule.obligations.map((each) => obligations[each]).join('; '),
        ]),
      },
      rowCount: policy.rules.length + (definition ? 1 : 0),
      importIds: [...new Set([policy.importId, definition?.importId].filter((id) => id != null))],
    }
  },
}

/** P5. The definition of domestic abuse the force works by. */
export const definitionOfAbuse: Extract = {
  kind: 'extract',
  id: 'response.definition',
  version: 1,
  name: 'The definition of domestic abuse',
  definition:
    'Every definition the record holds, with when it came into force, and which one is in force on the day asked.',
  sensitivity: 'open',
  may: 'handling.read',
  means: {
    asks: ['how', 'list', 'when'],
    core: [senses('attribute', 'definition'), senses('subject', 'domestic_abuse')],
    implied: [
      ...senses('noun', 'force'),
      ...senses('state', 'current'),
      ...senses('attribute', 'introduced', 'launched'),
    ],
    light: ['use', 'have'],
  },
  cues: [
    {
      says: /\bdefin(e|es|ed|ition)\b.*(domestic|abuse)|what (is|counts as|constitutes) domestic (abuse|violence)/,
      weight: 5,
      why: 'asks how domestic abuse is defined',
    },
  ],
  async run(tx, { plan, knownAt }) {
    const all = await definitionsKnownAt(tx, knownAt)
    const current = inForceOn(all, askedDay(plan))
    return {
      sentences: current ? [`${current.title} (${current.source}). ${current.plainWords}`] : [],
      table: {
        columns: ['Definition', 'In force from', 'Source', 'In plain words'],
        rows: all.map((each) => [each.title, each.inForceFrom, each.source, each.plainWords]),
      },
      rowCount: all.length,
      importIds: [...new Set(all.map(({ importId }) => importId).filter((id) => id !== null))],
    }
  },
}
