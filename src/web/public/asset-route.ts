import type { FastifyInstance } from 'fastify'
import { NotFound } from '../../kernel/index.ts'
import type { Assets } from '../assets.ts'

/** Style sheets, scripts and the icon. Their names change with what is in them, so browsers keep them for a year. */
export function addAssetRoute(app: FastifyInstance, assets: Assets): void {
  app.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const asset = assets.find(request.params.file)
    if (!asset) throw new NotFound()
    const zip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (zip) reply.header('content-encoding', 'gzip')
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .type(asset.type)
      .send(zip ? asset.zipped : asset.body)
  })
}
