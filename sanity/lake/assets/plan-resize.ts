import type { ImageParameters } from '../wire/image-parameters.ts'

export interface Size {
  width: number
  height: number
}

export interface Box extends Size {
  left: number
  top: number
}

/** The steps from the source to the requested picture, in pixels. */
export interface ResizePlan {
  extract: Box
  /** The size of the scaled extract; only `fit=scale` changes its proportions. */
  scale: Size
  /** The kept part of the scaled picture, or a strategy by which libvips chooses a part of this size. */
  crop: Box | ({ strategy: 'entropy' } & Size) | undefined
  /** A canvas with the picture in its middle. */
  canvas: Size | undefined
}

export function outputSizeOf({ source, parameters }: { source: Size; parameters: ImageParameters }): Size {
  const { scale, crop, canvas } = planResize({ source: turned({ source, parameters }), parameters })
  return canvas ?? crop ?? scale
}

/** The source's size after its rotation by `or`. */
export function turned({ source, parameters }: { source: Size; parameters: ImageParameters }): Size {
  const isSideways = parameters.or === 90 || parameters.or === 270
  return isSideways ? { width: source.height, height: source.width } : source
}

/**
 * Plans `rect`, `w`, `h`, `dpr`, `fit`, `crop` and `fp-x/y`. `clip` (the default), `crop`, `fill` and `scale` enlarge
 * a small picture; `max`, `min` and `fillmax` never do. https://www.sanity.io/docs/image-urls
 */
export function planResize({
  source,
  parameters,
}: {
  source: Size
  parameters: ImageParameters
}): ResizePlan {
  const extract = clampRect({ rect: parameters.rect, source })
  const target = targetOf({ extract, parameters })
  const { fit } = parameters
  if (!target.width || !target.height) {
    return { extract, scale: scaleByOne({ extract, target, fit }), crop: undefined, canvas: undefined }
  }
  const box = { width: target.width, height: target.height }
  if (fit === 'scale') return { extract, scale: box, crop: undefined, canvas: undefined }
  if (fit === 'crop' || fit === 'min')
    return planCrop({ extract, box: limitBox({ extract, box, fit }), parameters })
  const scale = within({ extract, box, isEnlarged: fit === 'clip' || fit === 'fill' })
  return { extract, scale, crop: undefined, canvas: fit === 'fill' || fit === 'fillmax' ? box : undefined }
}

/** Keeps the rectangle inside the picture. An empty rectangle, as of a crop of 100 %, counts as none. */
function clampRect({ rect, source }: { rect: ImageParameters['rect']; source: Size }): Box {
  if (!rect || rect[2] < 1 || rect[3] < 1) return { left: 0, top: 0, ...source }
  const left = clamp({ value: rect[0], max: source.width - 1 })
  const top = clamp({ value: rect[1], max: source.height - 1 })
  const width = Math.max(1, Math.min(rect[2], source.width - left))
  const height = Math.max(1, Math.min(rect[3], source.height - top))
  return { left, top, width, height }
}

function targetOf({ extract, parameters }: { extract: Size; parameters: ImageParameters }) {
  const { dpr, fit, w, h } = parameters
  // `min-*` and `max-*` apply to `fit=crop` only.
  const isLimited = fit === 'crop'
  const width = lengthOf({ wanted: w, least: parameters['min-w'], most: parameters['max-w'], isLimited, dpr })
  const height = lengthOf({
    wanted: h,
    least: parameters['min-h'],
    most: parameters['max-h'],
    isLimited,
    dpr,
  })
  // Without `w` and `h`, `dpr` and `rect` do not scale.
  if (width === undefined && height === undefined) return { width: extract.width, height: undefined }
  return { width, height }
}

interface Length {
  wanted: number | undefined
  least: number | undefined
  most: number | undefined
  isLimited: boolean
  dpr: number
}

function lengthOf({ wanted, least = 0, most = Infinity, isLimited, dpr }: Length): number | undefined {
  const length = isLimited ? Math.min(Math.max(wanted ?? 0, least) || Infinity, most) : (wanted ?? 0)
  return Number.isFinite(length) && length > 0 ? Math.max(1, Math.round(length * dpr)) : undefined
}

interface OneSide {
  extract: Size
  target: { width: number | undefined; height: number | undefined }
  fit: ImageParameters['fit']
}

function scaleByOne({ extract, target, fit }: OneSide): Size {
  const wanted = target.width
    ? target.width / extract.width
    : (target.height ?? extract.height) / extract.height
  const isKeptSmall = fit === 'max' || fit === 'min' || fit === 'fillmax'
  return scaled({ size: extract, factor: isKeptSmall ? Math.min(1, wanted) : wanted })
}

function within({ extract, box, isEnlarged }: { extract: Size; box: Size; isEnlarged: boolean }): Size {
  const factor = Math.min(box.width / extract.width, box.height / extract.height)
  return scaled({ size: extract, factor: isEnlarged ? factor : Math.min(1, factor) })
}

/** `fit=min` keeps the box's proportions but shrinks it to fit into the picture. */
function limitBox({ extract, box, fit }: { extract: Size; box: Size; fit: ImageParameters['fit'] }): Size {
  if (fit !== 'min') return box
  const factor = Math.min(1, extract.width / box.width, extract.height / box.height)
  return scaled({ size: box, factor })
}

function planCrop({
  extract,
  box,
  parameters,
}: {
  extract: Box
  box: Size
  parameters: ImageParameters
}): ResizePlan {
  if (parameters.crop === 'entropy') {
    return { extract, scale: box, crop: { strategy: 'entropy', ...box }, canvas: undefined }
  }
  const factor = Math.max(box.width / extract.width, box.height / extract.height)
  // Never smaller than the box: a missing pixel would leave it unfilled.
  const scale = {
    width: Math.max(box.width, Math.round(extract.width * factor)),
    height: Math.max(box.height, Math.round(extract.height * factor)),
  }
  const [x, y] = anchorOf(parameters)
  const left = clamp({ value: Math.round(x * scale.width - box.width / 2), max: scale.width - box.width })
  const top = clamp({ value: Math.round(y * scale.height - box.height / 2), max: scale.height - box.height })
  return { extract, scale, crop: { left, top, ...box }, canvas: undefined }
}

/** The centre of the crop, in fractions of the picture, as far as its edges allow. */
function anchorOf({ crop, 'fp-x': fpX, 'fp-y': fpY }: ImageParameters): [number, number] {
  if (crop === 'focalpoint' || (crop === undefined && (fpX ?? fpY) !== undefined))
    return [fpX ?? 0.5, fpY ?? 0.5]
  const edges = crop?.split(',') ?? []
  const along = ({ start, end }: { start: string; end: string }) =>
    edges.includes(start) ? 0 : edges.includes(end) ? 1 : 0.5
  return [along({ start: 'left', end: 'right' }), along({ start: 'top', end: 'bottom' })]
}

function scaled({ size, factor }: { size: Size; factor: number }): Size {
  return {
    width: Math.max(1, Math.round(size.width * factor)),
    height: Math.max(1, Math.round(size.height * factor)),
  }
}

function clamp({ value, max }: { value: number; max: number }): number {
  return Math.max(0, Math.min(value, max))
}
