import { inks, print, repeat } from './drawing.ts'

/** Stones in a path that grows smaller towards a hill; three colours for three months. */
export function firstNinetyDays(): string {
  const stones = repeat(36, (index) => {
    const t = index / 35
    const scale = 1 - t * 0.86
    const y = 1150 - 620 * (1 - Math.pow(1 - t, 1.7))
    const x = 560 + 560 * Math.sin(t * 4.4 + 0.3) * (1 - t * 0.72) + t * 480
    const colour = index < 12 ? inks.rose : index < 24 ? inks.rust : inks.paper
    return `<ellipse cx="${x}" cy="${y}" rx="${26 * scale}" ry="${15 * scale}" fill="${colour}"/>`
  })
  return print({
    ground: inks.sky,
    drawing: `
      <rect width="1800" height="560" fill="${inks.sand}"/>
      <circle cx="1080" cy="500" r="190" fill="${inks.sun}"/>
      <path d="M0 560 Q 360 400 760 520 T 1800 470 V 1200 H 0 Z" fill="${inks.sage}"/>
      <path d="M0 760 Q 700 560 1800 640 V 1200 H 0 Z" fill="${inks.pine}"/>
      ${stones}`,
  })
}

/** Five like chairs, each with a shadow of its own. */
export function structuredInterviews(): string {
  const chair = (x: number) => `
    <path d="M${x} 360 q0 -24 24 -24 h132 q24 0 24 24 v250 h-180 z" fill="${inks.paper}"/>
    <path d="M${x - 14} 610 h208 v46 h-208 z" fill="${inks.sand}"/>
    <path d="M${x} 656 h20 v190 h-20 z M${x + 160} 656 h20 v190 h-20 z" fill="${inks.paper}"/>`
  const shadows = [
    'M0 0 h190 l150 300 h-190 z',
    'M0 0 h190 q 210 140 60 300 q -160 40 -210 -60 z',
    'M0 0 h190 l60 110 l-50 190 l-180 -40 z',
    'M0 0 h190 l220 150 l-40 150 h-120 z',
    'M0 0 h190 q 60 60 40 150 q 80 140 -60 150 q -130 -20 -120 -160 z',
  ]
  const colours = [inks.rose, inks.clay, inks.dusk, inks.rust, inks.ink]
  return print({
    ground: inks.pine,
    drawing: `
      <path d="M0 800 H1800 V1200 H0 Z" fill="${inks.sage}"/>
      ${shadows.map((d, index) => `<path d="${d}" transform="translate(${120 + index * 330} 842)" fill="${colours[index] ?? inks.ink}" opacity="0.85"/>`).join('')}
      ${repeat(5, (index) => chair(126 + index * 330))}`,
  })
}

/** Two cups on a round table, from above. */
export function oneToOnes(): string {
  const cup = (c: { x: number; y: number; turn: number; drink: string }) => `
    <g transform="translate(${c.x} ${c.y}) rotate(${c.turn})">
      <circle r="190" fill="${inks.paper}"/>
      <circle r="166" fill="none" stroke="${inks.sand}" stroke-width="8"/>
      <path d="M108 -34 h74 q44 34 0 68 h-74 z" fill="none" stroke="${inks.rose}" stroke-width="26"/>
      <circle r="122" fill="${inks.rose}"/>
      <circle r="98" fill="${c.drink}"/>
      <path d="M-62 -20 a70 70 0 0 1 60 -48" fill="none" stroke="${inks.paper}" stroke-width="9" stroke-linecap="round" opacity="0.55"/>
    </g>`
  return print({
    ground: inks.clay,
    drawing: `
      <circle cx="900" cy="600" r="660" fill="${inks.rust}" opacity="0.28"/>
      <circle cx="900" cy="600" r="560" fill="${inks.sand}"/>
      <circle cx="900" cy="600" r="516" fill="none" stroke="${inks.clay}" stroke-width="5" opacity="0.7"/>
      ${cup({ x: 650, y: 640, turn: -22, drink: inks.ink })}
      ${cup({ x: 1160, y: 520, turn: 158, drink: inks.sun })}
      <path d="M820 860 l250 -52 l20 96 l-250 52 z" fill="${inks.paper}"/>
      <path d="M852 876 l196 -41 M858 904 l150 -31" stroke="${inks.ink}" stroke-width="7" opacity="0.5"/>`,
  })
}

/** A half-open door throws light across tiles. */
export function stayInterviews(): string {
  const tiles = repeat(40, (index) => {
    const column = index % 10
    const row = Math.floor(index / 10)
    return (column + row) % 2
      ? ''
      : `<rect x="${column * 180}" y="${760 + row * 110}" width="180" height="110" fill="${inks.ink}" opacity="0.16"/>`
  })
  return print({
    ground: inks.dusk,
    drawing: `
      <rect y="760" width="1800" height="440" fill="#3a3973"/>
      ${tiles}
      <path d="M960 760 H1240 L1640 1200 H420 Z" fill="${inks.sun}" opacity="0.8"/>
      <rect x="940" y="180" width="320" height="580" fill="${inks.sun}"/>
      <rect x="940" y="180" width="320" height="580" fill="${inks.paper}" opacity="0.45"/>
      <path d="M940 180 L1090 236 V820 L940 760 Z" fill="${inks.rose}"/>
      <path d="M962 222 L1068 262 V470 L962 446 Z M962 506 L1068 528 V762 L962 722 Z" fill="${inks.ink}" opacity="0.22"/>
      <circle cx="1066" cy="506" r="13" fill="${inks.sun}"/>
      <path d="M916 156 H1284 V760 H1260 V180 H940 V760 H916 Z" fill="${inks.ink}" opacity="0.55"/>`,
  })
}
