/* The least a cmi5 unit needs: fetch its credential, read what it was launched with, and say what happened. */
const launch = new URLSearchParams(location.search)
const endpoint = launch.get('endpoint').replace(/\/?$/, '/')
const actor = launch.get('actor')
const activityId = launch.get('activityId')
const registration = launch.get('registration')
const began = Date.now()

const category = (name) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` })
const verbs = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
}

let authorization
let data

const call = (resource, options = {}) =>
  fetch(endpoint + resource, {
    ...options,
    headers: { Authorization: authorization, 'X-Experience-API-Version': '1.0.3', ...options.headers },
  })

const state = (stateId) =>
  `activities/state?${new URLSearchParams({ activityId, agent: actor, registration, stateId })}`

const duration = () => `PT${Math.max(0, (Date.now() - began) / 1000).toFixed(2)}S`

/** Begins the sitting. Gives back what was remembered of the last one. */
export async function begin() {
  const given = await (await fetch(launch.get('fetch'), { method: 'POST' })).json()
  if (!given['auth-token']) throw new Error(given['error-text'] ?? 'The course got no credential')
  authorization = `Basic ${given['auth-token']}`
  data = await (await call(state('LMS.LaunchData'))).json()
  // A unit asks how its learner likes to learn before it begins (cmi5 11.0). This one is the same for everybody.
  await call(`agents/profile?${new URLSearchParams({ agent: actor, profileId: 'cmi5LearnerPreferences' })}`)
  await send('initialized')
  const remembered = await call(state('bookmark'))
  return remembered.ok ? remembered.json() : null
}

export const remember = (bookmark) =>
  call(state('bookmark'), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(bookmark),
  })

/** Says what happened. What changes the learner's standing is only said where the course is taken, not looked through. */
export async function send(verb, result) {
  const judges = verb !== 'initialized' && verb !== 'terminated'
  if (judges && data.launchMode !== 'Normal') return
  const { contextActivities = {}, ...context } = data.contextTemplate
  const categories = [...(contextActivities.category ?? []), category('cmi5'), ...(judges ? [category('moveon')] : [])]
  const statement = {
    id: crypto.randomUUID(),
    actor: JSON.parse(actor),
    verb: { id: verbs[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: activityId },
    context: {
      ...context,
      registration,
      contextActivities: { ...contextActivities, category: categories },
      ...(verb === 'passed' || verb === 'failed'
        ? {
            extensions: {
              ...context.extensions,
              'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': data.masteryScore,
            },
          }
        : {}),
    },
    ...(verb === 'initialized' ? {} : { result: { ...result, duration: duration() } }),
    timestamp: new Date().toISOString(),
  }
  const answer = await call('statements', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify([statement]),
  })
  if (!answer.ok) throw new Error(`It could not be kept (${answer.status})`)
}

export async function leave() {
  await send('terminated')
  if (data.returnURL) location.href = data.returnURL
}
