import type { Capabilities } from '../../../src/conversation/capabilities.ts'

/**
 * What the fitter may hand to Slack. Two of its fifty blocks are kept for the rows below a message, and most of its
 * characters for what controls repeat and what containers weigh; so much text is also what a phone shows in a few screens.
 */
export const slackCapabilities: Capabilities = {
  nativeChart: true,
  nativeTable: true,
  stream: 'native',
  ephemeral: true,
  formFields: ['short', 'long', 'one', 'many', 'yes_no', 'person', 'date', 'number', 'file'],
  maxFields: 40,
  maxOptions: 300,
  maxActions: 25,
  maxTableRows: 100,
  textBudget: 3000,
  blockBudget: 48,
  blockCosts: { chart: 3, actions: 2, choice: 3, form: 2 },
  formsApart: true,
  places: ['channel', 'direct'],
}
