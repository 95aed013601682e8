import { audit, Refused, type RegisterCommands, readConfig } from '../../../kernel/index.ts'
import { createCredential } from './create-credential.ts'
import { listCredentials, revokeCredential } from './credential.queries.ts'
import { parseScopes, scopes } from './scopes.ts'

/** The account home page of sources made before the site has an address of its own. */
const homePageOf = (origin: string | null): string => `${origin ?? 'https://candour.invalid'}/learning-sources`

/** `candour learning-record credential create|list|revoke` */
export const credentialCommands: RegisterCommands = (program, door) => {
  const credential = program
    .command('learning-record')
    .description('the Learning Record Store')
    .command('credential')
    .description('the credentials by which learning platforms send statements')

  credential
    .command('create')
    .description('a new credential; its secret is shown once. To replace one: create, hand over, revoke the old')
    .requiredOption('--source <name>', 'the platform it is for')
    .option('--scope <scope...>', `what it may do: ${scopes.join(', ')}`, ['statements/write', 'statements/read/mine'])
    .option('--expires <date>', 'the day it stops working, such as 2026-12-31')
    .action((options: { source: string; scope: string[]; expires?: string }) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const chosen = parseScopes(options.scope)
        if (!chosen) throw new Refused(`A scope is one of: ${scopes.join(', ')}`)
        const expiresAt = options.expires === undefined ? null : readDay(options.expires)
        const homePage = homePageOf(readConfig(process.env).origin)
        const issued = await db.write(actor, (tx) =>
          createCredential(tx, { source: options.source, scopes: chosen, expiresAt, homePage }),
        )
        terminal.result(
          `Credential for ${options.source} (${chosen.join(', ')})\n  key     ${issued.accessKey}\n  secret  ${issued.secret}\nThe secret is kept nowhere: hand it over now.`,
          { ...issued, source: options.source, scopes: chosen },
        )
      }),
    )

  credential
    .command('list')
    .description('every credential, with its scopes and when it was last used')
    .action(() =>
      door.withSession(async ({ db, actor }, terminal) => {
        const found = await db.read(actor, listCredentials)
        const lines = found.map((each) => {
          const state = each.revokedAt
            ? 'revoked'
            : each.lastUsedAt
              ? `last used ${each.lastUsedAt.toISOString()}`
              : 'never used'
          return `${each.accessKey}  ${each.source}  ${each.scopes.join(', ')}  ${state}`
        })
        terminal.result(lines.join('\n') || 'There is no credential yet', found)
      }),
    )

  credential
    .command('revoke')
    .argument('<key>', 'the credential’s key')
    .description('end a credential and every token issued to it, at once')
    .action((key: string) =>
      door.withSession(async ({ db, actor }, terminal) => {
        await db.write(actor, async (tx) => {
          const credentialId = await revokeCredential(tx, key)
          if (credentialId === undefined) throw new Refused(`There is no credential “${key}” that could be revoked`)
          await audit(tx, { action: 'revoke-credential', subjectType: 'learning-credential', subjectId: credentialId })
        })
        terminal.result(`${key} is revoked`, { revoked: key })
      }),
    )
}

function readDay(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`)
  // 31 February would be taken for a day in March.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new Refused(`“${text}” is not a day such as 2026-12-31`)
  }
  return day
}
