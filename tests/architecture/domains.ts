/**
 * A domain is a folder of `lib` with its rules, use cases, stores and wiring. A new domain needs one row here: the floors
 * of its files and the rules of `architecture.test.ts` follow from that row.
 */
export interface Domain {
  name: string
  /** The floor of its use cases and stores. No other domain imports these, but gets them as functions in `deps`. */
  floor: number
  /** Its pure rules on floor 1 besides `dto`, by file name without extension. */
  rules?: RegExp
  /** Its files on floor 2, which the domains above may import besides the rules. */
  open?: RegExp
  /** The domains whose rules and open files it may import. */
  uses: readonly string[]
}

export const domains: readonly Domain[] = [
  {
    name: 'auth',
    floor: 3,
    rules:
      /^(roles|assert-role|email|person-name|reserved-name|cookies|hint-cookie|call-origin|client-address|callback-url|link-token|session-token|confirmation)$/,
    // Every domain may need to know the viewer.
    open: /^(viewer|identify-person|session-store)$/,
    // A suspension keeps a person from the rights of a role.
    uses: ['standing'],
  },
  {
    name: 'content',
    floor: 3,
    rules: /^(to-[\w-]+|reading-time|cache-seconds|sourced|preview-pass|content-path|publication)$/,
    uses: [],
  },
  {
    name: 'comments',
    floor: 3,
    rules:
      /^(comment|change|marks|list-folded|discussion-switch|tree|markdown|format|fold|page-budget|assert-length|policy|input|checks\/[\w-]+)$/,
    uses: ['auth', 'spam', 'standing'],
  },
  {
    name: 'moderation',
    floor: 3,
    rules:
      /^(record|decision|reasons|statement|input|dto-schema|queue|report|report-input|report-weight|appeals\/(appeal|appeal-input)|by-mail\/(dto|mail-choice|mail-choice-input|mail-decision-input|decision-link)|log\/(dto|log-input|describe-event|eu-decision)|second-look\/sample|sanctions\/(measure-of-sanction|sanction-input)|people\/(dto|people-input)|quotes\/(dto|quote|quote-input|quote-token)|trust\/trust-input)$/,
    // Pages and the Studio call the site by it.
    open: /^site-client$/,
    uses: ['auth', 'comments', 'spam', 'standing'],
  },
  {
    name: 'standing',
    floor: 3,
    rules: /^(sanctions|trust|trust-effects|standing)$/,
    open: /^silencing-sql$/,
    uses: [],
  },
  // It reads the tables of moderation, and writes none of them.
  {
    name: 'transparency',
    floor: 3,
    rules: /^(figures|proof|proof-schema|proof-script|check-proof|build-csv)$/,
    uses: ['auth', 'moderation', 'spam', 'standing'],
  },
  // Only rules, and the program that trains and measures.
  { name: 'spam', floor: 3, rules: /./, uses: [] },
  { name: 'transfer', floor: 3, uses: [] },
  { name: 'health', floor: 3, uses: [] },
]

/** The domain of a file, and the file's path in it without extension. */
function placeOf(path: string): { domain: Domain; file: string } | undefined {
  const [, name, file] = /^lib\/([\w-]+)\/(.+)\.tsx?$/.exec(path) ?? []
  const domain = domains.find((row) => row.name === name)
  return domain && { domain, file: file ?? '' }
}

export function domainOf(path: string): Domain | undefined {
  return placeOf(path)?.domain
}

/** The floor of a file of a domain; undefined for any other file. Wirings and mains join domains, so they are above all. */
export function floorInDomain(path: string): number | undefined {
  const place = placeOf(path)
  if (!place) return undefined
  const { domain, file } = place
  if (/^wiring$|(^|\/)main$/.test(file)) return 4
  if (file === 'dto' || domain.rules?.test(file)) return 1
  return domain.open?.test(file) ? 2 : domain.floor
}
