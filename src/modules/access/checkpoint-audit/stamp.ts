import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fromBER, Integer, OctetString } from 'asn1js'
import * as pkijs from 'pkijs'
import { CandourError } from '../../../kernel/index.ts'

/** What a time-stamping authority replied cannot be used. */
class NoTimestamp extends CandourError {}

const sha256 = '2.16.840.1.101.3.4.2.1'
const secondsToAnswer = 20

const hashOf = (statement: string): Buffer => createHash('sha256').update(statement, 'utf8').digest()

const bytesOf = (buffer: Uint8Array): ArrayBuffer => new Uint8Array(buffer).buffer

/** Asks the authority at `url` to say when this statement was there (RFC 3161). Throws NoTimestamp. */
export async function askTimestamp(url: string, statement: string, authorities: string | null): Promise<Buffer> {
  const nonce = randomBytes(8)
  nonce.writeUInt8((nonce.readUInt8(0) & 0x7f) | 0x01, 0) // positive, and no leading nought
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: sha256 }),
      hashedMessage: new OctetString({ valueHex: bytesOf(hashOf(statement)) }),
    }),
    nonce: new Integer({ valueHex: bytesOf(nonce) }),
    certReq: true,
  })
  const reply = await post(url, Buffer.from(request.toSchema().toBER()))
  await readTimestamp(reply, statement, authorities)
  return reply
}

async function post(url: string, body: Buffer): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: bytesOf(body),
      signal: AbortSignal.timeout(secondsToAnswer * 1000),
    })
    if (!response.ok) throw new NoTimestamp(`The time-stamping authority answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  } catch (cause) {
    if (cause instanceof NoTimestamp) throw cause
    throw new NoTimestamp('The time-stamping authority does not answer. See CANDOUR_TIMESTAMP_URL', { cause })
  }
}

/**
 * When an authority says that it saw this statement. With `authorities` (certificates in PEM) its signature and where
 * its own certificate comes from are checked too; without, it stands as it was received. Throws NoTimestamp.
 */
export async function readTimestamp(reply: Buffer, statement: string, authorities: string | null): Promise<Date> {
  const { signed, info } = takeApart(reply)
  if (!Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).equals(hashOf(statement))) {
    throw new NoTimestamp('The time stamp is of something else')
  }
  if (authorities !== null) await checkSignature(signed, statement, info.genTime, authorities)
  return info.genTime
}

function takeApart(reply: Buffer): { signed: pkijs.SignedData; info: pkijs.TSTInfo } {
  try {
    const response = new pkijs.TimeStampResp({ schema: fromBER(bytesOf(reply)).result })
    if (!response.timeStampToken) throw new NoTimestamp('The time-stamping authority refused')
    const signed = new pkijs.SignedData({ schema: response.timeStampToken.content })
    const content = signed.encapContentInfo.eContent
    if (!content) throw new NoTimestamp('The time stamp says nothing')
    return { signed, info: new pkijs.TSTInfo({ schema: fromBER(content.getValue()).result }) }
  } catch (cause) {
    if (cause instanceof NoTimestamp) throw cause
    throw new NoTimestamp('What the time-stamping authority sent is no time stamp', { cause })
  }
}

async function checkSignature(
  signed: pkijs.SignedData,
  statement: string,
  checkDate: Date,
  authorities: string,
): Promise<void> {
  const trustedCerts = (authorities.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (pem) => pkijs.Certificate.fromBER(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')),
  )
  const genuine = await signed
    .verify({
      signer: 0,
      trustedCerts,
      checkChain: true,
      checkDate,
      data: bytesOf(Buffer.from(statement)),
      extendedMode: false,
    })
    .catch(() => false)
  if (!genuine) throw new NoTimestamp('The time stamp is not signed by an authority in CANDOUR_TIMESTAMP_CA')
}

/** The certificates that time stamps must come from. Throws NoTimestamp where the file cannot be read. */
export async function readAuthorities(path: string | null): Promise<string | null> {
  if (path === null) return null
  return readFile(path, 'utf8').catch((cause) => {
    throw new NoTimestamp(`${path} cannot be read. See CANDOUR_TIMESTAMP_CA`, { cause })
  })
}
