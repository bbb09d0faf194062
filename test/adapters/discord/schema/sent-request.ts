/** A request that the bot makes: `POST`, `/channels/1/messages`, its JSON body, the files beside it. */
export interface SentRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}
