import { type Actor, Forbidden, may } from '../kernel/index.ts'
import type { Access, Permitted } from './route.ts'

/** Whether somebody is permitted what a page, an entry or a panel says. */
export const isPermitted = (actor: Pick<Actor, 'roles'>, permitted: Permitted): boolean =>
  typeof permitted === 'string' ? may(actor, permitted) : may(actor, ...permitted)

/** Whether the door opens: yes, only after signing in, or (thrown as Forbidden) not for this person. */
export function openFor(access: Access, actor: Actor | null): 'open' | 'sign-in-first' {
  if (access === 'public') return 'open'
  if (!actor) return 'sign-in-first'
  if (access === 'signed-in' || isPermitted(actor, access)) return 'open'
  throw new Forbidden()
}

/** A form that another site's page sent. */
export class ForgedForm extends Forbidden {}

/**
 * Refuses a post that another site's page sent. Browsers say in Sec-Fetch-Site where a request comes from; the Origin
 * header can't be used, because our own `no-referrer` policy makes it `null`.
 */
export function refuseOtherSites(site: string | string[] | undefined): void {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new ForgedForm('This form was sent from another site')
  }
}
