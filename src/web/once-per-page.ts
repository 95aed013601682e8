import type { PageRequest } from './route.ts'

/** Asks the record once for each page, where a task and a panel tell of the same. A failure is everyone's who asked. */
export function oncePerPage<Found>(
  ask: (request: PageRequest) => Promise<Found>,
): (request: PageRequest) => Promise<Found> {
  const asked = new WeakMap<PageRequest, Promise<Found>>()
  return (request) => {
    const found = asked.get(request) ?? ask(request)
    asked.set(request, found)
    return found
  }
}
