import { kindOfLink, unwrapped, withoutTrackers } from '../links.ts'
import { readClipboard } from './read-clipboard.ts'
import type { CopiedBlock } from './read-clipboard.ts'
import type { Run } from './word-processors.ts'

export interface PasteOptions {
  parseHtml: (html: string) => Document
  createKey: () => string
  /** The site's origin: links to it become paths. */
  origin: string
  /** The allowed styles; others become plain paragraphs. */
  styles: readonly string[]
}

export interface PastedBlock {
  _type: 'block'
  _key: string
  style: string
  listItem?: 'bullet' | 'number'
  level?: number
  markDefs: { _type: 'link'; _key: string; href: string }[]
  children: { _type: 'span'; _key: string; text: string; marks: string[] }[]
}

/** Converts copied HTML into blocks: headings, lists, quotes, links and emphasis stay; all else is left out. */
export function pasteHtml(html: string, options: PasteOptions): PastedBlock[] {
  const copied = readClipboard(options.parseHtml(html).body).flatMap(splitAtEmptyLines)
  const levels = headingLevels(copied)
  return copied
    .map((block) => toBlock(block, { ...options, levels }))
    .filter(({ children }) => children.length > 0)
}

/** Some pages separate paragraphs by two line breaks. */
function splitAtEmptyLines(block: CopiedBlock): CopiedBlock[] {
  const parts: Run[][] = [[]]
  let breaks = 0
  for (const run of block.runs) {
    breaks = run.text === '\n' ? breaks + 1 : run.text.trim() === '' ? breaks : 0
    if (breaks === 2) parts.push([])
    else parts.at(-1)?.push(run)
  }
  return parts
    .map((runs) => ({ ...block, runs }))
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
}

type Levels = (heading: number) => 'h2' | 'h3'

/**
 * The title is the page's first heading, so headings in texts begin at level two. Several first-level headings in a
 * source are its parts; a single one is its title, and its parts are one level below.
 */
function headingLevels(blocks: readonly CopiedBlock[]): Levels {
  const hasParts = blocks.filter(({ heading }) => heading === 1).length > 1
  return (heading) => (heading <= (hasParts ? 1 : 2) ? 'h2' : 'h3')
}

function toBlock(block: CopiedBlock, { levels, ...options }: PasteOptions & { levels: Levels }): PastedBlock {
  const style = styleOf(block, levels)
  const isHeading = style.startsWith('h')
  const runs = joinRuns(block.runs.map((run) => cleanRun(run, { ...options, isHeading })))
  const markDefs: PastedBlock['markDefs'] = []
  const keyOf = (href: string) => {
    const known = markDefs.at(-1)
    if (known?.href === href) return known._key
    const added = { _type: 'link' as const, _key: options.createKey(), href }
    markDefs.push(added)
    return added._key
  }
  return {
    _type: 'block',
    _key: options.createKey(),
    style: options.styles.includes(style) ? style : 'normal',
    ...(block.list ? { listItem: block.list.item, level: block.list.level } : {}),
    children: runs.map(({ text, isStrong, isEmphasised, href }) => ({
      _type: 'span',
      _key: options.createKey(),
      text,
      marks: [
        ...(isStrong ? ['strong'] : []),
        ...(isEmphasised ? ['em'] : []),
        ...(href ? [keyOf(href)] : []),
      ],
    })),
    markDefs,
  }
}

function styleOf({ heading, isQuote, list }: CopiedBlock, levels: Levels): string {
  if (list) return 'normal'
  if (heading) return levels(heading)
  return isQuote ? 'blockquote' : 'normal'
}

function cleanRun(run: Run, { origin, isHeading }: { origin: string; isHeading: boolean }): Run {
  // A heading is strong already, and programs mark each of its words so.
  return { ...run, isStrong: run.isStrong && !isHeading, href: cleanHref(run.href, origin) }
}

/** Anchors and relative paths refer to the source's own site. */
function cleanHref(href: string | undefined, origin: string): string | undefined {
  if (href === undefined) return undefined
  const clean = withoutTrackers(unwrapped(href.trim()))
  if (clean.startsWith(`${origin}/`)) return clean.slice(origin.length)
  const kind = kindOfLink(clean)
  return kind === 'web' || kind === 'contact' ? clean : undefined
}

/** Joins neighbours of equal style, collapses spaces and trims the ends. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const endsInSpace = last === undefined || /\s$/.test(last.text)
    const text = endsInSpace ? run.text.replace(/^ +/, '') : run.text
    if (text === '') continue
    if (last && isAlike(last, run)) last.text += text
    else joined.push({ ...run, text })
  }
  return trimEnd(joined.map((run) => ({ ...run, text: run.text.replace(/ *\n */g, '\n') })))
}

function trimEnd(runs: readonly Run[]): Run[] {
  const kept = runs.map((run, index) => ({ ...run, text: index === 0 ? run.text.trimStart() : run.text }))
  while (kept.at(-1)?.text.trim() === '') kept.pop()
  const last = kept.at(-1)
  if (last) last.text = last.text.trimEnd()
  return kept
}

const isAlike = (one: Run, other: Run) =>
  one.isStrong === other.isStrong && one.isEmphasised === other.isEmphasised && one.href === other.href
