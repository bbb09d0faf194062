/** Text in which Slack sees no marks, mentions or links. https://docs.slack.dev/messaging/formatting-message-text */
export function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
