/** Spellings of the same word, each with one form. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^(?:pl[sz]+|plea[sz]*|pl+ea+se+|plis+|pli+z+|plez+|halp)$/, 'please'],
  [/^(?:s+u+[bcs]*s?c+r+[iy]+b+e*|(?:sub|s)(?:4|for)(?:sub|s))$/, 'subscribe'],
  [/^s+u+[bcs]*s?c+r+[iy]+b+(?:ing|in)$/, 'subscribing'],
  [/^s+u+[bcs]*s?c+r+[iy]+b+(?:ed|es)$/, 'subscribed'],
  [/^s+u+[bcs]*s?c+r+[iy]+b+(?:er|ers)$/, 'subscribers'],
  [/^c+h+a+n+n*[ea]*l+[el]*s?$/, 'channel'],
  [/^(?:vids?|vidz|videos|vidios?|videoz?|vidoes?)$/, 'video'],
  [/^(?:u|yu|yuo|yoo)$/, 'you'],
  [/^(?:ur|youre|you're|yo|yor|your's)$/, 'your'],
  [/^(?:im|i'm|iam|i'am|ima|imma)$/, "i'm"],
  [/^(?:ch[ea]c?k(?:ing)?|chek|cheack|checkout|chack|chacking)$/, 'check'],
  [/^(?:songs|sonq|trax?|tracks?|remix(?:es)?|covers?|mixtapes?|beats|raps)$/, 'song'],
  [/^(?:thx+|thanx|tnx|thnx|thanks|ty|tysm)$/, 'thanks'],
  [/^(?:likes?|lik|liek|li+ke+|likee+|lii+k+e*)$/, 'like'],
  [/^(?:fb|facebook|face-book)$/, 'facebook'],
  [/^(?:ig|insta|instagram|instagraml)$/, 'instagram'],
  [/^(?:web|website|websites|webpage|homepage|blog|blogs|site|sites)$/, 'website'],
  [/^(?:gonna|gona)$/, 'gonna'],
  [/^(?:wanna|wana)$/, 'wanna'],
  [/^(?:ppl|people|peoples|poeple|peeps)$/, 'people'],
  [/^\d[\d.,]*(?:k|m|bn|mil|million|billion)?$/, '#'],
]

const known = new Map<string, string>()

/** A lower-case word in one spelling, 40 characters at most; a letter is repeated twice at most. */
export function canonicalWord(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const short = word.slice(0, 40).replace(/(.)\1{2,}/gu, '$1$1')
  const form = forms.find(([pattern]) => pattern.test(short))?.[1] ?? short
  // Limited, since writers invent words.
  if (known.size < 5_000) known.set(word, form)
  return form
}
