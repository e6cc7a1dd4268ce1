interface Swatch {
  red: number
  green: number
  blue: number
  /** Percentage of the picture's pixels. */
  population: number
  saturation: number
  lightness: number
}

/** The hosted service's kinds of colour, with the saturation and lightness that each aims at. */
const targets = {
  vibrant: {
    saturation: 1,
    lightness: 0.5,
    lightnessMin: 0.3,
    lightnessMax: 0.7,
    saturationMin: 0.35,
    saturationMax: 1,
  },
  lightVibrant: {
    saturation: 1,
    lightness: 0.74,
    lightnessMin: 0.55,
    lightnessMax: 1,
    saturationMin: 0.35,
    saturationMax: 1,
  },
  darkVibrant: {
    saturation: 1,
    lightness: 0.26,
    lightnessMin: 0,
    lightnessMax: 0.45,
    saturationMin: 0.35,
    saturationMax: 1,
  },
  muted: {
    saturation: 0.3,
    lightness: 0.5,
    lightnessMin: 0.3,
    lightnessMax: 0.7,
    saturationMin: 0,
    saturationMax: 0.4,
  },
  lightMuted: {
    saturation: 0.3,
    lightness: 0.74,
    lightnessMin: 0.55,
    lightnessMax: 1,
    saturationMin: 0,
    saturationMax: 0.4,
  },
  darkMuted: {
    saturation: 0.3,
    lightness: 0.26,
    lightnessMin: 0,
    lightnessMax: 0.45,
    saturationMin: 0,
    saturationMax: 0.4,
  },
}

type Target = (typeof targets)[keyof typeof targets]

/**
 * The palette of a picture's RGBA pixels. Colours are grouped into cubes of 32 steps a side. Each kind of colour gets
 * the cube with the best score of closeness and share.
 */
export function describePalette(pixels: Uint8ClampedArray): Record<string, unknown> {
  const swatches = gatherSwatches(pixels)
  const dominant = swatches.reduce(
    (most, swatch) => (swatch.population > most.population ? swatch : most),
    swatches[0] ?? black,
  )
  const palette: Record<string, unknown> = {
    _type: 'sanity.imagePalette',
    dominant: describeSwatch(dominant),
  }
  for (const [name, target] of Object.entries(targets)) {
    palette[name] = describeSwatch(pick({ swatches, target }) ?? dominant)
  }
  return palette
}

const black: Swatch = { red: 0, green: 0, blue: 0, population: 0, saturation: 0, lightness: 0 }

function gatherSwatches(pixels: Uint8ClampedArray): Swatch[] {
  const cubes = new Map<number, { count: number; red: number; green: number; blue: number }>()
  let total = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) continue
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)
    const cube = cubes.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 }
    cubes.set(key, {
      count: cube.count + 1,
      red: cube.red + red,
      green: cube.green + green,
      blue: cube.blue + blue,
    })
    total += 1
  }
  return [...cubes.values()].map(({ count, ...sums }) => {
    const [red, green, blue] = [sums.red / count, sums.green / count, sums.blue / count]
    return {
      red,
      green,
      blue,
      population: (100 * count) / total,
      ...saturationAndLightness({ red, green, blue }),
    }
  })
}

function pick({ swatches, target }: { swatches: Swatch[]; target: Target }): Swatch | undefined {
  const score = ({ saturation, lightness, population }: Swatch) =>
    0.3 * (1 - Math.abs(saturation - target.saturation)) +
    0.5 * (1 - Math.abs(lightness - target.lightness)) +
    0.2 * (population / 100)
  return swatches
    .filter(({ lightness }) => lightness >= target.lightnessMin && lightness <= target.lightnessMax)
    .filter(({ saturation }) => saturation >= target.saturationMin && saturation <= target.saturationMax)
    .sort((a, b) => score(b) - score(a))[0]
}

function saturationAndLightness({ red, green, blue }: { red: number; green: number; blue: number }) {
  const most = Math.max(red, green, blue) / 255
  const least = Math.min(red, green, blue) / 255
  const lightness = (most + least) / 2
  const spread = most - least
  return { lightness, saturation: spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1)) }
}

function describeSwatch({ red, green, blue, population }: Swatch) {
  // Black or white, whichever has the higher contrast (WCAG 2.2, relative luminance).
  const foreground = luminanceOf({ red, green, blue }) > 0.179 ? '#000' : '#fff'
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`,
    foreground,
    title: foreground,
    population: Math.round(population * 100) / 100,
  }
}

function luminanceOf({ red, green, blue }: { red: number; green: number; blue: number }): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const value = part / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
