export interface Embed {
  /** The host's familiar name. */
  host: string
  pageUrl: string
  /** The player's address; null for a host without a known player. */
  playerUrl: string | null
}

interface Player {
  host: string
  /** The video's id in the address; undefined without one. */
  readId: (url: URL) => string | undefined
  playerOf: (id: string) => string
}

const idPattern = /^[\w-]{5,20}$/

const youtube: Player = {
  host: 'YouTube',
  readId: (url) =>
    url.hostname === 'youtu.be'
      ? url.pathname.slice(1)
      : (url.searchParams.get('v') ?? url.pathname.match(/^\/(?:embed|shorts)\/([^/]+)/)?.[1]),
  playerOf: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
}

const vimeo: Player = {
  host: 'Vimeo',
  readId: (url) => url.pathname.match(/^\/(?:video\/)?(\d+)$/)?.[1],
  playerOf: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
}

const players: Record<string, Player> = {
  'youtube.com': youtube,
  'www.youtube.com': youtube,
  'm.youtube.com': youtube,
  'www.youtube-nocookie.com': youtube,
  'youtu.be': youtube,
  'vimeo.com': vimeo,
  'www.vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
}

/** The hosts whose videos are played. */
export const embedHosts: readonly string[] = Object.keys(players)

/** Reads the address of an embed; null when it is no https address. */
export function readEmbed(address: string): Embed | null {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') return null
  const player = players[url.hostname]
  const id = player?.readId(url)
  const playable = player !== undefined && id !== undefined && idPattern.test(id)
  return {
    host: player?.host ?? url.hostname.replace(/^www\./, ''),
    pageUrl: url.href,
    playerUrl: playable ? player.playerOf(id) : null,
  }
}
