import { PermissionFlagsBits, PermissionsBitField } from 'discord.js'
import type { Language } from '../../../src/locales/locale.ts'
import { words } from '../words.ts'

/** What the bot may be missing, by Discord's names. */
export const permissionNames = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'AttachFiles',
] as const
export type PermissionName = (typeof permissionNames)[number]

const inAThread = ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory', 'AttachFiles'] as const

/** What talking needs, in a thread that is there or in one that has still to be opened. */
export function neededIn(kind: 'thread' | 'channel'): readonly PermissionName[] {
  return kind === 'thread' ? inAThread : permissionNames
}

/** Which of the needed permissions a bit set does not hold; an administrator has all. */
export function missingFrom(bits: bigint, needed: readonly PermissionName[]): readonly PermissionName[] {
  const held = new PermissionsBitField(bits)
  return needed.filter((name) => !held.has(PermissionFlagsBits[name]))
}

/** The sentence that names what is missing, for somebody who can grant it. */
export function missingSentence(language: Language, missing: readonly PermissionName[]): string {
  const names = missing.map((name) => `**${words(language, `discord.permission.${name}`)}**`)
  return words(language, 'discord.missing', { permissions: names.join(', ') })
}
