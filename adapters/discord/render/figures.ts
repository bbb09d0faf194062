/** Discord's limits, as of November 2026: https://docs.discord.com/developers/components/reference */
export const figures = {
  components: 40,
  /** Characters of all texts of a message made of components. */
  text: 4_000,
  /** Bytes of the same in UTF-8 and twelve more for each text; found by trial (discord-api-docs issue 8554). */
  textBytes: 10_170,
  textFrame: 12,
  /** Characters and rows of a message that is not made of components. */
  content: 2_000,
  rows: 5,
  customId: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  options: 25,
  /** Characters of an option's label, value and description. */
  option: 100,
  placeholder: 150,
  sectionTexts: 3,
  gallery: 10,
  alt: 1_024,
  files: 10,
  fileBytes: 10 * 1_024 * 1_024,
  pollQuestion: 300,
  pollAnswers: 10,
  pollAnswer: 55,
  pollHours: 768,
  modalTitle: 45,
  modalComponents: 5,
  label: 45,
  description: 100,
  inputText: 4_000,
  inputPlaceholder: 100,
  radio: { fewest: 2, most: 10 },
  checkboxes: { fewest: 1, most: 10 },
  uploads: 10,
} as const
