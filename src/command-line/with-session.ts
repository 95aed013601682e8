import { userInfo } from 'node:os'
import {
  type Actor,
  CandourError,
  commandLineUserId,
  type Force,
  readConfig,
  rolesOf,
  type Session,
  type Terminal,
} from '../kernel/index.ts'
import { type OpenLog, startLog } from '../log/open-log.ts'
import { readLogSettings } from '../log/settings.ts'
import { openCandour } from '../open-candour.ts'

/** There is a database, but nobody's record in it yet. */
class NoForce extends CandourError {
  constructor() {
    super('There is no force in this record yet. Run “candour sample” for the sample force, or “candour force create”')
  }
}

/** Whoever can run commands on the machine holds the database; what they do is audited under their account's name. */
export const commandLineActor = (force: Force): Actor => ({
  forceId: force.forceId,
  userId: commandLineUserId,
  name: `Operator of the server (account ${accountName()})`,
  personId: null,
  commandId: null,
  roles: rolesOf.commandLine,
})

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown account' // an account without a name, as in a container run under a bare number
  }
}

/** Runs a command's work with the database up, and closes it whatever happens. Throws NoForce. */
export async function withSession(terminal: Terminal, work: (session: Session) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  const log = logFor(config.dataDirectory, terminal)
  const candour = await openCandour(config, terminal.say)
  try {
    if (!candour.force) throw new NoForce()
    await work({ db: candour.db, force: candour.force, actor: commandLineActor(candour.force) })
  } finally {
    await candour.close()
    log?.close()
  }
}

/** What commands do is logged beside what the site does. A log that this account may not write does not hold a command up. */
function logFor(dataDirectory: string, terminal: Terminal): OpenLog | null {
  try {
    return startLog({ ...readLogSettings(process.env, dataDirectory), standard: 2 }, terminal.say)
  } catch (error) {
    terminal.say((error as Error).message)
    return null
  }
}
