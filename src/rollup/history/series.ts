// The earlier figures of one unit and slot, and how far a new one is from them. Judging what is usual needs no exact decimals:
// nothing here enters a total.

/** Đồng in a form of billions. */
const MOST_POWER = 9
/** Between a half and twice the power: what is left is change. */
const LEFT = Math.log10(2)
/** Two cases and twenty are both few; the smaller figure must be this large, or the larger one that. */
const LEAST_SMALL = 3
const LEAST_LARGE = 100

/**
 * Which power of ten one figure is of the other, where it is about ten, a hundred, a thousand times it and so on, or a part of it: 1
 * for ten times, -2 for a hundredth (hazard H10). Undefined where it is none.
 */
export function powerOfTen(value: number, before: number): number | undefined {
  if (!(value > 0 && before > 0)) return undefined
  const [small, large] = value < before ? [value, before] : [before, value]
  if (small < LEAST_SMALL && large < LEAST_LARGE) return undefined
  const ratio = Math.log10(value / before)
  const power = Math.round(ratio)
  if (power === 0 || Math.abs(power) > MOST_POWER || Math.abs(ratio - power) > LEFT) return undefined
  return power
}

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

export const medianOf = (values: readonly number[]): number => middle([...values].sort((a, b) => a - b))

/** Fewer periods say nothing of what is usual. */
export const LEAST_PERIODS = 6
/** What puts deviations of a median on the scale of standard deviations, and how many of these are far (Iglewicz and Hoaglin). */
const SCALE = 0.6745
const MEAN_SCALE = 1.253314
const FAR = 3.5
/** A figure that is far on that scale and near in itself is none: counts that hardly change. */
const LEAST_CHANGE = 0.5
const LEAST_STEP = 5

/** Whether a figure is far from six or more earlier ones, by median and median deviation (hazard H10). */
export function isOutlier(value: number, earlier: readonly number[]): boolean {
  if (earlier.length < LEAST_PERIODS) return false
  const median = medianOf(earlier)
  const away = Math.abs(value - median)
  if (away < LEAST_STEP || away < LEAST_CHANGE * Math.abs(median)) return false
  const deviations = earlier.map(one => Math.abs(one - median))
  const deviation = medianOf(deviations)
  if (deviation > 0) return (SCALE * away) / deviation > FAR
  const mean = deviations.reduce((sum, one) => sum + one, 0) / deviations.length
  return mean === 0 || away / (MEAN_SCALE * mean) > FAR
}
