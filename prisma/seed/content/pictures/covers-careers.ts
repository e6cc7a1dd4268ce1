import { inks, print, repeat } from './drawing.ts'

/** A paper boat sails over ruled lines. */
export function cvThatAnswers(): string {
  const lines = repeat(9, (index) => {
    const y = 790 + index * 50
    const sway = 22 - index * 1.5
    return `<path d="M0 ${y} q 225 ${-sway} 450 0 t 450 0 t 450 0 t 450 0" fill="none" stroke="${index === 4 ? inks.rose : inks.dusk}" stroke-width="7" opacity="${0.85 - index * 0.07}"/>`
  })
  return print({
    ground: inks.paper,
    drawing: `
      <rect width="1800" height="770" fill="${inks.sky}" opacity="0.55"/>
      <circle cx="420" cy="330" r="150" fill="${inks.sun}"/>
      <path d="M1110 250 L1360 760 H860 Z" fill="${inks.paper}"/>
      <path d="M1110 250 L1110 760 H860 Z" fill="${inks.sand}"/>
      <path d="M640 650 L860 760 H1360 L1590 650 L1400 850 H820 Z" fill="${inks.paper}"/>
      <path d="M640 650 L860 760 H1110 V850 H820 Z" fill="${inks.clay}" opacity="0.55"/>
      <path d="M1170 520 h96 M1170 566 h130 M1170 612 h150 M1170 658 h172" stroke="${inks.ink}" stroke-width="10" opacity="0.35"/>
      ${lines}`,
  })
}

/** A keyhole in a wall of strips, one window lit behind it. */
export function jobAdverts(): string {
  const strips = repeat(15, (index) => {
    const colours = [inks.rose, '#8a1f46', '#ab2f5c']
    return `<rect x="${index * 120}" y="0" width="120" height="1200" fill="${colours[index % 3] ?? inks.rose}"/>`
  })
  const notes = repeat(15, (index) =>
    index > 4 && index < 10
      ? ''
      : `<path d="M${index * 120 + 26} ${190 + ((index * 173) % 620)} h68 M${index * 120 + 26} ${226 + ((index * 173) % 620)} h44 M${index * 120 + 26} ${262 + ((index * 173) % 620)} h60" stroke="${inks.blush}" stroke-width="8" opacity="0.5"/>`,
  )
  return print({
    ground: inks.rose,
    drawing: `
      ${strips}${notes}
      <clipPath id="hole"><path d="M900 250 a200 200 0 0 1 118 361 L1080 960 H720 L782 611 A200 200 0 0 1 900 250 Z"/></clipPath>
      <g clip-path="url(#hole)">
        <rect x="600" y="200" width="600" height="800" fill="${inks.ink}"/>
        <path d="M600 700 h600 v300 h-600 z" fill="${inks.pine}"/>
        <path d="M770 480 h260 v280 h-260 z" fill="#3c322d"/>
        <path d="M740 490 L900 380 L1060 490 Z" fill="${inks.rust}"/>
        <rect x="850" y="540" width="100" height="120" fill="${inks.sun}"/>
        <path d="M900 540 v120 M850 600 h100" stroke="${inks.ink}" stroke-width="8"/>
        <path d="M850 760 L760 960 H1040 L950 760 Z" fill="${inks.sun}" opacity="0.35"/>
        <circle cx="1010" cy="330" r="34" fill="${inks.paper}"/>
      </g>`,
  })
}
