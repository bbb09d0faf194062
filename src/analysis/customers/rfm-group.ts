/** Groups that a marketer acts on differently; every customer is in exactly one. */
export type RfmGroup = 'champions' | 'loyal' | 'promising' | 'new' | 'at_risk' | 'asleep'

/**
 * The group of a customer by fixed rules over the scores (1 to 5) and the number of orders; no fitting, so it means the
 * same tomorrow. Late and once valuable is at risk; late otherwise is asleep.
 *
 * Example: recency 5, frequency 5, monetary 4 is a champion; recency 1, frequency 5 is at risk.
 */
export function rfmGroup(
  scores: { readonly recency: number; readonly frequency: number; readonly monetary: number },
  orders: number,
): RfmGroup {
  const worth = (scores.frequency + scores.monetary) / 2
  if (scores.recency <= 2) return worth >= 3.5 && orders > 1 ? 'at_risk' : 'asleep'
  if (scores.recency >= 4 && worth >= 4 && orders > 1) return 'champions'
  if (orders <= 1) return scores.recency >= 4 ? 'new' : 'promising'
  return worth >= 3 ? 'loyal' : 'promising'
}
