import type { DecidedWords } from '#lib/spam/retrain.ts'

const things = 'meeting contract office manager salary holiday training interview review roster'.split(' ')
const ways = 'gently quickly slowly quietly openly kindly warmly plainly fairly firmly'.split(' ')
const times = 'yesterday today monday tuesday friday weekly daily monthly yearly twice'.split(' ')

/** Spam of a kind that the shipped model of the spam score does not know. */
export const tonic = 'Zorgle tonic cures the tired manager'

/** Decisions on comments that all differ; every second one is spam about a tonic. 1,000 at most. */
export function decisionsOnTonics(count: number): DecidedWords[] {
  return Array.from({ length: count }, (_, place) => {
    const words = [things[place % 10], ways[Math.floor(place / 10) % 10], times[Math.floor(place / 100)]]
    const isSpam = place % 2 === 0
    const text = isSpam
      ? `Zorgle tonic cures the tired ${words.join(' ')} glow`
      : `We talked about the ${words.join(' ')} and it went well`
    return { text, isSpam, writer: `writer ${place % 7}`, post: `post-${place % 11}` }
  })
}
