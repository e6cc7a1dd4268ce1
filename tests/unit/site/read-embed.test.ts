import { describe, expect, it } from 'vitest'
import { embedHosts, readEmbed } from '#app/_components/portable-text/read-embed.ts'
import { createHeaderPolicy } from '#lib/web/header-policy.ts'

/** Addresses that an editor may paste, for each host, with the address of the player. */
const addresses = ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com']
  .map((host) => `https://${host}/watch?v=dQw4w9WgXcQ`)
  .concat('https://youtu.be/dQw4w9WgXcQ')
  .concat(['vimeo.com', 'www.vimeo.com'].map((host) => `https://${host}/76979871`))
  .concat('https://player.vimeo.com/video/76979871')

it('the policy lets pages frame the hosts of the players only', () => {
  const asked = { path: '/post/a', isPreviewing: false }
  const policyOf = createHeaderPolicy({
    ...{ siteUrl: 'https://blog.example.com', lakeIsEmbedded: true, isDevelopment: false },
  })
  const policy = new Map(policyOf(asked)).get('Content-Security-Policy') ?? ''
  const frames = policy.split('; ').find((directive) => directive.startsWith('frame-src '))
  const players = new Set(
    addresses.map((address) => new URL(readEmbed(address)?.playerUrl ?? 'x:not-played').origin),
  )
  expect(new Set(frames?.split(' ').slice(1))).toEqual(new Set(["'self'", ...players]))
  expect(addresses.map((address) => new URL(address).hostname).toSorted()).toEqual(embedHosts.toSorted())
})

describe('embeds', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ])('play %s from a host that sets no cookie', (address, playerUrl) => {
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
    'show nothing for %s',
    (address) => {
      expect(readEmbed(address)).toBeNull()
    },
  )
})
