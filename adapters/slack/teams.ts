/** Where an event comes from, as Slack names it. */
export interface Origin {
  readonly team: string
  readonly enterprise: string | null
  /** The whole organisation has installed the app, not this team alone. */
  readonly orgInstall: boolean
}

/** Who Visao is in a workspace. */
export interface Credentials {
  readonly token: string
  readonly team: string
  readonly botUser: string
}

/** The workspaces that have installed the app, and the tokens they gave. */
export interface Teams {
  /** The house's workspace of a team; null when it has not installed the app. */
  workspaceOf(origin: Origin): Promise<string | null>
  /** Throws `AppError` `platform_busy` where the workspace has no token at the moment. */
  credentials(workspace: string): Promise<Credentials>
  /** Workspaces that have left with this team or organisation; their tokens are gone afterwards. */
  leave(origin: Origin): Promise<readonly string[]>
}
