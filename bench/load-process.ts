import { createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { runImport } from '../src/kernel/import/index.ts'
import { createForce, type Db, type Force, importersOf, readConfig, systemActor } from '../src/kernel/index.ts'
import { modules } from '../src/modules.ts'
import { openCandour } from '../src/open-candour.ts'
import { addUsers } from '../src/sample/add-users.ts'
import { analyze } from '../src/sample/analyze.ts'
import { sampleFiles } from '../src/sample/files.ts'
import { inventForce } from '../src/sample/force.ts'
import { livedUntil, sampleSizes, steadyDay } from '../src/sample/index.ts'
import type { SampleFile } from '../src/sample/sample-file.ts'
import { type FileLoad, type LoadRecord, loadRecordFile } from './load-record.ts'
import { copyFileIntoText, copyWrittenRows, keepOnDisk } from './plain-copy.ts'
import { databaseProcesses } from './process-figures.ts'

// Loads the sample file by file, each from the disk and each followed at once by plain COPY of the same rows, so that
// what else the machine does weighs on both alike.
const [dataDirectory = '', sizeNamed] = process.argv.slice(2)
const size = sampleSizes.find((each) => each === sizeNamed) ?? 'met'

await mkdir(dataDirectory, { recursive: true })
const candour = await openCandour(readConfig({ CANDOUR_DATA: dataDirectory }), say)
const owner = new pg.Client({ connectionString: candour.ownerUrl })
await owner.connect()
try {
  const memory = (await databaseProcesses(owner)).watchMemory()
  const force = await createForce(candour.ownerUrl, {
    name: 'Thameside Police',
    shortName: 'Thameside',
    referencePrefix: '01',
    isSample: true,
  })
  const invented = inventForce(size, 1, livedUntil(steadyDay))
  const files: FileLoad[] = []
  for (const file of sampleFiles(invented)) {
    const loaded = await loadFile(candour.db, force, file)
    files.push(loaded)
    say(`  ${loaded.kind}: ${loaded.rows} rows in ${loaded.importSeconds.toFixed(1)} s`)
  }
  await addUsers(candour.db, force, invented.known)
  const database = memory.stop()
  const { rows: version } = await owner.query<{ server_version: string }>('show server_version')
  const record: LoadRecord = {
    size,
    loadedAt: new Date().toISOString(),
    postgres: version[0]?.server_version ?? 'unknown',
    files,
    peak: { importer: process.resourceUsage().maxRSS * 1024, database },
  }
  await writeFile(join(dataDirectory, loadRecordFile), JSON.stringify(record, null, 2))
} finally {
  await owner.end()
  await candour.close()
}

async function loadFile(db: Db, force: Force, file: SampleFile): Promise<FileLoad> {
  const path = join(dataDirectory, file.name)
  await pipeline(file.open(), createWriteStream(path))
  await keepOnDisk(path)
  const importer = importersOf(modules).find(({ kind }) => kind === file.kind)
  if (!importer) throw new Error(`There is no importer of ${file.kind}`)
  const fileCopySeconds = file.name.endsWith('.csv') ? await copyFileIntoText(owner, path) : null
  await owner.query('checkpoint')
  const report = await runImport(db, systemActor(force.forceId), importer, { path, name: file.name })
  if (report.status !== 'done') throw report.fault ?? new Error(`${file.name} was ${report.status}`)
  if (report.rows >= 1000) await analyze(candour.ownerUrl)
  const written = await copyWrittenRows(owner, report.importId)
  await rm(path)
  return { kind: file.kind, rows: report.rows, importSeconds: report.seconds, fileCopySeconds, ...written }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
