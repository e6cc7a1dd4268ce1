import type { ReaderQuoteBlock } from '#lib/content/dto.ts'
import * as words from '#lib/words/en.ts'
import { CommentBody } from '../../_discussion/comment-body.tsx'
import styles from './reader-quote.module.css'

/** A reader's comment in an article; nothing without its words. */
export function ReaderQuote({ value: { quote } }: { value: ReaderQuoteBlock }) {
  if (!quote) return null
  return (
    <figure className={styles.figure}>
      <p className={styles.title}>{words.article.readerWrites}</p>
      <blockquote cite={quote.href}>
        <CommentBody source={quote.body} />
      </blockquote>
      <figcaption className={styles.by}>
        <bdi>{quote.name}</bdi>
        <a href={quote.href}>{words.article.inDiscussion}</a>
      </figcaption>
    </figure>
  )
}
