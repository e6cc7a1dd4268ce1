/** `word` and `phrase` also match inflected, in leetspeak, and with spaces between letters. `pattern` is for RE2. */
export const ruleKinds = ['word', 'phrase', 'pattern'] as const

/** `watch` only notes its findings. */
export const ruleModes = ['hold', 'refuse', 'watch'] as const

/** Modes of a check: `hold` acts on its findings, `watch` only notes them, `off` does not run it. */
export const checkModes = ['hold', 'watch', 'off'] as const

export type CheckMode = (typeof checkModes)[number]
