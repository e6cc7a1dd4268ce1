/** Size of a cover in pixels, 3:2. */
const coverSize = { width: 1800, height: 1200 }

/** The colours of all pictures. */
export const inks = {
  paper: '#f6efe4',
  sand: '#ead9c0',
  clay: '#d9a679',
  rust: '#b5562f',
  rose: '#9c2450',
  blush: '#e6b3bf',
  ink: '#2a2320',
  pine: '#1f5f5b',
  sage: '#a9bf9b',
  sky: '#bcd0d8',
  dusk: '#4b4a91',
  sun: '#eeb34f',
} as const

/** A drawing on coloured paper, as SVG. */
export function print({ ground, drawing }: { ground: string; drawing: string }): string {
  const { width, height } = coverSize
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="100%" height="100%" fill="${ground}"/>
    ${drawing}
  </svg>`
}

/** Draws once for each number from 0 to `count` - 1; later drawings lie on top. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

/** A point on a circle. The angle is in degrees, clockwise from the right. */
export function onCircle(circle: { x: number; y: number; radius: number }, angle: number) {
  const radians = (angle * Math.PI) / 180
  return { x: circle.x + circle.radius * Math.cos(radians), y: circle.y + circle.radius * Math.sin(radians) }
}
