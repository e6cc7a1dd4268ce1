import { author } from './documents/author.ts'
import { page } from './documents/page.ts'
import { post } from './documents/post.ts'
import { redirect } from './documents/redirect.ts'
import { topic } from './documents/topic.ts'
import { body } from './objects/body.ts'
import { callout } from './objects/callout.ts'
import { comparison } from './objects/comparison.ts'
import { discussion } from './objects/discussion.ts'
import { embed } from './objects/embed.ts'
import { figure } from './objects/figure.ts'
import { keyTakeaways } from './objects/key-takeaways.ts'
import { moderationReason } from './objects/moderation-reason.ts'
import { navigationLink } from './objects/navigation-link.ts'
import { picture } from './objects/picture.ts'
import { quote } from './objects/quote.ts'
import { readerQuote } from './objects/reader-quote.ts'
import { seo } from './objects/seo.ts'
import { shortText } from './objects/short-text.ts'
import { socialLink } from './objects/social-link.ts'
import { timeZone } from './objects/time-zone.ts'
import { settings } from './singletons/settings.ts'

/** All types of content, for the Studio and for type generation. */
export const schemaTypes = [
  ...[post, author, topic, page, redirect],
  ...[settings],
  ...[body, shortText, picture],
  ...[quote, readerQuote, callout, figure, comparison, keyTakeaways, embed],
  ...[discussion, moderationReason, seo, socialLink, navigationLink, timeZone],
]
