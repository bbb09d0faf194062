/** One of Slack's limits on something of a type: how long a text, how many of a list, how large a number may be. */
export interface Limit {
  /** The way to it from the thing itself, its steps divided by slashes; a star is each member of a list. */
  readonly at: string
  readonly most: number
  /** A text or list that is there must have so much; where `needed`, it must be there. */
  readonly least?: number
  readonly needed?: boolean
}

/** A limit that something does not keep. */
export interface Breach {
  /** Where: `blocks.3.elements.0`. */
  readonly path: string
  /** Which limit: `button.text`. */
  readonly limit: string
  readonly found: number
  readonly allowed: number
}
