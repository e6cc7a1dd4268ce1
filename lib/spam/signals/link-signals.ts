import type { ReadText } from '../read-text.ts'
import { grown, says, shows } from './signal.ts'
import type { Link } from '../links.ts'
import type { Signal } from './signal.ts'

const films = /^(?:youtu\.be|(?:m\.)?youtube\.com)$/
const shorteners =
  /^(?:bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|t\.co|is\.gd|adf\.ly|linkbucks\.com|shh?ort\.\w+|cutt\.ly|rb\.gy|lnkd\.in|t\.me|wa\.me|linktr\.ee|hyperurl\.co|binbox\.io)$/
const pleaPages =
  /(?:gofundme|indiegogo|kickstarter|patreon|vakinha|change\.org|avaaz|petition|surveymonkey|woobox|easypromos|referral|freemyapps|swagbucks|prizerebel|tsu\.co|(?<![a-z])(?:votes?|voting|polls?|contests?)(?![a-z]))/
const shops =
  /^(?:[\w-]+\.)*(?:ebay|amazon|etsy|teespring|sunfrogshirts|play\.google|itunes\.apple|aliexpress|fiverr|udemy|upwork)\./
const ownPages =
  /^(?:[\w-]+\.)*(?:facebook|twitter|x|instagram|soundcloud|twitch|reverbnation|datpiff|bandcamp|tiktok|flipagram|myspace|vk|snapchat|spotify)\.(?:com|tv|net)$/
const forReward =
  /[?&#/](?:ref|refer|referral|affiliate\w*|aff|r|rb|partner|tag|invite|utm_\w+|promo|coupon|friend|hop|camp(?:aign)?id)[=/]/i

const outside = ({ links }: ReadText) => links.filter(({ host }) => host !== '' && !films.test(host))
const isLinked = (text: ReadText) => text.links.some(({ host }) => !films.test(host))
const has = (text: ReadText, test: (link: ReadText['links'][number]) => boolean) =>
  text.links.some(test) ? 1 : 0

const publicHosts = /(?:^|\.)(?:wikipedia\.org|(?:gov|edu|ac|europa)(?:\.\w{2})?)$/
const isReference = says(
  '(?:source|sources|quelle|quellen|see also|siehe|siehe auch|mehr dazu|overview|further reading|reminds me of)',
  '(?:here|hier) (?:is|are|ist|sind|die|der|das|eine)',
  '(?:study|studies|report|article|thread|paragraph|law|summary|statistics|figures|calculator|research|survey|numbers|handbook|template|guide|chapter|checklist|studie|artikel|gesetz|zahlen|link|links|vorlage|bericht)',
  '(?:as|like) \\S+ (?:put|says|said|wrote|writes)',
  '(?:i|you|we) (?:mean|meant|mentioned|think you mean|read|wrote|found|published|collected|documented|described)',
)
const isForSelf = ({ host, address }: Link) =>
  ownPages.test(host) ||
  shops.test(host) ||
  shorteners.test(host) ||
  forReward.test(address) ||
  pleaPages.test(address)
const isFront = ({ host, address }: Link) => host !== '' && /^(?:https?:\/\/)?[^/]*\/?$/.test(address)
const givesSource = (text: ReadText) => {
  const named = text.links.filter((link) => link.host !== '' && !isForSelf(link) && !isFront(link))
  return named.length > 0 && (isReference(text) === 1 || named.some(({ host }) => publicHosts.test(host)))
    ? 1
    : 0
}
// With fewer words, a link counts as the only content.
const talkMin = 4
const fewMax = 9

/** Signals of addresses: their number, their targets and their form. */
export const linkSignals: readonly Signal[] = [
  { id: 'link', find: (text) => (outside(text).length > 0 && text.words.length >= talkMin ? 1 : 0) },
  { id: 'link-only', find: (text) => (isLinked(text) && text.words.length < talkMin ? 1 : 0) },
  {
    id: 'link-few-words',
    find: (text) =>
      outside(text).length > 0 && text.words.length < fewMax && givesSource(text) === 0 ? 1 : 0,
  },
  { id: 'link-many', find: (text) => grown(Math.max(0, outside(text).length - 1)) },
  { id: 'link-in-talk', find: (text) => (outside(text).length > 0 && text.words.length >= 16 ? 1 : 0) },
  {
    id: 'link-reference',
    find: givesSource,
  },
  {
    id: 'link-front',
    find: (text) => has(text, isFront),
  },
  { id: 'link-film', find: (text) => has(text, ({ host }) => films.test(host)) },
  { id: 'link-film-path', find: (text) => has(text, ({ host }) => host === '') },
  {
    id: 'link-disguised',
    find: (text) =>
      Math.max(
        has(text, ({ isDisguised }) => isDisguised),
        shows(/\p{L}\[\p{L}+\]|\[\p{L}+\]\p{L}|\p{L}\[?\(?\.\)?\]?com\b/u)(text),
      ),
  },
  { id: 'link-short', find: (text) => has(text, ({ host }) => shorteners.test(host)) },
  { id: 'link-plea', find: (text) => has(text, ({ address }) => pleaPages.test(address.toLowerCase())) },
  { id: 'link-shop', find: (text) => has(text, ({ host }) => shops.test(host)) },
  { id: 'link-own-page', find: (text) => has(text, ({ host }) => ownPages.test(host)) },
  { id: 'link-reward', find: (text) => has(text, ({ address }) => forReward.test(address)) },
]
