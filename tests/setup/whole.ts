/**
 * True in CI, where slow suites run whole. Elsewhere they are shorter, with fewer kills and bad requests. `CI=true npm test`
 * runs everything.
 */
export const isWhole = process.env['CI'] === 'true'
