/** Words that change the valence of others, and set phrases: the tables of VADER 3.3 (Hutto and Gilbert 2014, MIT). */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const negations = new Set(
  words(`aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't doesn't dont hadnt
  hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't mightn't mustn't neednt needn't never none nope
  nor not nothing nowhere oughtnt shant shouldnt uhuh wasnt werent oughtn't shan't shouldn't uh-uh wasn't weren't without
  wont wouldnt won't wouldn't rarely seldom despite`),
)

/** Whether a lower-case word turns what follows into its opposite. */
export function isNegation(word: string): boolean {
  return negations.has(word) || word.includes("n't")
}

const more = 0.293
const boosters =
  words(`absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous
  enormously entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin frackin fracking
  fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible incredibly
  intensely major majorly more most particularly purely quite really remarkably so substantially thoroughly total totally
  tremendous tremendously uber unbelievably unusually utter utterly very`)
const dampeners =
  words(`almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally
  partly scarce scarcely slight slightly somewhat sorta sortof sort-of`)

/** What a degree word adds to the valence after it; two-word ones are found by the idiom rule. */
export const degrees: ReadonlyMap<string, number> = new Map([
  ...boosters.map((word) => [word, more] as const),
  ...[...dampeners, 'just enough', 'kind of', 'sort of'].map((word) => [word, -more] as const),
])

/** Phrases that hold words of the lexicon and mean something else. */
export const idioms: ReadonlyMap<string, number> = new Map([
  ['the shit', 3],
  ['the bomb', 3],
  ['bad ass', 1.5],
  ['badass', 1.5],
  ['bus stop', 0],
  ['yeah right', -2],
  ['kiss of death', -1.5],
  ['to die for', 3],
  ['beating heart', 3.1],
  ['broken heart', -2.9],
])
