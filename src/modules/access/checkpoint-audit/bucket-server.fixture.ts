import type { AddressInfo } from 'node:net'
import S3rver from 's3rver'

// A bucket in the folder named, and its port on standard output. Run with `--openssl-legacy-provider`: this server makes
// the tokens by which a list goes on with a cipher that today's OpenSSL keeps apart.
const [directory = ''] = process.argv.slice(2)
const server = new S3rver({
  directory,
  port: 0,
  silent: true,
  configureBuckets: [{ name: 'kept-apart', configs: [] }],
})
const { port } = (await server.run()) as AddressInfo
process.stdout.write(`${port}\n`)
process.once('disconnect', () => process.exit())
