import { Refused, type RegisterCommands, roles } from '../../kernel/index.ts'
import { addUser } from './add-user/command.ts'
import { parseRoles } from './role-titles.ts'
import { findPersonByStaffNumber } from './works-where.queries.ts'

/** `candour user add`: how a force's first administrator comes in. */
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
        const userId = await db.write(actor, async (tx) => {
          const { staffNumber } = options
          const person = staffNumber === undefined ? null : await findPersonByStaffNumber(tx, staffNumber)
          if (person === undefined) throw new Refused(`The workforce record has nobody with the number ${staffNumber}`)
          return addUser(tx, { ...user, personId: person?.personId ?? null })
        })
        terminal.result(`${options.name} can now sign in`, { userId, ...user })
      }),
    )
}
