/** Keys of the questions that Visao asks, or has asked, about customers. */
export const askedKeys = /^(why\.probe|create\.ask|guide)\./

/** What stands around the interview questions and asks nothing. */
export const guideFrame: readonly string[] = ['guide.how', 'guide.label', 'guide.then', 'guide.title']
