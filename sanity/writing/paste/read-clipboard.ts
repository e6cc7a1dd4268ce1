import { isSkipped, listMarker, paragraphRole, runStyle } from './word-processors.ts'
import type { Run, RunStyle } from './word-processors.ts'

/** A copied paragraph, from any program. */
export interface CopiedBlock {
  /** 1 to 6 for a heading. */
  heading?: number
  isQuote?: boolean
  list?: { item: 'bullet' | 'number'; level: number } | undefined
  runs: Run[]
}

interface Place extends RunStyle {
  isQuote: boolean
  list: CopiedBlock['list']
}

const blockTags = new Set(
  (
    'address article aside body center dd details dialog div dl dt fieldset figure footer form header hr html li main nav ' +
    'ol p pre section summary table tbody td tfoot th thead tr ul caption blockquote h1 h2 h3 h4 h5 h6'
  ).split(' '),
)

/** Reads copied HTML as paragraphs in order, each with runs of equal emphasis. */
export function readClipboard(body: Element): CopiedBlock[] {
  const reader = new ClipboardReader()
  reader.read(body, {
    isStrong: false,
    isEmphasised: false,
    href: undefined,
    isQuote: false,
    list: undefined,
  })
  return reader.blocks()
}

class ClipboardReader {
  readonly #blocks: CopiedBlock[] = [{ runs: [] }]

  blocks(): CopiedBlock[] {
    return this.#blocks.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
  }

  read(node: Node, place: Place): void {
    if (node.nodeType === 3) this.#write({ text: node.nodeValue ?? '' }, place)
    if (node.nodeType !== 1) return
    const element = node as Element
    const tag = element.localName
    if (isSkipped(element)) return
    if (tag === 'br') this.#write({ text: '\n', isBreak: true }, place)
    else if (tag === 'tr') this.#readRow(element, place)
    else if (blockTags.has(tag)) this.#readBlock(element, place)
    else this.#readChildren(element, { ...place, ...runStyle(element, place) })
  }

  #readChildren(element: Element, place: Place) {
    for (const child of element.childNodes) this.read(child, place)
  }

  #readBlock(element: Element, outside: Place) {
    const place = this.#placeIn(element, { ...outside, ...runStyle(element, outside) })
    // Paragraphs in a list item become lines of the item.
    if (place.list && place.list === outside.list && element.localName !== 'li') {
      if (this.#hasText(place)) this.#write({ text: '\n', isBreak: true }, place)
      this.#readChildren(element, place)
      return
    }
    const role = paragraphRole(element)
    const isQuote = place.isQuote || role.isQuote
    this.#open({ ...role, isQuote, list: place.list })
    this.#readChildren(element, { ...place, isQuote })
    this.#open({ isQuote: outside.isQuote, list: outside.list })
  }

  #placeIn(element: Element, place: Place): Place {
    const marker = listMarker(element)
    if (marker) return { ...place, list: marker }
    const tag = element.localName
    if (tag !== 'ul' && tag !== 'ol') return place
    return {
      ...place,
      list: { item: tag === 'ol' ? 'number' : 'bullet', level: (place.list?.level ?? 0) + 1 },
    }
  }

  #hasText({ list }: Place): boolean {
    return this.#current.list === list && this.#current.runs.some(({ text }) => text.trim() !== '')
  }

  /** A row becomes one paragraph if each of its cells is one. */
  #readRow(row: Element, place: Place) {
    const cells = [...row.children].map((cell) => readCell(cell, place))
    if (cells.some((blocks) => blocks.length > 1 || blocks[0]?.list)) {
      this.#blocks.push(...cells.flat(), { runs: [] })
      return
    }
    this.#open({ isQuote: place.isQuote })
    for (const [index, [cell]] of cells.filter((blocks) => blocks.length > 0).entries()) {
      if (index > 0)
        this.#current.runs.push({ text: ' · ', isStrong: false, isEmphasised: false, href: undefined })
      this.#current.runs.push(...(cell?.runs ?? []))
    }
    this.#open({ isQuote: place.isQuote })
  }

  get #current(): CopiedBlock {
    return this.#blocks.at(-1) ?? { runs: [] }
  }

  #open(block: Omit<CopiedBlock, 'runs'>) {
    this.#blocks.push({ ...block, runs: [] })
  }

  #write(
    { text, isBreak }: { text: string; isBreak?: boolean },
    { isStrong, isEmphasised, href, ...place }: Place,
  ) {
    const clean = isBreak ? text : text.replace(/[\s\u00a0]+/g, ' ')
    if (clean !== '') this.#current.runs.push({ text: clean, isStrong, isEmphasised, href })
    if (place.isQuote) this.#current.isQuote = true
  }
}

/** Reads a cell without its surroundings. */
function readCell(cell: Element, place: Place): CopiedBlock[] {
  const reader = new ClipboardReader()
  for (const child of cell.childNodes) reader.read(child, place)
  return reader.blocks()
}
