import { cutAt } from '#lib/text.ts'
import type { Block, Inline } from './format.ts'
import { toPlainText } from './format.ts'

/** Length shown of a long comment, in UTF-16 units; each line counts 60 more. */
const shownMax = 1_200
const lineLength = 60
/** A shorter rest is shown at once: it is not worth a button. */
const foldedMin = 400

/** A comment in two parts: `shown` at once, and `folded` behind a button, empty for short comments. */
export function foldBlocks(blocks: readonly Block[]): { shown: Block[]; folded: Block[] } {
  if (sizeOf(blocks) <= shownMax + foldedMin) return { shown: [...blocks], folded: [] }
  const [shown, folded] = cutBlocks(blocks, shownMax)
  return { shown, folded }
}

const textSize = (text: string) => text.length + lineLength * (text.split('\n').length - 1)
const sizeOf = (blocks: readonly Block[]) => textSize(toPlainText(blocks)) + lineLength

function cutBlocks(blocks: readonly Block[], room: number): [Block[], Block[]] {
  const place = fitting(blocks, { room, size: (block) => sizeOf([block]) })
  const [block, left] = [blocks[place.index], place.left]
  if (block === undefined) return [[...blocks], []]
  const [before, after] = cutBlock(block, left)
  return [
    [...blocks.slice(0, place.index), ...before],
    [...after, ...blocks.slice(place.index + 1)],
  ]
}

function cutBlock(block: Block, room: number): [Block[], Block[]] {
  switch (block.type) {
    case 'paragraph': {
      const [before, after] = cutInlines(block.children, room)
      return [paragraph(before), paragraph(after)]
    }
    case 'quote': {
      const [before, after] = cutBlocks(block.children, room)
      return [before.length > 0 ? [{ ...block, children: before }] : [], [{ ...block, children: after }]]
    }
    case 'list':
      return cutList(block, room)
    case 'code':
    case 'typed': {
      const [before, after] = cutAt(block.text, linesWithin(block.text, room))
      return [before === '' ? [] : [{ ...block, text: before }], [{ ...block, text: after }]]
    }
  }
}

const paragraph = (children: Inline[]): Block[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : []

function cutList(list: Block & { type: 'list' }, room: number): [Block[], Block[]] {
  const { index } = fitting(list.items, { room, size: sizeOf })
  // An item that is longer than the room is shown whole, so that the list is not folded from its beginning.
  const at = Math.max(index, 1)
  const piece = (from: number, to?: number): Block[] => {
    const items = list.items.slice(from, to)
    return items.length > 0 ? [{ ...list, items, numbers: list.numbers?.slice(from, to) ?? null }] : []
  }
  return [piece(0, at), piece(at)]
}

function cutInlines(inlines: readonly Inline[], room: number): [Inline[], Inline[]] {
  const { index, left } = fitting(inlines, { room, size: inlineSize })
  const inline = inlines[index]
  if (inline === undefined) return [[...inlines], []]
  const [before, after] = cutInline(inline, left)
  const [start, end] = [inlines.slice(0, index), inlines.slice(index + 1)]
  return [
    [...start, ...before],
    [...after, ...end],
  ]
}

function cutInline(inline: Inline, room: number): [Inline[], Inline[]] {
  if (inline.type === 'break') return [[], []]
  if ('text' in inline) {
    const [before, after] = cutAt(inline.text, room)
    return [before === '' ? [] : [{ ...inline, text: before }], [{ ...inline, text: after }]]
  }
  const [before, after] = cutInlines(inline.children, room)
  return [before.length > 0 ? [{ ...inline, children: before }] : [], [{ ...inline, children: after }]]
}

function inlineSize(inline: Inline): number {
  if (inline.type === 'break') return lineLength
  if ('text' in inline) return inline.text.length
  return inline.children.reduce((sum, child) => sum + inlineSize(child), 0)
}

/** Index of the first part that does not fit, and the room left for it. */
function fitting<Part>(
  parts: readonly Part[],
  { room, size }: { room: number; size: (part: Part) => number },
): { index: number; left: number } {
  let left = room
  for (const [index, part] of parts.entries()) {
    if (size(part) > left) return { index, left }
    left -= size(part)
  }
  return { index: parts.length, left }
}

/** Number of UTF-16 units of a text that fit a room, each line counted with 60 more. */
function linesWithin(text: string, room: number): number {
  let [units, left] = [0, room]
  for (const line of text.split('\n')) {
    if (line.length + lineLength > left) return units + Math.max(left - lineLength, 0)
    units += line.length + 1
    left -= line.length + lineLength
  }
  return units
}
