import { z } from 'zod'
import { httpFault } from './errors.ts'

/** Limits of the delivered picture. */
export const outputEdgeMax = 8_192
export const outputPixelsMax = 40_000_000
/** `dpr` and `pad` may enlarge an edge up to WebP's own limit. */
export const renderedEdgeMax = 16_383

const number = ({ min, max }: { min: number; max: number }) => z.coerce.number().min(min).max(max)
const edge = z.coerce.number().min(1).max(outputEdgeMax).transform(Math.round)
const fraction = number({ min: 0, max: 1 })

const schema = z.object({
  w: edge.optional(),
  h: edge.optional(),
  'max-w': edge.optional(),
  'max-h': edge.optional(),
  'min-w': edge.optional(),
  'min-h': edge.optional(),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min']).default('clip'),
  rect: z
    .string()
    .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/)
    .transform(
      (text) => text.split(',').map((part) => Math.round(Number(part))) as [number, number, number, number],
    )
    .optional(),
  crop: z
    .string()
    .regex(/^(top|bottom|left|right|center|focalpoint|entropy)(,(top|bottom|left|right|center))?$/)
    .optional(),
  'fp-x': fraction.optional(),
  'fp-y': fraction.optional(),
  dpr: number({ min: 0.1, max: 5 }).default(1),
  q: number({ min: 0, max: 100 }).transform(Math.round).optional(),
  auto: z.literal('format').optional(),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif']).optional(),
  blur: number({ min: 0, max: 2_000 }).optional(),
  sharp: number({ min: 0, max: 100 }).optional(),
  sharpen: number({ min: 0, max: 100 }).optional(),
  sat: number({ min: -100, max: 100 }).optional(),
  invert: z.enum(['true', 'false']).optional(),
  flip: z.enum(['h', 'v', 'hv', 'vh']).optional(),
  or: z.enum(['0', '90', '180', '270']).transform(Number).optional(),
  pad: number({ min: 0, max: 1_000 }).transform(Math.round).optional(),
  bg: z
    .string()
    .regex(/^#?([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/)
    .transform((color) => `#${color.replace('#', '').toLowerCase()}`)
    .optional(),
  dl: z.string().max(255).optional(),
})

export type ImageParameters = z.infer<typeof schema>

/**
 * Reads the parameters that `@sanity/image-url` writes. Unknown ones are ignored, as in the hosted service.
 * https://www.sanity.io/docs/image-urls
 *
 * @throws LakeError 400 with the names of the wrong parameters
 */
export function parseImageParameters(search: URLSearchParams): ImageParameters {
  const result = schema.safeParse(Object.fromEntries(search))
  if (result.success) return result.data
  const names = result.error.issues.map(({ path }) => path.join('.'))
  throw httpFault(400, `Invalid image parameters: ${[...new Set(names)].join(', ')}`)
}

/** Whether the parameters change the picture, beyond the name of a download. */
export function isTransform(parameters: ImageParameters): boolean {
  const { fit: _fit, dpr: _dpr, dl: _dl, ...shaping } = parameters
  return Object.values(shaping).some((value) => value !== undefined)
}
