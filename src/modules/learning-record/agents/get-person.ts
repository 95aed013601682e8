import { OutOfScope } from '../credentials/authenticate.ts'
import { agentKey } from '../keys.ts'
import { json, mustHold, type Operation, reading, required } from '../service/request.ts'
import { checkAgent } from '../specification/agent.ts'
import { readJson } from '../specification/json.ts'
import { findPersonas } from '../statements/find.queries.ts'

/** GET agents: a Person, with the identifier asked for and every name statements gave it (1.0.3 Communication 2.4). */
export const getPerson: Operation = {
  params: ['agent'],
  async handle(request) {
    mustHold(request, 'statements/read/mine', 'state', 'profile')
    const agent = checkAgent(readJson(required(request, 'agent'), 'The parameter agent'), 'The parameter agent')
    const { sitting } = request.sender
    if (sitting && sitting.agentKey !== agentKey(agent))
      throw new OutOfScope('A course may ask for its own learner only')
    const personas = await reading(request, (tx) => findPersonas(tx, agentKey(agent) ?? ''))
    const names = personas.map((persona) => (JSON.parse(persona) as { name: string }).name)
    const { objectType: _, name, ...identifier } = agent
    const all = [...new Set(typeof name === 'string' ? [name, ...names] : names)]
    return json(200, {
      objectType: 'Person',
      ...(all.length > 0 ? { name: all } : {}),
      ...Object.fromEntries(Object.entries(identifier).map(([kind, value]) => [kind, [value]])),
    })
  },
}
