// How the benches of predictors sum up figures.
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
export const sd = (values: readonly number[]): number => {
  const middle = mean(values)
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1),
  )
}
export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
export const round = (value: number, digits = 4): number => Number(value.toFixed(digits))
