import { says, shows } from './signal.ts'
import type { Signal } from './signal.ts'

const work =
  '(?:channel|page|pages|video|song|songs|music|album|single|clip|website|profile|book|app|stream|playlist|account|stuff|acoustic|rap|rapping|cover|remix|instagram|twitter|facebook|soundcloud|podcast|newsletter|trailer|kanal|seite|shop|blog)'
const own = '(?:my|our|mah|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem)'
const begin = "(?:i|we|i'm|just|and|also)"

const asksToSubscribe = says(
  '(?:subscribe|sub) (?:to )?(?:me|my|us|our|him|back|it|for|and|please)',
  '(?:subscribe|sub) (?:#|for) (?:subscribe|sub)',
  'please _ (?:subscribe|sub)',
  '(?:like|come|go|comment|and|please) (?:subscribe|sub)',
  '(?:subscribe|sub) _ (?:channel|back)',
  '(?:subscribe|sub) (?:if|you)',
  '(?:kanal|channel) (?:\\S+ )?abonnier(?:en|t|e)',
  'abonniert? (?:bitte|mich|uns|meinen|unseren|doch|den)',
)

/** Signals of requests to the reader. */
export const pleaSignals: readonly Signal[] = [
  {
    id: 'subscribe',
    find: says(
      'subscribe',
      'subscribing',
      'sub',
      'subs',
      'abonniere',
      'abonniert',
      'abonnieren',
      'abonnier',
      'abo',
    ),
  },
  {
    id: 'subscribe-me',
    // In three words or fewer, it is a request.
    find: (text) => (text.words.length <= 3 && text.words.includes('subscribe') ? 1 : asksToSubscribe(text)),
  },
  { id: 'subscribers', find: says('subscribers', 'abonnenten', '# subs', 'first subscriber', 'subscriber') },
  {
    id: 'own-work',
    find: says(`${own} (?!favou?rite|fav )(?:(?!this |the |a |that |your )\\S+ ){0,3}${work}`),
  },
  { id: 'own-channel', find: says(`${own} _ (?:channel|kanal|page|seite|website|profile|profil)`) },
  {
    id: 'check-out',
    find: says(
      'check (?:me|my|us|our|it|this|these|them|that|his|the) _ out',
      'check out',
      'go (?:and )?see (?:it|this|my|our)',
      'check (?:me|my|us|our|this|these|them)',
      'check _ (?:channel|website|page)',
      '(?:take|have|give) (?:a|it a|us a|me a) (?:quick |little |second )?(?:look|listen|peek|glance)',
      '(?:look at|look up|listen to|watch|see|visit|view|hear|try|go to|visit|read|play) (?:my|our|mine)',
      '(?:go|come|please|must|should|come to|go to|go and) (?:and )?(?:check|visit|watch|listen|look) (?:\\S+ )?(?:this|it|my|our|us|me|at|to|out|her|his|them|video|now)',
      '(?:schau|schaut|guck|guckt|klick|klickt|besucht|besuche|besuchen sie|hört|folgt|folge) (?:\\S+ ){0,2}(?:mal|rein|vorbei|meinen|meine|mein|unseren|unsere|mir|uns|hier)',
    ),
  },
  { id: 'take-a-look-at', find: says('(?:take|have) a look at this', 'check out this') },
  {
    id: 'please-do',
    find: says(
      '(?:please|bitte|kindly|pleading) (?:\\S+ ){0,2}(?:subscribe|sub|check|like|help|follow|visit|share|vote|watch|look|click|listen|give|support|join|take|go|buy|sign|contact|donate|download|rate|friend|folgt|stimmt|besucht|teilt|kaufen|teilen|bewerten|besuchen)',
      '(?:subscribe|sub|check|like|help|follow|visit|share|vote|watch|look|click|listen) (?:\\S+ ){0,4}please',
      'abonniert? bitte',
    ),
  },
  { id: 'please', find: says('please', 'pleading', 'bitte', 'kindly', 'i beg') },
  {
    id: 'follow-me',
    find: says(
      'follow (?:me|us|my|our|him|back|for|#|on)',
      'add (?:me|us)',
      'follower please',
      "(?:i'll|will|i) follow",
      'join (?:me|us|our|my|now|today)',
      'hit me up',
      'hmu',
      'friend me',
      'folgt? (?:mir|uns)',
      'find (?:me|us) on',
      'on (?:twitter|instagram|snapchat|kik|skype|telegram|twitch)',
    ),
  },
  {
    id: 'vote',
    find: says(
      'vote (?:for|here|now|please|us|me|daily)',
      'please vote',
      'vote vote',
      'sign (?:the|this|my|our) petition',
      'stimmt? (?:bitte )?für',
    ),
  },
  {
    id: 'like-this-comment',
    find: says(
      'like this comment',
      'like the comment',
      '(?:this|my) comment _ like',
      'give (?:it|this|me|my comment|us) a like',
      'most liked comment',
      'see how many (?:people )?like',
      'like my comment',
      'like for no reason',
      'like and share',
      'thumbs up this',
    ),
  },
  {
    id: 'like-if',
    find: says('like (?:this |it )?if', 'thumbs up (?:if|for)', 'thumb up if', 'wer auch', 'upvote if'),
  },
  {
    id: 'like-page',
    find: says(
      '(?:like|share|visit) (?:my|our|me|us|the|this) _ (?:page|facebook|picture|photo|pic|post)',
      'please like',
      'like (?:me|us) on',
      'like (?:#|for) like',
      'share (?:it|this|please)',
      'please share',
    ),
  },
  {
    id: 'help-me',
    find: says(
      'help (?:me|us|my|our|him|her|a)',
      'support (?:me|us|my|our|the)',
      'donate',
      'donation',
      'please help',
      'need your help',
      'helft mir',
      'unterstützt',
    ),
  },
  {
    id: 'chance',
    find: says(
      'give (?:me|us|it|him|her) (?:a|one) (?:chance|try|shot|listen|look|opportunity)',
      "(?:would|it'd|will|could|means?) _ mean (?:so much|a lot|the world|the absolute|alot)",
      'mean (?:so much|a lot|the world|alot|the absolute)',
      '(?:would|really|be|very) (?:really |much |highly )?(?:appreciate|appreciated)',
      'grateful if',
      '(?:my|i have a|our) dream',
      'tell (?:me|us) (?:what|if|how|whether)',
      'give (?:me|us) #',
      '(?:kid|guy|girl|boy|man) with a dream',
      'let (?:me|us) know what you',
      '(?:some|your|any|give|leave|for|honest|need|want|appreciate) (?:me |us |honest )?feedback',
      'feedback (?:is |would be )?(?:please|appreciated|welcome|on)',
      'take (?:a|1|one|#|\\S+) (?:minute|second|moment|sec|min|seconds|minutes)',
      'if you have (?:a|the|some) (?:minute|time|moment|chance)',
      'when you get (?:a|the) chance',
      '(?:trying|try) to (?:get|make|become|grow|start)',
      'get (?:noticed|notice|discovered|heard)',
      'spread the word',
      'have talent',
      'my talent',
    ),
  },
  {
    id: 'knows-it-is-spam',
    find: says(
      'sorry for (?:the )?spam(?:ming)?',
      "(?:not|isn't|no) spam",
      "(?:hate|skip|ignore|dislike|don't like) (?:these|this|those|comments|spam|when people)",
      'comments like (?:this|these)',
      "i know (?:you|most|people|its|it's)",
      "don't (?:ignore|skip|scroll)",
      'before you (?:scroll|skip)',
      'i promise',
      "you won't (?:regret|be)",
      "won't (?:regret|be disappointed)",
      'guarantee',
      'free advertising',
      '(?:not|never) (?:here |trying |going )?to spam',
      'stop scrolling',
      'nobody knows (?:me|us|my|our)',
    ),
  },
  {
    id: 'makes-things',
    find: says(
      `${begin} (?:\\S+ ){0,2}(?:make|made|upload|uploaded|post|posted|produce|rap|sing|record|recorded|started|created|launched|released|releasing|do|did|cover|covered|covering|stream) (?:\\S+ ){0,4}(?:video|song|songs|music|channel|cover|covers|tutorials?|rap|website|beats?|album|clip|gameplay|vlogs?|chiptunes|youtube|acoustic|remix)`,
      "(?:i'm|i am|we are|we're|we) (?:\\S+ ){0,4}(?:rapper|singer|producer|youtuber|artist|band|musician|songwriter|gamer|dj|channel|group|duo|composer|vlogger|company|startup)",
      'i rap',
      "(?:i|i'm|we|just|have|i've) (?:started|been|began|start|love|enjoy) (?:rapping|singing|vlogging|producing|streaming|youtube|uploading|making (?:song|beats|video|music|rap))",
      '(?:i|we) (?:make|made|do|did|produce|record|upload|write) (?:\\S+ ){0,2}(?:parodies|beats|music|pranks|vlogs|tutorials|freestyles?|mashups|edits|animations?)',
      'new (?:youtuber|channel|artist|rapper|singer)',
      'small (?:youtuber|channel)',
      'years? old (?:\\S+ ){0,2}(?:rapper|singer|producer|artist)',
      'up and coming',
    ),
  },
  {
    id: 'crowd',
    find: says(
      "(?:hey|hi|hello|hiya|yo|sup|dear|attention|ehi|heya|hallo) (?:all|guys|guy|everyone|everybody|people|friends?|yall|y'all|there|youtube|fans|beauties|beaties|ladies|leute|zusammen|to all|folks|sir|admin)",
      '(?:anyone|everyone|everybody|guys|anybody|people) (?:who |please |should |can |could |go |check |here is )',
      '(?:guys|everyone|everybody|people) (?:please|check|subscribe)',
      "what'?s up (?:guys|everyone)",
      'guys (?:\\S+ ){0,3}(?:my|our)',
    ),
  },
  {
    id: 'get-number',
    find: says(
      '(?:get|reach|hit|need|want|goal|got|getting) (?:\\S+ ){0,2}# (?:\\S+ )?(?:subs|subscribers|like|followers|abonnenten)',
      '(?:need|want|get|more|some) (?:\\S+ )?(?:subs|subscribers|followers|abonnenten)',
      '(?:subs|subscribers) please',
      'if i (?:get|reach|hit)',
      'get (?:views|subscribers|likes)',
    ),
  },
  {
    id: 'handle',
    find: shows(/(?:^|\s)@ ?\w{3,}|(?:instagram|twitter|insta|ig|kik|skype|snapchat|snap)\s?:/iu),
  },
]
