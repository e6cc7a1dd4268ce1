import type { Author } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { pictureRatios } from '#sanity/writing/picture-ratios.ts'
import { noEdit } from './edit.ts'
import type { Edit } from './edit.ts'
import { Picture } from './picture.tsx'
import { ShortText } from './portable-text/short-text.tsx'
import { SocialLinks } from './social-links.tsx'
import styles from './author-card.module.css'

const firstName = (name: string) => name.split(' ')[0] ?? name

interface AuthorCardProps {
  author: Author
  /** True on the author's own page: no link to it, and the name is its heading. */
  own?: boolean
  edit?: Edit
}

export function AuthorCard({ author, own = false, edit = noEdit }: AuthorCardProps) {
  const mark = (path: string) => edit({ type: 'author', id: author.id, path })
  const Heading = own ? 'h1' : 'h2'
  return (
    <section className={styles.card} aria-labelledby={`author-${author.slug}`}>
      {author.portrait && (
        <div className={styles.portrait} {...mark('portrait')}>
          <Picture picture={author.portrait} ratio={pictureRatios.portrait} sizes="8.5rem" first={own} />
        </div>
      )}
      <div className={styles.text}>
        <Heading id={`author-${author.slug}`} className={styles.hello} {...mark('name')}>
          {words.article.hello(own ? author.name : firstName(author.name))}
        </Heading>
        {author.role && (
          <p className={styles.role} {...mark('role')}>
            {author.role}
          </p>
        )}
        <div className={styles.bio} {...mark('bio')}>
          <ShortText value={author.bio} />
        </div>
        <div className={styles.links}>
          {!own && (
            <a href={routes.author(author.slug)}>{words.article.aboutAuthor(firstName(author.name))}</a>
          )}
          <SocialLinks links={author.socialLinks} label={words.site.elsewhere(author.name)} />
        </div>
      </div>
    </section>
  )
}
