import type { ExportManifest } from './export-manifest.ts'

/** What stands in an export for whoever opens it without Candour: how to read it, and every table and column. */
export function exportReadme(manifest: ExportManifest): string {
  const { force, at, software, postgres, tables } = manifest
  return `${[
    `The record of ${force ?? 'no force yet'} as at ${at}`,
    '',
    `Written by Candour ${software} from PostgreSQL ${postgres}. It holds personal data of the most sensitive kind: keep it`,
    'encrypted, let nobody have it who need not, and remove it when it is not needed any more.',
    '',
    'Each table is one file of comma-separated values (RFC 4180, UTF-8). Its first line names the columns. Nothing between',
    'two commas means that nothing is known; two quotation marks ("") mean a text with nothing in it. Days are written',
    '2021-10-01; moments 2021-10-01 09:30:00.123+00, in UTC; t is yes and f is no; \\x begins bytes in base 16.',
    'A row that was corrected is kept: recorded_at says since when it was known so, superseded_at until when.',
    'manifest.json gives each file’s number of rows, size and SHA-256. “candour restore” reads all of it back.',
    '',
    ...tables.flatMap(({ schema, table, file, columns, keys, rows }) => [
      `${schema}.${table}`,
      `  in ${file}, ${rows} rows`,
      ...columns.map(({ name, type, required }) => `  ${name}: ${plainType(type)}${required ? '' : ', where known'}`),
      ...keys.map((key) => `  ${plainKey(key)}`),
      '',
    ]),
  ].join('\n')}\n`
}

const types: readonly (readonly [RegExp, string])[] = [
  [/^uuid\[\]$/, 'identities'],
  [/^uuid$/, 'an identity'],
  [/^(text|character varying).*\[\]$/, 'texts'],
  [/^(text|character varying)/, 'text'],
  [/^boolean$/, 'yes or no'],
  [/^(smallint|integer|bigint)$/, 'a whole number'],
  [/^(numeric|double precision|real)/, 'a number'],
  [/^date$/, 'a day'],
  [/^timestamp/, 'a moment'],
  [/^(date|tstz)range$/, 'from and until'],
  [/^jsonb?$/, 'JSON'],
  [/^bytea$/, 'bytes'],
]

const plainType = (type: string): string => types.find(([pattern]) => pattern.test(type))?.[1] ?? type

const plainKey = (key: string): string =>
  key
    .replace(/^PRIMARY KEY \((.*)\)$/, 'one row for each $1')
    .replace(/^UNIQUE[^(]*\(([^()]*)\)$/, 'no two rows with the same $1')
    .replace(/^FOREIGN KEY \((.*)\) REFERENCES ([^(]+)\(.*$/, '$1 is found in $2')
