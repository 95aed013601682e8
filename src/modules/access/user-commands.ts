import { Refused, type RegisterCommands, roles } from '../../kernel/index.ts'
import { addUser } from './add-user/command.ts'
import { isPowerful } from './powers/powerful.ts'
import { whatNow } from './powers/what-now.ts'
import { parseRoles } from './role-titles.ts'
import { hasAdministrator } from './user.queries.ts'
import { findPersonByStaffNumber } from './works-where.queries.ts'

/**
 * `candour user add`: how a force's first administrator comes in. Once there is one, powerful roles are proposed from here
 * too, and an administrator agrees to them.
 */
export const userCommands: RegisterCommands = (program, door) => {
  program
    .command('user')
    .description('people who sign in')
    .command('add')
    .description('add a person, who then signs in with their force account')
    .requiredOption('--name <name>', 'their name')
    .requiredOption('--email <address>', 'the email address of their force account')
    .option('--staff-number <number>', 'who they are in the workforce record')
    .requiredOption('--role <role...>', `what they may do: ${roles.join(', ')}`)
    .action((options: { name: string; email: string; role: string[]; staffNumber?: string }) =>
      door.withSession(async ({ db, actor, force }, terminal) => {
        const chosen = parseRoles(options.role)
        if (!chosen) throw new Refused(`A role is one of: ${roles.join(', ')}`)
        const user = { name: options.name, email: options.email, roles: chosen, sample: force.isSample }
        const { userId, waits } = await db.write(actor, async (tx) => {
          const setsUp = !(await hasAdministrator(tx))
          const { staffNumber } = options
          const person = staffNumber === undefined ? null : await findPersonByStaffNumber(tx, staffNumber)
          if (person === undefined) throw new Refused(`The workforce record has nobody with the number ${staffNumber}`)
          const added = await addUser(tx, { ...user, setsUp, personId: person?.personId ?? null })
          return { userId: added, waits: setsUp ? [] : chosen.filter(isPowerful) }
        })
        terminal.result(whatNow(options.name, chosen, waits), { userId, ...user, waits })
      }),
    )
}
