import { httpFault } from '../wire/errors.ts'
import { outputPixelsMax, renderedEdgeMax } from '../wire/image-parameters.ts'
import type { ImageParameters } from '../wire/image-parameters.ts'
import type { OutputFormat } from './choose-format.ts'
import { planResize, turned } from './plan-resize.ts'
import type { Size } from './plan-resize.ts'

/** The site's largest cut has 2.5 million pixels, an AVIF of four takes 1.5 s of one core. */
const strangerPixelsMax = 4_000_000

interface Output {
  source: Size
  parameters: ImageParameters
  format: OutputFormat
  /** Whether an editor or a program of the owner asks. */
  isKnown: boolean
}

/**
 * Returns the area of the delivered picture in pixels. Strangers get what the site and `@sanity/image-url` ask for: four
 * million pixels, and as many as the original has in other formats than AVIF.
 *
 * @throws LakeError 400 for more
 */
export function limitOutput({ source, parameters, format, isKnown }: Output): number {
  const plan = planResize({ source: turned({ source, parameters }), parameters })
  const pad = 2 * (parameters.pad ?? 0)
  const output = plan.canvas ?? plan.crop ?? plan.scale
  const [scaledArea, area] = [plan.scale, output].map(({ width, height }) => {
    if (Math.max(width, height) + pad > renderedEdgeMax) throw tooLarge()
    return (width + pad) * (height + pad)
  }) as [number, number]
  const ownArea = format === 'avif' ? 0 : source.width * source.height
  const areaMax = isKnown ? outputPixelsMax : Math.max(strangerPixelsMax, ownArea)
  if (scaledArea > outputPixelsMax || area > Math.min(areaMax, outputPixelsMax)) throw tooLarge()
  return area
}

const tooLarge = () => httpFault(400, 'The picture asked for has too many pixels')
