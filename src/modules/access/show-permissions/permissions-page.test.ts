import { expect, test } from 'vitest'
import { permissions, permissionWords, roleTitles } from '../../../kernel/index.ts'
import { permissionsView } from './view.ts'

test('the page tells of every role and of every permission, in words', () => {
  const told = permissionsView().toString()
  for (const { title } of roleTitles) expect(told).toContain(title)
  for (const permission of permissions) {
    expect(told).toContain(`${permissionWords[permission]}.`)
    expect(told).toContain(permission)
  }
  expect(told).toContain('Everybody')
})

test('what a permission lets somebody do is said as a sentence', () => {
  for (const words of Object.values(permissionWords)) expect(words).toMatch(/^[A-Z][^.]{12,}$/)
})
