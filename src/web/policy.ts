import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { WebConfig } from './config.ts'
import { courseOriginFor } from './course-origin.ts'
import { inlineScriptHash } from './layout/frame.ts'

/** What a page may load and do: nothing from anywhere but this host, and no inline style or script but the one line. */
export const securityHeaders = (config: WebConfig): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", inlineScriptHash],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      // The beacon that tells the server of a quick exit.
      connectSrc: ["'self'"],
      // Launching a course is a form that leads to where courses are served.
      formAction: [(request) => ["'self'", courseOriginFor(config, request)].filter(Boolean).join(' ')],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: config.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  xFrameOptions: { action: 'deny' },
})
