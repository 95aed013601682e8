export * from './charts/index.ts'
export type { WebConfig, WebSettings } from './config.ts'
export { counted } from './counted.ts'
export { courseOriginFor } from './course-origin.ts'
export * from './csv.ts'
export * from './entered-by.ts'
export { fileLine } from './file-line.ts'
export { fileNameOf } from './file-name.ts'
export * from './filters.ts'
export * from './form.ts'
export { isPermitted } from './gate.ts'
export * from './govuk.gen.ts'
export type { Attributes } from './govuk.ts'
export * from './headings.ts'
export { escapeHtml, Html, type HtmlValue, html, nothing } from './html.ts'
export type { KeptForm, KeptForms } from './kept-form.ts'
export { type KeptUpload, keepUpload } from './kept-upload.ts'
export * from './kind-form/index.ts'
export * from './list-query.ts'
export type { Module, ThingNames } from './module.ts'
export * from './moj.ts'
export { oncePerPage } from './once-per-page.ts'
export * from './pagination.ts'
export type { Proof } from './proof.ts'
export { type AnsweredRequest, logFailure } from './request-log.ts'
export {
  type Access,
  type Download,
  download,
  downloadKept,
  type FormError,
  type HomePanel,
  type HomeTask,
  type HomeTasks,
  type Link,
  type Marking,
  type NavigationGroup,
  type NavigationItem,
  type Page,
  type PageRequest,
  type PageSession,
  type Permitted,
  page,
  type Redirect,
  type Reply,
  type Route,
  redirect,
  type UploadedFile,
} from './route.ts'
export { safePath } from './safe-path.ts'
export { createServer, type ServerParts } from './server.ts'
export type { Service, ServiceContext } from './service.ts'
export type { BegunSession, SessionRecord, Sessions } from './sessions.ts'
export * from './summary-list.ts'
export * from './table.ts'
export { columnWidths } from './table-cards.ts'
export * from './words/index.ts'
