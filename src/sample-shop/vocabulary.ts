/** A word of the shop and how often it occurs. */
interface Weighted {
  readonly name: string
  readonly weight: number
}

export const provinces: readonly Weighted[] = [
  { name: 'Hà Nội', weight: 0.24 },
  { name: 'TP. Hồ Chí Minh', weight: 0.27 },
  { name: 'Hải Phòng', weight: 0.13 },
  { name: 'Đà Nẵng', weight: 0.12 },
  { name: 'Cần Thơ', weight: 0.06 },
  { name: 'Bình Dương', weight: 0.06 },
  { name: 'Đồng Nai', weight: 0.04 },
  { name: 'Nghệ An', weight: 0.03 },
  { name: 'Thanh Hóa', weight: 0.03 },
  { name: 'Khánh Hòa', weight: 0.02 },
]

/** `rate` is the channel's readiness to start a checkout beside the average. */
export const channels: readonly (Weighted & { readonly rate: number })[] = [
  { name: 'organic', weight: 0.28, rate: 1.13 },
  { name: 'direct', weight: 0.16, rate: 1.28 },
  { name: 'paid_search', weight: 0.16, rate: 1.18 },
  { name: 'social', weight: 0.26, rate: 0.43 },
  { name: 'email', weight: 0.08, rate: 1.44 },
  { name: 'referral', weight: 0.06, rate: 1.03 },
]

export const visitorTypes: readonly (Weighted & { readonly rate: number })[] = [
  { name: 'new', weight: 0.6, rate: 0.45 },
  { name: 'returning', weight: 0.4, rate: 1.825 },
]

interface Machine extends Weighted {
  readonly device: 'mobile' | 'desktop' | 'tablet'
  readonly start: number
  readonly completion: number
  /** Completion once the one-time password is asked for. */
  readonly afterOtp: number
  readonly engaged: number
  readonly seconds: number
}

/** What people browse with. Rates are shares of sessions (start) and of started checkouts (completion). */
export const machines: readonly Machine[] = [
  {
    name: 'Android',
    device: 'mobile',
    weight: 0.56,
    start: 0.0335,
    completion: 0.61,
    afterOtp: 0.308,
    engaged: 0.52,
    seconds: 94,
  },
  {
    name: 'iOS',
    device: 'mobile',
    weight: 0.24,
    start: 0.0335,
    completion: 0.61,
    afterOtp: 0.52,
    engaged: 0.53,
    seconds: 97,
  },
  {
    name: 'Windows',
    device: 'desktop',
    weight: 0.15,
    start: 0.044,
    completion: 0.68,
    afterOtp: 0.68,
    engaged: 0.61,
    seconds: 162,
  },
  {
    name: 'macOS',
    device: 'desktop',
    weight: 0.037,
    start: 0.044,
    completion: 0.68,
    afterOtp: 0.68,
    engaged: 0.61,
    seconds: 158,
  },
  {
    name: 'iPadOS',
    device: 'tablet',
    weight: 0.013,
    start: 0.038,
    completion: 0.65,
    afterOtp: 0.65,
    engaged: 0.57,
    seconds: 131,
  },
]

export const devices = ['mobile', 'desktop', 'tablet'] as const

export const ageBands: readonly Weighted[] = [
  { name: '18-24', weight: 0.12 },
  { name: '25-34', weight: 0.34 },
  { name: '35-44', weight: 0.29 },
  { name: '45-54', weight: 0.16 },
  { name: '55+', weight: 0.09 },
]

export const payments = ['cod', 'e_wallet', 'bank_transfer', 'card', 'instalment'] as const

/** The names of a list, in its order. */
export function names(items: readonly Weighted[]): readonly string[] {
  return items.map((item) => item.name)
}

/** The weights of a list, in its order. */
export function weights(items: readonly Weighted[]): readonly number[] {
  return items.map((item) => item.weight)
}

/** Where a name stands in its list; a name that is not there is a bug. */
export function position(items: readonly string[], name: string): number {
  const at = items.indexOf(name)
  if (at < 0) throw new RangeError(`not in the list: ${name}`)
  return at
}
