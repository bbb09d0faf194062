/** What a piece of evidence says of a claim; `unclear` proves nothing either way. */
export type Verdict = 'supports' | 'contradicts' | 'unclear'
