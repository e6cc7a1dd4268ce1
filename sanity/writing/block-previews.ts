import { quoted } from '#lib/text.ts'
import { listWords } from './list-words.ts'

interface Words {
  title: string
  subtitle: string
}

interface Text {
  children?: readonly { text?: string }[]
}

/** The first words of a text, cut at the end of a word. */
export function firstWords(blocks: readonly Text[] | undefined, lengthMax = 80): string {
  const text = (blocks ?? [])
    .map(({ children = [] }) => children.map(({ text = '' }) => text).join(''))
    .join(' ')
    .trim()
  return text.length <= lengthMax ? text : `${text.slice(0, lengthMax).replace(/\s+\S*$/, '')} …`
}

export function describeComparison(block: {
  title?: string
  left?: string
  right?: string
  rows?: readonly object[]
}): Words {
  const sides = `${block.left ?? '…'} / ${block.right ?? '…'}`
  const rows = countOf(block.rows?.length ?? 0, 'aspect')
  return block.title
    ? { title: block.title, subtitle: listWords(['Comparison', sides, rows]) }
    : { title: sides, subtitle: listWords(['Comparison', rows]) }
}

const tones: Record<string, string> = { note: 'Note', tip: 'Tip', caution: 'Caution' }

export function describeCallout(block: { tone?: string; title?: string; body?: readonly Text[] }): Words {
  const tone = tones[block.tone ?? ''] ?? 'Callout'
  const words = firstWords(block.body)
  return { title: block.title ?? (words || 'Empty'), subtitle: block.title ? listWords([tone, words]) : tone }
}

export function describeTakeaways({ items = [] }: { items?: readonly string[] }): Words {
  return { title: items[0] ?? 'Empty', subtitle: countOf(items.length, 'key takeaway') }
}

export function describeEmbed({ title, url }: { title?: string; url?: string }): Words {
  const host = URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? 'No address yet'
  return { title: title ?? host, subtitle: title ? host : 'Video or link' }
}

export function describeFigure({ caption, alt }: { caption?: string; alt?: string }): Words {
  return {
    title: caption ?? alt ?? 'Picture',
    subtitle: alt ? (caption ? alt : 'Picture, without a caption') : 'Not described yet',
  }
}

export function describeQuote({ text, attribution }: { text?: string; attribution?: string }): Words {
  return { title: text ? quoted(text) : 'Empty', subtitle: listWords(['Quote', attribution]) }
}

export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
