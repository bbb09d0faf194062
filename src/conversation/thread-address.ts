/** A thread's address on a platform. */
export interface ThreadAddress {
  readonly platform: string
  readonly channel: string
  readonly thread: string
}
