/** The little of oidc-provider that the tests use; the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Account {
    readonly accountId: string
    claims(): Readonly<Record<string, unknown>> & { readonly sub: string }
  }

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        readonly clients: readonly Readonly<Record<string, unknown>>[]
        readonly claims: Readonly<Record<string, readonly string[]>>
        readonly cookies: { readonly keys: readonly string[] }
        readonly jwks: { readonly keys: readonly object[] }
        readonly features: Readonly<Record<string, { readonly enabled: boolean }>>
        fetch(url: string, options: RequestInit): Promise<Response>
        readonly acrValues: readonly string[]
        issueRefreshToken(): Promise<boolean>
        readonly ttl: Readonly<Record<string, number>>
        findAccount(context: unknown, subject: string): Account | undefined
      },
    )
    readonly Grant: new (of: {
      readonly accountId: string
      readonly clientId: string
    }) => { addOIDCScope(scope: string): void; addOIDCClaims(claims: readonly string[]): void; save(): Promise<string> }
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ readonly params: Readonly<Record<string, unknown>>; readonly prompt: { readonly name: string } }>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
    callback(): (request: IncomingMessage, response: ServerResponse) => void
  }
}
