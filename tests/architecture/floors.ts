/**
 * The floors of the house: a file may import from its own floor and those below. The first pattern that fits a
 * path decides, so exceptions stand above what they are exceptions from.
 */
const floorByPattern: readonly (readonly [RegExp, number])[] = [
  [/^app\//, 5],

  [/^lib\/local\//, 4],
  [/^lib\/web\/renderings\.ts$/, 2],
  [/^lib\/web\/loopback\.ts$/, 0],
  [/^lib\/web\//, 4],
  [/\/main\.ts$/, 4],
  [/^lib\/jobs\/tasks\//, 4],
  [/^lib\/(comments|content)\/wiring\.ts$/, 4],
  [/^prisma\/generated\//, 1],
  [/^prisma\//, 4],
  [/^sanity\/lake\/(lake\.ts|routes\/)/, 4],

  [
    /^lib\/auth\/(roles|email|person-name|reserved-name|cookies|hint-cookie|call-origin|callback-url|link-token|session-token|confirmation)\.ts$/,
    1,
  ],
  [/^lib\/(comments|content|auth)\/dto\.ts$/, 1],
  [
    /^lib\/comments\/(comment|change|tree|markdown|format|fold|page-budget|policy|input|checks\/[\w-]+)\.ts$/,
    1,
  ],
  [/^lib\/content\/(to-[\w-]+|reading-time|cache-seconds|sourced|preview-pass|content-path)\.ts$/, 1],
  [/^lib\/(feeds|seo)\//, 1],
  [/^sanity\/(schema|queries|writing)\//, 1],
  [/^sanity\/webhook\.ts$/, 1],
  [/^sanity\/lake\/(engine|wire)\//, 1],

  // Who asks is what every domain may have to know.
  [/^lib\/auth\/(viewer|session-store|client-address)\.ts$/, 2],
  [/^lib\/(comments|content|auth|health|transfer)\//, 3],
  [/^sanity\/lake\//, 3],

  [/^lib\/(env|log|request-context|db|with-client)\.ts$/, 2],
  [/^lib\/(mail|rate-limit|jobs|expiry)\//, 2],
  [/^sanity\/(client|token|live|image)\.ts$/, 2],
  [/^sanity\/(sanity\.config\.ts|structure\.ts|presentation\.ts|structure\/|studio\/|components\/)/, 2],

  [/^lib\/(errors|ids|time|text|routes|cache-tags)\.ts$/, 0],
  [/^lib\/words\//, 0],
  [/^sanity\/env\.ts$/, 0],
]

/** The floor of a file, 0 to 5; undefined when the house has no room for it. */
export function floorOf(path: string): number | undefined {
  return floorByPattern.find(([pattern]) => pattern.test(path))?.[1]
}
