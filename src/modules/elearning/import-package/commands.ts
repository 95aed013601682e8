import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refused, type RegisterCommands, readConfig } from '../../../kernel/index.ts'
import { importPackage } from './import-package.ts'

const phases = { checking: 'Unpacking and checking', storing: 'Storing' } as const

/** `candour elearning import FILE` */
export const importPackageCommands: RegisterCommands = (program, door) => {
  program
    .command('elearning')
    .description('courses that people take here')
    .command('import')
    .argument('<file>', 'a course package: cmi5, SCORM 1.2 or SCORM 2004')
    .description('bring a course in: the whole of it or, where anything is wrong, nothing')
    .action((path: string) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const found = await stat(path).catch(() => null)
        if (!found?.isFile()) throw new Refused(`There is no file “${path}”`)
        const { packageId } = await importPackage({
          db,
          actor,
          path,
          fileName: basename(path),
          origin: readConfig(process.env).origin ?? 'https://candour.invalid',
          onProgress: ({ phase, bytes, totalBytes }) => terminal.progress(phases[phase], bytes, totalBytes),
        })
        terminal.result(`The course is in: ${packageId}`, { packageId })
      }),
    )
}
