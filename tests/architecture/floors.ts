import { floorInDomain } from './domains.ts'

/**
 * The floors: a file may import from its own floor and those below. `domains.ts` has the floors of a domain's files. For
 * all other files the first pattern that matches the path decides, so exceptions come first.
 */
const floorByPattern: readonly (readonly [RegExp, number])[] = [
  [/^app\//, 5],

  [/^lib\/local\//, 4],
  [/^lib\/web\/renderings\.ts$/, 2],
  [/^lib\/web\/loopback\.ts$/, 0],
  [/^lib\/web\//, 4],
  [/\/main\.ts$/, 4],
  [/^lib\/jobs\/tasks\//, 4],
  [/^prisma\/generated\//, 1],
  [/^prisma\//, 4],
  [/^sanity\/lake\/(lake\.ts|routes\/)/, 4],

  [/^lib\/(feeds|seo)\//, 1],
  [/^sanity\/(schema|queries|writing)\//, 1],
  [/^sanity\/webhook\.ts$/, 1],
  [/^sanity\/lake\/(engine|wire)\//, 1],

  [/^sanity\/lake\//, 3],

  [/^lib\/(env|log|request-context|db|with-client)\.ts$/, 2],
  [/^lib\/(mail|rate-limit|jobs|expiry|akismet)\//, 2],
  [/^sanity\/(client|token|live|image)\.ts$/, 2],
  [/^sanity\/(sanity\.config\.ts|structure\.ts|presentation\.ts|structure\/|studio\/|components\/)/, 2],

  [/^lib\/(errors|ids|time|text|csv|routes|cache-tags|open-places)\.ts$/, 0],
  [/^lib\/words\//, 0],
  [/^sanity\/env\.ts$/, 0],
]

/** The floor of a file, 0 to 5; undefined when no pattern matches it. */
export function floorOf(path: string): number | undefined {
  return floorInDomain(path) ?? floorByPattern.find(([pattern]) => pattern.test(path))?.[1]
}
