import type { Register } from '../../kernel/index.ts'
import type { Route } from '../../web/index.ts'

export const measureRoutes = (_register: Register): readonly Route[] => []
