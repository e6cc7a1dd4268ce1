import { z } from 'zod'

/** A fault of a document, for the log. */
export interface Fault {
  id: string
  /** The fields and what is wrong with them. */
  why: string
  /** Whether the whole document is left out, or only the parts that are wrong. */
  isLeftOut: boolean
}

export type ReportFault = (fault: Fault) => void

// Clients other than the Studio can write anything into a field, and one such document must not end a list.
const text = z.string().nullish()
const number = z.number().nullish()
const date = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), 'no date')
  .nullish()
/** A name that renderers look up: those that every object inherits would be found, too. */
const name = z.string().refine((value) => !(value in Object.prototype), 'no name of ours')

const picture = z
  .looseObject({
    id: text,
    alt: text,
    width: number,
    height: number,
    lqip: text,
    focus: z.looseObject({ x: number, y: number }).nullish(),
    crop: z.looseObject({ top: number, bottom: number, left: number, right: number }).nullish(),
  })
  .nullish()

const textBlock = z.looseObject({
  _type: z.literal('block'),
  _key: text,
  style: name.nullish(),
  listItem: name.nullish(),
  // Lists are nested by recursion.
  level: z.number().int().min(1).max(10).nullish(),
  children: z
    .array(z.looseObject({ _type: name, _key: text, text, marks: z.array(name).nullish() }))
    .nullish(),
  markDefs: z.array(z.looseObject({ _type: name, _key: z.string(), href: text })).nullish(),
})
const shortText = z.array(textBlock).nullish()

/** The schema of each block; types that are not here are left out by `toBody`. */
const blocks: Record<string, z.ZodType> = {
  block: textBlock,
  callout: z.looseObject({
    tone: z.enum(['note', 'tip', 'caution']).nullish(),
    title: text,
    body: shortText,
  }),
  quote: z.looseObject({ text, attribution: text }),
  figure: z.looseObject({ picture, caption: text }),
  comparison: z.looseObject({
    title: text,
    left: text,
    right: text,
    rows: z.array(z.looseObject({ _key: text, aspect: text, left: text, right: text })).nullish(),
  }),
  keyTakeaways: z.looseObject({ items: z.array(z.string()).nullish() }),
  embed: z.looseObject({ url: text, title: text }),
  readerQuote: z.looseObject({ commentId: text }),
}

const block = z.looseObject({ _type: z.string(), _key: text }).superRefine((value, context) => {
  const schema = Object.hasOwn(blocks, value._type) ? blocks[value._type] : undefined
  for (const { path, message } of schema?.safeParse(value).error?.issues ?? [])
    context.addIssue({ code: 'custom', path, message })
})
const body = z.array(block).nullish()

const topic = z.looseObject({ id: z.string(), slug: text, title: text, description: text, colour: number })
const link = z.looseObject({ label: text, href: text })
const socialLinks = z
  .array(
    z.looseObject({
      platform: z.enum(['facebook', 'linkedin', 'instagram', 'website']).nullish(),
      url: text,
    }),
  )
  .nullish()
const author = z.looseObject({
  id: z.string(),
  slug: text,
  name: text,
  role: text,
  portrait: picture,
  bio: shortText,
  socialLinks,
})
const seo = z.looseObject({ title: text, description: text, image: picture }).nullish()
const discussion = z
  .looseObject({
    mode: z.enum(['open', 'premoderated', 'closed', 'closesAfterDays']).nullish(),
    closesAfterDays: number,
    note: text,
  })
  .nullish()
const head = { id: z.string(), slug: text, title: text, publishedAt: date }
const summary = z.looseObject({
  ...head,
  standfirst: text,
  cover: picture,
  topics: z.array(topic.nullable()).nullish(),
  updatedAt: date,
  author: author.nullish(),
  body: z.array(z.looseObject({})).nullish(),
})

const schemas = {
  summary,
  post: summary.extend({ body, discussion, seo, related: z.array(summary).nullish() }),
  postForDiscussion: z.looseObject({ ...head, discussion, authorName: text }),
  author,
  topic,
  page: z.looseObject({ id: z.string(), slug: text, title: text, body, seo, updatedAt: date }),
  settings: z.looseObject({
    name: text,
    motto: text,
    description: text,
    timeZone: text,
    navigation: z.array(link).nullish(),
    footer: z.array(link).nullish(),
    socialLinks,
    commentGuidelines: shortText,
    reasons: z
      .array(z.looseObject({ _key: text, replaces: text, title: text, clause: text, explanation: text }))
      .nullish(),
    author: author.nullish(),
  }),
}

export type Kind = keyof typeof schemas

/** Fields that a document can do without. */
const spared = new Set<PropertyKey>([
  ...['cover', 'portrait', 'seo', 'topics', 'related', 'socialLinks', 'bio', 'role', 'description', 'colour'],
])

/**
 * A document of a reply whose fields have their types. Elements of lists and minor fields that are wrong are removed; null
 * for a document that is wrong otherwise. Either is reported once for each call.
 */
export function toWhole<Raw extends object>(
  { kind, raw }: { kind: Kind; raw: Raw },
  report: ReportFault,
): Raw | null {
  const { error } = schemas[kind].safeParse(raw)
  if (!error) return raw
  const parts = error.issues.map(({ path }) => partToRemove(path, kind))
  const isLeftOut = parts.includes(null)
  const why = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`)
  report({ id: 'id' in raw ? String(raw.id) : kind, why: why.join('; ').slice(0, 500), isLeftOut })
  return isLeftOut ? null : without(raw, parts)
}

/** The documents of a list that `toWhole` keeps. */
export function toWholes<Raw extends object>(
  { kind, raws }: { kind: Kind; raws: readonly Raw[] },
  report: ReportFault,
): Raw[] {
  return raws.flatMap((raw) => toWhole({ kind, raw }, report) ?? [])
}

type Path = readonly PropertyKey[]

/** The path of the outermost element, else of the outermost spared field, around a fault; null when there is none. */
function partToRemove(path: Path, kind: Kind): Path | null {
  const element = path.findIndex((step) => typeof step === 'number')
  const end = element === -1 ? path.findIndex((step) => kind === 'settings' || spared.has(step)) : element
  return end === -1 ? null : path.slice(0, end + 1)
}

/** A copy without elements and fields. */
function without<Raw extends object>(raw: Raw, parts: readonly (Path | null)[]): Raw {
  const copy = structuredClone(raw)
  const distinct = new Map(parts.flatMap((path) => (path ? [[path.join('.'), path] as const] : [])))
  // From the end, so that the places of earlier elements stay true.
  for (const path of [...distinct.values()].reverse()) {
    const owner = path.slice(0, -1).reduce<unknown>((node, step) => (node as Fields | null)?.[step], copy)
    const last = path.at(-1)
    if (Array.isArray(owner)) owner.splice(Number(last), 1)
    else if (owner && last !== undefined) (owner as Fields)[last] = null
  }
  return copy
}

type Fields = Record<PropertyKey, unknown>
