import type { Picture } from './dto.ts'

/** A picture in the reply to a query; any field may be missing. */
export interface RawPicture {
  id: string | null
  alt: string | null
  width: number | null
  height: number | null
  lqip: string | null
  focus: { x: number | null; y: number | null } | null
  crop: { top: number | null; bottom: number | null; left: number | null; right: number | null } | null
}

/** A picture for views; null without a file or without its size, since the page could not reserve its space. */
export function toPicture(raw: RawPicture | null): Picture | null {
  if (!raw?.id || !raw.width || !raw.height) return null
  const { id, alt, width, height, lqip } = raw
  return { id, alt: alt ?? '', width, height, lqip, focus: toFocus(raw.focus), crop: toCrop(raw.crop) }
}

function toFocus(focus: RawPicture['focus']): Picture['focus'] {
  const { x = null, y = null } = focus ?? {}
  return x === null || y === null ? null : { x, y }
}

function toCrop(crop: RawPicture['crop']): Picture['crop'] {
  if (!crop) return null
  const { top, bottom, left, right } = crop
  const sides = { top: top ?? 0, bottom: bottom ?? 0, left: left ?? 0, right: right ?? 0 }
  return Object.values(sides).every((side) => side === 0) ? null : sides
}
