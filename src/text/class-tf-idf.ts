/**
 * Class-based TF-IDF (Grootendorst 2022, BERTopic): what marks each class of texts among all of them. A term's share of
 * its class times log(1 + A / f), A being the terms of an average class and f the term's count in all classes.
 *
 * Example: classes {otp: 2, shop: 2} and {shop: 4}: A is 4, so "otp" has 2/4 x ln(1 + 4/2) = 0.5493 in the first and
 * "shop" 2/4 x ln(1 + 4/6) = 0.2554.
 */
export function classTfIdf(
  classes: readonly ReadonlyMap<string, number>[],
): readonly ReadonlyMap<string, number>[] {
  const overall = new Map<string, number>()
  let all = 0
  for (const one of classes) {
    for (const [term, count] of one) {
      overall.set(term, (overall.get(term) ?? 0) + count)
      all += count
    }
  }
  const average = all / Math.max(1, classes.length)
  return classes.map((one) => {
    const size = [...one.values()].reduce((sum, count) => sum + count, 0)
    return new Map(
      [...one].map(([term, count]) => [
        term,
        (count / size) * Math.log(1 + average / (overall.get(term) ?? count)),
      ]),
    )
  })
}

/** How alike two weighted bags of terms are, 0 to 1. */
export function cosine(one: ReadonlyMap<string, number>, two: ReadonlyMap<string, number>): number {
  let product = 0
  for (const [term, weight] of one) product += weight * (two.get(term) ?? 0)
  const length = (bag: ReadonlyMap<string, number>) =>
    Math.sqrt([...bag.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return product === 0 ? 0 : product / (length(one) * length(two))
}
