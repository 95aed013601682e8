import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askTimestamp, readTimestamp } from './stamp.ts'

let folder: string
let server: Server
let url: string
let authorities: string
let strangers: string

const openssl = (...words: readonly string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' })

/** A certificate of an authority of its own. */
function makeAuthority(name: string): string {
  openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', `/CN=${name}`],
    ...['-keyout', `${name}.key`, '-out', `${name}.pem`],
    ...['-addext', 'extendedKeyUsage=critical,timeStamping', '-addext', 'basicConstraints=critical,CA:TRUE'],
  )
  return readFileSync(join(folder, `${name}.pem`), 'utf8')
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candour-stamp-'))
  authorities = makeAuthority('authority')
  strangers = makeAuthority('stranger')
  writeFileSync(join(folder, 'serial'), '01\n')
  writeFileSync(
    join(folder, 'tsa.cnf'),
    `[tsa]\ndefault_tsa = one\n[one]\nserial = serial\nsigner_cert = authority.pem\nsigner_key = authority.key
signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\ness_cert_id_chain = no\n`,
  )
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', () => {
        writeFileSync(join(folder, 'query.tsq'), Buffer.concat(chunks))
        openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr')
        response.end(readFileSync(join(folder, 'reply.tsr')))
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test('an authority says when a statement was there, and its word can be checked later', async () => {
  const reply = await askTimestamp(url, 'a statement', authorities)
  const at = await readTimestamp(reply, 'a statement', authorities)
  expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000)
})

test('its word about another statement, by a stranger, or that was changed is refused', async () => {
  const reply = await askTimestamp(url, 'a statement', null)
  await expect(readTimestamp(reply, 'another', null)).rejects.toThrow('something else')
  await expect(readTimestamp(reply, 'a statement', strangers)).rejects.toThrow('not signed by an authority')
  const changed = Buffer.from(reply)
  changed.writeUInt8(changed.readUInt8(changed.length - 5) ^ 1, changed.length - 5)
  await expect(readTimestamp(changed, 'a statement', authorities)).rejects.toThrow('not signed')
  await expect(readTimestamp(Buffer.from('no reply'), 'a statement', null)).rejects.toThrow('no time stamp')
})

test('one that does not answer is said as that', async () => {
  await expect(askTimestamp('http://127.0.0.1:1/', 'a', null)).rejects.toThrow('does not answer')
})

test('openssl itself reads what was kept', async () => {
  const reply = await askTimestamp(url, 'a statement', null)
  writeFileSync(join(folder, 'kept.tsr'), reply)
  writeFileSync(join(folder, 'statement'), 'a statement')
  const said = openssl('ts', '-verify', '-in', 'kept.tsr', '-data', 'statement', '-CAfile', 'authority.pem')
  expect(said.toString()).toContain('OK')
})
