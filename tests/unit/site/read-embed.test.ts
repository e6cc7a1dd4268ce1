import { describe, expect, it } from 'vitest'
import { readEmbed } from '#app/_components/portable-text/read-embed.ts'

describe('embeds', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ])('play %s where no cookie is set', (address, playerUrl) => {
    expect(readEmbed(address)?.playerUrl).toBe(playerUrl)
  })

  it.each([
    'https://example.com/video/1',
    'https://www.youtube.com/watch?v=../../evil',
    'https://www.youtube.com.example.com/watch?v=dQw4w9WgXcQ',
    'https://vimeo.com/about',
  ])('only link to %s', (address) => {
    expect(readEmbed(address)?.playerUrl).toBeNull()
  })

  it.each(['javascript:alert(1)', 'http://youtu.be/dQw4w9WgXcQ', 'data:text/html,x', 'nonsense', ''])(
    'show nothing of %s',
    (address) => {
      expect(readEmbed(address)).toBeNull()
    },
  )
})
