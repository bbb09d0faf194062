import type { Capabilities } from '../../../src/conversation/capabilities.ts'

/**
 * What a Components V2 message can show. Of Discord's 4,000 characters and 40 components some are kept for what drawing
 * adds: escapes, words of state, the frame, the list of what the figures rest on, and the button to answer.
 */
export const discordCapabilities: Capabilities = {
  nativeChart: true,
  nativeTable: true,
  tablesBeside: true,
  stream: 'edit',
  ephemeral: true,
  formFields: ['short', 'long', 'one', 'many', 'yes_no', 'person', 'date', 'number', 'file'],
  formsApart: true,
  places: ['channel', 'direct'],
  maxFields: 25,
  maxOptions: 100,
  maxActions: 5,
  maxTableRows: 15,
  textBudget: 3_200,
  blockBudget: 33,
  // A row and five buttons; a text and a select for each 25 options; a section with a text and a button.
  blockCosts: { actions: 7, choice: 9, chart: 2, table: 2, form: 3 },
}
