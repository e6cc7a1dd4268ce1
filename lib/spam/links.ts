/** An address in a comment. */
export interface Link {
  /** As typed, without the spaces or words of a disguise. */
  address: string
  /** In lower case, without `www.`; empty for a path alone, as `/watch?v=…`. */
  host: string
  /** Written so that programs do not find it: `shop . com`, `shop dot com`. */
  isDisguised: boolean
}

// Top-level domains that are no English or German word.
const plainEnds =
  'com|net|org|info|biz|xyz|online|site|shop|store|club|app|dev|io|ai|gg|ly|tk|ml|cf|ga|gq|ru|ua|pl|cz|nl|fr|de|ch|uk|eu|br|jp|cn|kr|tr|vn|tv|edu|gov|fm|se|mobi'
// Top-level domains that are words too, so a path must follow.
const wordyEnds = 'co|me|it|to|in|is|be|at|us|so|am|no|my|as|la|ws|cc|im|st|gl|id|top'

const absolute = String.raw`(?:https?:\/\/|www\d?\.)[^\s<>"]{1,2000}`
const bare = String.raw`(?:[a-z0-9][a-z0-9-]{0,40}\.){1,4}(?:(?:${plainEnds})(?![a-z0-9-])(?:[/?#:][^\s<>"]{0,2000})?|(?:${wordyEnds})/[^\s<>"]{1,2000})`
const path = String.raw`\/?watch\?v=[\w-]{5,40}[^\s<>"]{0,200}`
const point = String.raw`(?:\.| ?[[({]\.[\])}] ?| \. ?|\. | ?[[({]?\bdot\b[\])}]? ?)`
const disguised = String.raw`(?:[a-z0-9][a-z0-9-]{0,40}${point}){1,3}(?:com|net|org|biz|ru|xyz)(?![a-z0-9'-])(?: ?/[^\s<>"]{0,2000})?`
const anyLink = new RegExp(
  `(?<![a-z0-9@.-])(?<!(?:@|[([]at[)\\]]) ?)(?:${absolute}|${bare}|${path}|(?<hidden>${disguised}))`,
  'gi',
)

/** Cuts the addresses out of a text with single spaces. Time grows with the length of the text. */
export function cutLinks(text: string): { links: Link[]; rest: string } {
  const links: Link[] = []
  let rest = ''
  let end = 0
  for (const match of text.matchAll(anyLink)) {
    const typed = match[0].replace(/[.,;:!?)\]}'*_]{1,20}$/, '')
    links.push(toLink(typed, match.groups?.['hidden'] !== undefined))
    rest += `${text.slice(end, match.index)} `
    end = match.index + typed.length
  }
  return { links, rest: rest + text.slice(end) }
}

function toLink(typed: string, isDisguised: boolean): Link {
  const address = isDisguised
    ? typed.replace(/ ?[[({]?\bdot\b[\])}]? ?/gi, '.').replace(/[\s[\](){}]/g, '')
    : typed
  const [, host = ''] = /^(?:https?:\/\/)?(?:www\d?\.)?([a-z0-9.-]+\.[a-z]{2,})/i.exec(address) ?? []
  return { address, host: host.toLowerCase(), isDisguised }
}
