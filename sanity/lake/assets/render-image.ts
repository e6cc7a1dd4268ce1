import sharp from 'sharp'
import type { Sharp } from 'sharp'
import type { ImageParameters } from '../wire/image-parameters.ts'
import type { OutputFormat } from './choose-format.ts'
import { inputPixelsMax } from './read-image.ts'
import { planResize, turned } from './plan-resize.ts'
import type { ResizePlan, Size } from './plan-resize.ts'

const qualityDefault = 75
/** From 0 to 9. Effort 4 takes five times as long as 2 for a few per cent of size. */
const avifEffort = 2
const webpEffort = 3

export interface Rendering {
  original: Uint8Array
  /** The original's upright size. */
  source: Size
  parameters: ImageParameters
  format: OutputFormat
}

/** Renders a picture whose size was checked by `limitOutput`. */
export async function renderImage({ original, source, parameters, format }: Rendering): Promise<Buffer> {
  const size = turned({ source, parameters })
  const plan = planResize({ source: size, parameters })
  const upright = await openUpright({ original, parameters })
  const background = parameters.bg ?? (hasAlphaChannel(format) ? '#0000' : '#fff')
  const resized = resize({ image: upright.extract(plan.extract), plan, background })
  return encode({ image: adjust({ image: resized, parameters, background, format }), parameters, format })
}

async function openUpright({ original, parameters }: Pick<Rendering, 'original' | 'parameters'>) {
  const image = sharp(original, { limitInputPixels: inputPixelsMax, failOn: 'error' }).autoOrient()
  if (!parameters.or && !parameters.flip) return image
  // In one pipeline sharp would turn and flip after the extract, but `rect` counts in the turned picture's pixels.
  const standing = await image.toBuffer()
  const turnedImage = sharp(standing).rotate(parameters.or ?? 0)
  if (parameters.flip?.includes('h')) turnedImage.flop()
  if (parameters.flip?.includes('v')) turnedImage.flip()
  return sharp(await turnedImage.toBuffer())
}

function resize({ image, plan, background }: { image: Sharp; plan: ResizePlan; background: string }): Sharp {
  const { scale, crop, canvas } = plan
  if (crop && 'strategy' in crop) {
    return image.resize({ ...scale, fit: 'cover', position: sharp.strategy[crop.strategy] })
  }
  const scaled = image.resize({ ...scale, fit: 'fill' })
  if (crop) return scaled.extract({ left: crop.left, top: crop.top, width: crop.width, height: crop.height })
  if (!canvas) return scaled
  const [x, y] = [canvas.width - scale.width, canvas.height - scale.height]
  const [left, top] = [Math.floor(x / 2), Math.floor(y / 2)]
  return scaled.extend({ left, right: x - left, top, bottom: y - top, background })
}

interface Adjustment {
  image: Sharp
  parameters: ImageParameters
  background: string
  format: OutputFormat
}

function adjust({ image, parameters, background, format }: Adjustment): Sharp {
  const { blur = 0, sat, invert, pad, bg } = parameters
  const sharpness = parameters.sharp ?? parameters.sharpen ?? 0
  // The hosted service's scale ends at 2000, where no shape is left, as at sigma 100.
  if (blur > 0) image.blur(Math.max(0.3, blur / 20))
  if (sharpness > 0) image.sharpen({ sigma: 0.5 + sharpness / 50 })
  if (sat !== undefined) image.modulate({ saturation: Math.max(0, 1 + sat / 100) })
  if (invert === 'true') image.negate({ alpha: false })
  if (pad) image.extend({ top: pad, bottom: pad, left: pad, right: pad, background })
  if (bg !== undefined || !hasAlphaChannel(format)) image.flatten({ background })
  return image
}

function hasAlphaChannel(format: OutputFormat): boolean {
  return format !== 'jpg' && format !== 'pjpg'
}

async function encode({
  image,
  parameters,
  format,
}: {
  image: Sharp
  parameters: ImageParameters
  format: OutputFormat
}): Promise<Buffer> {
  const quality = Math.max(1, parameters.q ?? qualityDefault)
  switch (format) {
    case 'avif':
      // AVIF of quality 50 looks like JPEG of 75.
      return image.avif({ quality: Math.max(1, Math.round(quality * 0.7)), effort: avifEffort }).toBuffer()
    case 'webp':
      return image.webp({ quality, effort: webpEffort }).toBuffer()
    case 'png':
      return image.png().toBuffer()
    case 'gif':
      return image.gif().toBuffer()
    case 'jpg':
    case 'pjpg':
      return image.jpeg({ quality, progressive: format === 'pjpg', mozjpeg: false }).toBuffer()
  }
}
