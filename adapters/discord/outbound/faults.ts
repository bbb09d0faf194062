import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

const { UnknownChannel, UnknownMessage, UnknownInteraction, InvalidWebhookToken } = RESTJSONErrorCodes
const { MissingAccess, MissingPermissions, CannotSendMessagesToThisUser } = RESTJSONErrorCodes

/** Whether the place is gone for good: nothing that is said to it can ever arrive. */
export function isGone(fault: unknown): boolean {
  return hasCode(fault, [UnknownChannel, UnknownMessage])
}

/** Whether somebody has taken a permission away; it may be given back. */
export function isForbidden(fault: unknown): boolean {
  return hasCode(fault, [MissingAccess, MissingPermissions, CannotSendMessagesToThisUser])
}

/** Whether Discord will never take the message as it is drawn. */
export function isUnreadable(fault: unknown): boolean {
  return hasCode(fault, [RESTJSONErrorCodes.InvalidFormBodyOrContentType])
}

/** Whether an interaction's token is void, or was used before. */
export function isTooLate(fault: unknown): boolean {
  const acknowledged = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  return hasCode(fault, [UnknownInteraction, InvalidWebhookToken, acknowledged])
}

function hasCode(fault: unknown, codes: readonly (number | string)[]): boolean {
  return fault instanceof DiscordAPIError && codes.includes(fault.code)
}
