import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Candour as it was at a commit, over a data folder, with the packages that are installed today. */
export interface EarlierCandour {
  /** Starts it as `npm start` did then: with an empty folder it loads its sample force. Returns once it serves. */
  serve(): Promise<{ readonly address: string; stop(): Promise<void> }>
  /** Runs one of its commands; gives what it printed, and throws where it failed. */
  candour(...words: readonly string[]): Promise<string>
  remove(): Promise<void>
}

/** Why Candour of an earlier commit cannot be had here; null where it can. */
export async function whyNoEarlierCandour(commits: readonly string[]): Promise<string | null> {
  for (const commit of commits) {
    try {
      await promisify(execFile)('git', ['cat-file', '-e', `${commit}^{tree}`], { cwd: root })
    } catch (error) {
      const why =
        Object(error).code === 'ENOENT' ? 'git is not installed' : 'the history of this clone does not hold it'
      return `Candour as at ${commit} cannot be had: ${why}`
    }
  }
  return null
}

export async function earlierCandour(commit: string, dataDirectory: string): Promise<EarlierCandour> {
  const folder = await mkdtemp(join(tmpdir(), `candour-at-${commit}-`))
  // By way of a file: where tar has all it needs, it ends before the last of a pipe is written to it.
  const archive = join(folder, 'archive.tar')
  await promisify(execFile)('git', ['archive', '--format=tar', `--output=${archive}`, commit, 'src', 'package.json'], {
    cwd: root,
  })
  await promisify(execFile)('tar', ['-x', '-f', archive, '-C', folder])
  await rm(archive)
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  // Its small force, twenty times smaller: all of every kind that it has, in a tenth of the time.
  const sizes = join(folder, 'src', 'sample', 'sizes.ts')
  await writeFile(sizes, (await readFile(sizes, 'utf8')).replace('1 / 20', '1 / 400'))
  const { DATABASE_URL: _, DATABASE_APP_URL: __, CANDOUR_POSTGRES_BIN: ___, ...inherited } = process.env
  const env = { ...inherited, CANDOUR_DATA: dataDirectory, PORT: '0' }
  const program = (name: string) => ['--disable-warning=ExperimentalWarning', join(folder, 'src', name)]
  return {
    async serve() {
      const child = spawn(process.execPath, program('main.ts'), { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
      let complaint = ''
      child.stderr.on('data', (chunk) => {
        complaint += chunk
      })
      const gone = once(child, 'close').then(() => undefined)
      const ready = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
      const address = /http:\S+[^.,\s]/.exec((await Promise.race([ready, gone])) ?? '')?.[0]
      if (address === undefined) throw new Error(`Candour as at ${commit} did not serve: ${complaint}`)
      return {
        address,
        async stop() {
          child.kill('SIGTERM')
          await gone
        },
      }
    },
    async candour(...words) {
      const { stdout } = await promisify(execFile)(process.execPath, [...program('cli.ts'), ...words], {
        cwd: folder,
        env,
      })
      return stdout
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
