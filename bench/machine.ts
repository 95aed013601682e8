import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { softwareVersion } from '../src/kernel/index.ts'
import type { LoadRecord } from './load-record.ts'
import { type ReportTable, writeNumber } from './report-table.ts'

/** What the numbers were measured on. Times mean little without it, and less where others used the machine. */
export function machineTable(record: LoadRecord): ReportTable {
  const rows = record.files.reduce((sum, file) => sum + file.rows, 0)
  const cores = availableParallelism()
  return {
    title: 'Machine',
    columns: ['What', 'Which'],
    rows: [
      ['When', new Date().toISOString().slice(0, 16).replace('T', ' ')],
      ['Processor', `${cpus()[0]?.model ?? 'unknown'}, ${cores} cores`],
      ['Memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
      ['Load at the start', `${loadavg()[0]?.toFixed(1)} processes running or waiting, on ${cores} cores`],
      ['Node', `${process.version}, ${process.platform} ${process.arch}`],
      ['PostgreSQL', record.postgres],
      ['Candour', softwareVersion],
      ['Record', `the ${record.size} sample: ${writeNumber(rows)} rows of files`],
    ],
  }
}
