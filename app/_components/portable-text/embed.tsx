import type { EmbedBlock } from '#lib/content/dto.ts'
import * as words from '#lib/words/en.ts'
import { readEmbed } from './read-embed.ts'
import styles from './embed.module.css'

/**
 * An embed of another site. Nothing is loaded before the reader's click: the player is a lazy frame in a closed
 * `<details>`. Hosts without a known player become links.
 */
export function Embed({ value }: { value: EmbedBlock }) {
  const embed = readEmbed(value.url)
  if (!embed) return null
  const title = value.title ?? embed.host
  if (!embed.playerUrl) {
    return (
      <p className={styles.link}>
        <a href={embed.pageUrl} rel="external noopener">
          {title}
        </a>
        <span className={styles.host}>{words.article.openEmbed(embed.host)}</span>
      </p>
    )
  }
  return (
    <div className={styles.embed}>
      <p className={styles.title}>{title}</p>
      <details className={styles.player} data-print="hide">
        <summary className={styles.summary}>{words.article.loadVideo(embed.host)}</summary>
        <iframe
          className={styles.frame}
          src={embed.playerUrl}
          title={title}
          loading="lazy"
          allow="fullscreen; picture-in-picture; encrypted-media"
          referrerPolicy="strict-origin-when-cross-origin"
          sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        />
      </details>
      <p className={styles.host}>
        <a href={embed.pageUrl} rel="external noopener">
          {words.article.openVideo(embed.host)}
        </a>
      </p>
    </div>
  )
}
