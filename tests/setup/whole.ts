/**
 * True in CI, where slow suites run whole. Elsewhere they are shorter: fewer kills and bad requests, and the copy for `npm
 * start` gets this folder's packages instead of installing them. `CI=true npm test` runs everything.
 */
export const isWhole = process.env['CI'] === 'true'
