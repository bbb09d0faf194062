export type MaskKind = 'name' | 'phone' | 'email' | 'address' | 'order' | 'account'

/** Replaces one kind of personal data; `token` counts a find and gives what to write in its place. */
export type Mask = (text: string, token: (kind: MaskKind) => string) => string
