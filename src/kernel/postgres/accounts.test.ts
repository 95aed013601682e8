import { chown, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openEmbeddedPostgres } from './index.ts'
import { weAreRoot } from './ordinary-user.ts'
import { openInOtherProcess } from './testing/other-process.ts'
import { readableCopy } from './testing/readable-copy.ts'
import { type ScratchFolder, scratchFolder } from './testing/scratch-folder.ts'

const nobody = { uid: 65534, gid: 65534 }

describe.runIf(weAreRoot())('started by root', () => {
  let folder: ScratchFolder
  afterEach(async () => {
    await folder.remove()
  })

  test('the server runs as another user, in the data folder where that user can enter it', async () => {
    folder = await scratchFolder()
    const server = await openEmbeddedPostgres(folder)
    expect(await folder.cluster()).toBe(join(folder.dataDirectory, 'postgres'))
    expect((await stat(await folder.cluster())).uid).not.toBe(0)
    await server.release()
  })

  test('the cluster goes elsewhere, and says where, when only root can enter the data folder', async () => {
    folder = await scratchFolder(0o700)
    const progress: string[] = []
    const first = await openEmbeddedPostgres({ ...folder, onProgress: (message) => progress.push(message) })
    const cluster = await folder.cluster()
    expect(cluster).toMatch(/^\/var\/lib\/candour\/[0-9a-f]{12}-[0-9a-f]{8}\/postgres$/)
    expect(progress.join('\n')).toContain(cluster)
    await first.release()
    const second = await openEmbeddedPostgres(folder)
    expect(second.started).toBe('started')
    await second.release()
  })
})

describe.runIf(weAreRoot() && process.platform === 'linux')('started by an ordinary user', () => {
  let copy: Awaited<ReturnType<typeof readableCopy>>
  let folder: ScratchFolder
  beforeAll(async () => {
    copy = await readableCopy()
  })
  beforeEach(async () => {
    folder = await scratchFolder(0o700)
    await mkdir(join(folder.parent, 'home'))
    for (const path of [folder.parent, join(folder.parent, 'home')]) await chown(path, nobody.uid, nobody.gid)
  })
  afterEach(async () => {
    await folder.remove()
  })
  afterAll(async () => {
    await copy.remove()
  })

  test('the server runs as that user, in a data folder that only they may enter', async () => {
    const how = { ...nobody, node: copy.node, program: copy.program, home: join(folder.parent, 'home') }
    const first = await openInOtherProcess(folder.dataDirectory, how)
    expect(first).toMatchObject({ started: 'new', rowsBefore: 0, account: nobody.uid })
    expect(await folder.cluster()).toBe(join(folder.dataDirectory, 'postgres'))
    await first.end('SIGTERM')
    const second = await openInOtherProcess(folder.dataDirectory, how)
    expect(second).toMatchObject({ started: 'started', rowsBefore: 1 })
    await second.end('SIGKILL')
    const third = await openInOtherProcess(folder.dataDirectory, how)
    expect(third).toMatchObject({ started: 'joined', rowsBefore: 2 })
    await third.end('SIGTERM')
  })

  test('a user without a home can start too', async () => {
    const how = { ...nobody, node: copy.node, program: copy.program, home: '/nonexistent' }
    const server = await openInOtherProcess(folder.dataDirectory, how)
    expect(server.started).toBe('new')
    await server.end('SIGTERM')
  })

  test('root opens what an ordinary user made, and leaves it theirs', async () => {
    const how = { ...nobody, node: copy.node, program: copy.program, home: join(folder.parent, 'home') }
    const theirs = await openInOtherProcess(folder.dataDirectory, how)
    await theirs.end('SIGTERM')
    const ours = await openEmbeddedPostgres(folder)
    expect(ours.started).toBe('started')
    await ours.release()
    const again = await openInOtherProcess(folder.dataDirectory, how)
    expect(again).toMatchObject({ started: 'started', rowsBefore: 1 })
    await again.end('SIGTERM')
  })
})
