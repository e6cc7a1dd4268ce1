export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Where the time comes from; tests pass a fixed one. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }
