export { importPackage } from './import-package/import-package.ts'
export { type ShownUnit, unitsOf } from './show-package/package.queries.ts'
