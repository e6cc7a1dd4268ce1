import { inks, onCircle, print, repeat } from './drawing.ts'

/** An arch that is half masonry, half one free stroke. */
export function managementVsLeadership(): string {
  const arch = { x: 900, y: 980, radius: 560 }
  const bricks = repeat(8, (index) => {
    const angle = 185 + index * 10.1
    const { x, y } = onCircle(arch, angle)
    return `<rect x="${x - 46}" y="${y - 75}" width="92" height="150" rx="6" fill="${index % 2 ? inks.rust : inks.clay}" transform="rotate(${angle - 270} ${x} ${y})"/>`
  })
  const from = onCircle(arch, 279)
  const to = onCircle(arch, 356)
  return print({
    ground: inks.paper,
    drawing: `
      <circle cx="900" cy="760" r="250" fill="${inks.sun}" opacity="0.55"/>
      <path d="M0 1010 Q 900 940 1800 1010 V 1200 H 0 Z" fill="${inks.sand}"/>
      ${bricks}
      <path d="M ${from.x} ${from.y} A 560 560 0 0 1 ${to.x} ${to.y}" fill="none" stroke="${inks.rose}" stroke-width="150"/>
      <path d="M ${from.x} ${from.y} A 560 560 0 0 1 ${to.x} ${to.y}" fill="none" stroke="${inks.blush}" stroke-width="10" opacity="0.7" transform="translate(-18 22)"/>
      <path d="M 812 322 L 988 322 L 958 518 L 842 518 Z" fill="${inks.ink}"/>
      <path d="M 250 1006 h 160 v 30 h -160 z M 1380 1006 h 160 v 30 h -160 z" fill="${inks.ink}" opacity="0.85"/>`,
  })
}

/** Bricks and a ball, level on one beam. */
export function balance(): string {
  const brick = ([x, y]: [number, number], colour: string) =>
    `<rect x="${x}" y="${y}" width="170" height="84" rx="6" fill="${colour}"/>`
  return print({
    ground: inks.sand,
    drawing: `
      <rect y="960" width="1800" height="240" fill="${inks.clay}" opacity="0.5"/>
      <path d="M900 700 L1060 980 H740 Z" fill="${inks.ink}"/>
      <rect x="240" y="664" width="1320" height="40" rx="20" fill="${inks.pine}"/>
      ${brick([280, 576], inks.rust)}${brick([460, 576], inks.clay)}
      ${brick([370, 488], inks.rust)}${brick([280, 400], inks.clay)}${brick([460, 400], inks.rust)}
      ${brick([370, 312], inks.clay)}
      <circle cx="1360" cy="488" r="176" fill="${inks.rose}"/>
      <path d="M1262 420 a124 124 0 0 1 88 -56" fill="none" stroke="${inks.blush}" stroke-width="16" stroke-linecap="round"/>`,
  })
}

/** Rings from two stones cross each other. */
export function feedback(): string {
  const rings = ({ x, y, colour }: { x: number; y: number; colour: string }) =>
    repeat(9, (index) => {
      const radius = 90 + index * 92
      return `<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * 0.58}" fill="none" stroke="${colour}" stroke-width="${26 - index * 2.2}" opacity="${0.95 - index * 0.075}"/>`
    })
  return print({
    ground: inks.pine,
    drawing: `
      <path d="M0 0 H1800 V330 Q 900 420 0 300 Z" fill="${inks.ink}" opacity="0.16"/>
      ${rings({ x: 650, y: 680, colour: inks.sky })}
      ${rings({ x: 1190, y: 560, colour: inks.blush })}
      <ellipse cx="650" cy="680" rx="58" ry="36" fill="${inks.paper}"/>
      <ellipse cx="1190" cy="560" rx="58" ry="36" fill="${inks.sun}"/>`,
  })
}

/** A staircase that turns halfway and goes on in another colour. */
export function careerInTheMiddle(): string {
  const lower = repeat(7, (index) => {
    const x = 160 + index * 120
    const y = 1080 - index * 74
    return `<path d="M${x} ${y} h120 v${1200 - y} h-120 z" fill="${inks.dusk}" opacity="${0.55 + index * 0.065}"/>`
  })
  const upper = repeat(7, (index) => {
    const x = 1080 - (index + 1) * 110
    const y = 560 - index * 70
    return `<path d="M${x} ${y} h110 v44 h-110 z" fill="${inks.rose}"/><path d="M${x} ${y} h110 v10 h-110 z" fill="${inks.blush}"/>`
  })
  return print({
    ground: inks.sand,
    drawing: `
      <circle cx="420" cy="250" r="170" fill="${inks.sun}"/>
      <path d="M1000 636 h560 v564 h-560 z" fill="${inks.dusk}"/>
      <path d="M1000 636 h560 v18 h-560 z" fill="${inks.sky}"/>
      ${lower}
      ${upper}
      <path d="M1330 636 v-150 h110 v150 z" fill="${inks.paper}"/>
      <circle cx="1418" cy="566" r="7" fill="${inks.ink}"/>`,
  })
}

/** Speech bubbles of very different sizes round an empty centre. */
export function meetingsAndCulture(): string {
  const bubble = (b: { x: number; y: number; size: number; colour: string; tail: number }) => {
    const tip = onCircle({ x: b.x, y: b.y, radius: b.size * 1.32 }, b.tail)
    const left = onCircle({ x: b.x, y: b.y, radius: b.size * 0.96 }, b.tail - 17)
    const right = onCircle({ x: b.x, y: b.y, radius: b.size * 0.96 }, b.tail + 17)
    return `<g fill="${b.colour}" opacity="0.9"><circle cx="${b.x}" cy="${b.y}" r="${b.size}"/><path d="M${left.x} ${left.y} L${tip.x} ${tip.y} L${right.x} ${right.y} Z"/></g>`
  }
  return print({
    ground: inks.paper,
    drawing: `
      <ellipse cx="900" cy="640" rx="250" ry="190" fill="${inks.sand}"/>
      ${bubble({ x: 470, y: 480, size: 340, colour: inks.rose, tail: 22 })}
      ${bubble({ x: 1330, y: 400, size: 260, colour: inks.dusk, tail: 146 })}
      ${bubble({ x: 1420, y: 860, size: 120, colour: inks.clay, tail: 204 })}
      ${bubble({ x: 1130, y: 985, size: 84, colour: inks.pine, tail: 238 })}
      ${bubble({ x: 780, y: 985, size: 104, colour: inks.sun, tail: 292 })}
      ${bubble({ x: 900, y: 235, size: 92, colour: inks.sage, tail: 92 })}
      ${bubble({ x: 1650, y: 660, size: 62, colour: inks.rust, tail: 190 })}`,
  })
}
