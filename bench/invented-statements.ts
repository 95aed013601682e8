import { randomUUID } from 'node:crypto'

const people = 40_000
const courses = 300
const verbs = ['launched', 'initialized', 'progressed', 'answered', 'completed', 'passed', 'failed', 'terminated']

const agent = (person: number) => ({
  objectType: 'Agent',
  account: { homePage: 'https://learning.example', name: `P${person}` },
})
export const activity = (course: number, unit?: number): string =>
  `https://learning.example/courses/${course}${unit === undefined ? '' : `/units/${unit}`}`
const verb = (index: number) => `http://adlnet.gov/expapi/verbs/${verbs[index % verbs.length]}`
const registration = (person: number, course: number) =>
  `00000000-0000-4000-8000-${(person * courses + course).toString(16).padStart(12, '0')}`

const any = (count: number) => Math.floor(Math.random() * count)

/** A statement of the size and shape that a course sends. */
export function inventStatement() {
  const person = any(people)
  const course = any(courses)
  return {
    id: randomUUID(),
    actor: agent(person),
    verb: { id: verb(any(verbs.length)), display: { en: 'did' } },
    object: {
      objectType: 'Activity',
      id: activity(course, any(12)),
      definition: { name: { en: `Part of course ${course}` }, type: 'http://adlnet.gov/expapi/activities/lesson' },
    },
    result: { score: { scaled: 0.8 }, success: true, duration: 'PT12M30S' },
    context: {
      registration: registration(person, course),
      contextActivities: {
        parent: [{ objectType: 'Activity', id: activity(course) }],
        category: [{ objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
      },
    },
    timestamp: new Date().toISOString(),
  }
}

/** What is searched for, drawn anew each time. */
export const searches: Readonly<Record<string, () => Record<string, string>>> = {
  agent: () => ({ agent: JSON.stringify(agent(any(people))) }),
  'agent, related': () => ({ agent: JSON.stringify(agent(any(people))), related_agents: 'true' }),
  activity: () => ({ activity: activity(any(courses), any(12)) }),
  'activity, related': () => ({ activity: activity(any(courses)), related_activities: 'true' }),
  verb: () => ({ verb: verb(any(verbs.length)) }),
  registration: () => ({ registration: registration(any(people), any(courses)) }),
  since: () => ({ since: new Date(Date.now() - any(60_000)).toISOString(), ascending: 'true' }),
  until: () => ({ until: new Date(Date.now() - any(60_000)).toISOString() }),
  'agent and verb': () => ({ agent: JSON.stringify(agent(any(people))), verb: verb(any(verbs.length)) }),
  'activity and verb': () => ({ activity: activity(any(courses), any(12)), verb: verb(any(verbs.length)) }),
  'related activity and verb': () => ({
    activity: activity(any(courses)),
    related_activities: 'true',
    verb: verb(any(verbs.length)),
  }),
  'nothing named': () => ({}),
}
