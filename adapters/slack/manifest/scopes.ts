/** What Visao may do in a workspace, each with what it is for; nothing is asked for that is not used. */
export const botScopes = {
  'app_mentions:read': 'hears that it was mentioned',
  'assistant:write': 'shows what it is working on, and the stop button',
  'channels:history': 'reads on in the threads that it was asked in, without a mention each time',
  'channels:read': 'hears that it was invited, and knows whether it may answer in a channel',
  'chat:write': 'answers in threads and direct messages',
  commands: '/insight and the message shortcuts',
  'files:read': 'reads a file that was given to it as a source',
  'files:write': 'shares a chart as a picture where it cannot be drawn',
  'groups:history': 'reads on in its threads of private channels',
  'groups:read': 'the same for private channels',
  'im:history': 'reads what is written to it directly',
  'im:write': 'answers somebody alone where the channel is not the place',
  'mpim:history': 'reads on in its threads of group messages',
  'reactions:write': 'shows that it is at work where a workspace has no agents',
  'users:read': 'calls people by their names and answers in their language and time zone',
} as const
