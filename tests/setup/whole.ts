/**
 * True in CI, where slow suites run whole. Elsewhere they run in a short form: fewer kills and bad requests, and the copy
 * for `npm start` gets the packages that are installed in this folder. `CI=true npm test` runs all of it.
 */
export const isWhole = process.env['CI'] === 'true'
