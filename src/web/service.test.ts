import { expect, test } from 'vitest'
import type { Force } from '../kernel/index.ts'
import { page } from './route.ts'
import { createServer } from './server.ts'
import type { Service } from './service.ts'

const service = (prefix: string, ...hosts: Service['hosts']): Service => ({ prefix, hosts, register: async () => {} })

const siteWith = (services: readonly Service[]) =>
  createServer({
    routes: [
      {
        method: 'GET',
        path: '/courses/:courseId',
        access: 'public',
        handle: async () => page({ title: 'Course', main: 'A course' as never }),
      },
    ],
    navigation: [],
    homePanels: [],
    services,
    force: { name: 'Sample', isSample: true } as Force,
    db: null as never,
    sessions: null as never,
    config: { secret: 'x'.repeat(40) },
  })

test('a service that would hide a page of the site is found when the site is put together', () => {
  expect(() => siteWith([service('/courses/', 'site')])).toThrow('/courses/:courseId would be hidden')
  expect(() => siteWith([service('/courses/', 'courses'), service('/course-player/', 'site')])).not.toThrow()
})
