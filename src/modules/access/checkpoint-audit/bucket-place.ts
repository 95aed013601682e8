import { AwsClient } from 'aws4fetch'
import { SaxesParser } from 'saxes'
import { ConfigError } from '../../../kernel/index.ts'
import { type CheckpointPlace, PlaceFailed } from './place.ts'

const secondsToAnswer = 30

/**
 * A bucket of Amazon S3 or of what speaks like it: `https://HOST/BUCKET/BEGINNING`, with the usual AWS_ACCESS_KEY_ID,
 * AWS_SECRET_ACCESS_KEY and AWS_REGION. It needs PutObject, GetObject and ListBucket, and should refuse to overwrite or
 * delete (object lock).
 */
export function bucketPlace(address: string, environment: NodeJS.ProcessEnv, namesAtOnce = 1000): CheckpointPlace {
  const client = openClient(environment)
  const { origin, pathname } = new URL(address)
  const [, bucket = '', ...rest] = pathname.split('/').filter((part, i) => i === 0 || part !== '')
  if (bucket === '') throw new ConfigError(`${address} names no bucket: it is https://HOST/BUCKET`)
  const folder = rest.length > 0 ? `${rest.join('/')}/` : ''

  async function ask(path: string, init: RequestInit): Promise<Response> {
    try {
      return await client.fetch(`${origin}/${bucket}${path}`, {
        ...init,
        signal: AbortSignal.timeout(secondsToAnswer * 1000),
      })
    } catch (cause) {
      throw new PlaceFailed(`The bucket ${address} for checkpoints does not answer`, { cause })
    }
  }
  const refused = (response: Response) =>
    new PlaceFailed(`The bucket ${address} for checkpoints answered ${response.status}. See CANDOUR_CHECKPOINTS_TO`)

  return {
    name: address,
    async list(beginning) {
      const files: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix: folder + beginning,
          'max-keys': `${namesAtOnce}`,
        })
        if (after !== null) query.set('start-after', after)
        const response = await ask(`?${query}`, { method: 'GET' })
        if (!response.ok) throw refused(response)
        const keys = readKeys(await response.text())
        files.push(...keys.map((key) => key.slice(folder.length)))
        after = keys.at(-1) ?? null
        more = keys.length > 0
      }
      return files.filter((file) => file.endsWith('.json')).sort()
    },
    async read(file) {
      const response = await ask(`/${folder}${file}`, { method: 'GET' })
      if (!response.ok) throw refused(response)
      return response.text()
    },
    async write(file, text) {
      const response = await ask(`/${folder}${file}`, {
        method: 'PUT',
        body: text,
        headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      })
      if (response.status === 412) return false
      if (!response.ok) throw refused(response)
      return true
    },
  }
}

function openClient(environment: NodeJS.ProcessEnv): AwsClient {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment
  if (!accessKeyId || !secretAccessKey) {
    throw new ConfigError('A bucket in CANDOUR_CHECKPOINTS_TO needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY')
  }
  const region = environment.AWS_REGION ?? 'eu-west-2'
  return new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
}

/** The keys in an answer to ListObjectsV2. */
function readKeys(xml: string): string[] {
  const keys: string[] = []
  let inKey = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    inKey = name === 'Key'
    if (inKey) keys.push('')
  })
  parser.on('text', (text) => {
    if (inKey) keys.push(`${keys.pop()}${text}`)
  })
  parser.on('closetag', () => {
    inKey = false
  })
  parser.write(xml).close()
  return keys
}
