/** The subcommands of `/insight`, in the order they are offered. */
export const subcommands = [
  'new',
  'status',
  'insights',
  'review',
  'sources',
  'digest',
  'language',
  'help',
] as const
export type Subcommand = (typeof subcommands)[number]

export const insightCommand = 'insight'
/** Commands on a message, by the names that Discord shows in English. */
export const messageCommands = ['build', 'quote'] as const
export type MessageCommand = (typeof messageCommands)[number]

export function isSubcommand(name: string | undefined): name is Subcommand {
  return subcommands.some((known) => known === name)
}
