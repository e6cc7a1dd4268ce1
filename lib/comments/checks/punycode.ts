/** A host as browsers may show it: `xn--mnchen-3ya.de` becomes `münchen.de`. Labels that are not punycode stay. */
export function toUnicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.')
}

// Parameters of RFC 3492, section 5.
const [base, thresholdMin, thresholdMax, skew, damp] = [36, 1, 26, 38, 700]
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Section 6.2 of RFC 3492; null for text that is not punycode. */
function decode(encoded: string): string | null {
  const cut = encoded.lastIndexOf('-')
  const shown = Array.from(encoded.slice(0, Math.max(0, cut)))
  let [code, place, bias, position] = [128, 0, 72, cut + 1]
  while (position < encoded.length) {
    const before = place
    let weight = 1
    for (let step = base; ; step += base) {
      const digit = digits.indexOf(encoded[position] ?? ' ')
      position += 1
      if (digit < 0) return null
      place += digit * weight
      const threshold = Math.min(thresholdMax, Math.max(thresholdMin, step - bias))
      if (digit < threshold) break
      weight *= base - threshold
    }
    bias = adapt({ delta: place - before, count: shown.length + 1, isFirst: before === 0 })
    code += Math.floor(place / (shown.length + 1))
    place %= shown.length + 1
    if (code > 0x10_ff_ff) return null
    shown.splice(place, 0, String.fromCodePoint(code))
    place += 1
  }
  return shown.join('')
}

/** Section 6.1 of RFC 3492. */
function adapt({ delta, count, isFirst }: { delta: number; count: number; isFirst: boolean }): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2))
  rest += Math.floor(rest / count)
  let bias = 0
  for (; rest > ((base - thresholdMin) * thresholdMax) / 2; bias += base)
    rest = Math.floor(rest / (base - thresholdMin))
  return bias + Math.floor(((base - thresholdMin + 1) * rest) / (rest + skew))
}
