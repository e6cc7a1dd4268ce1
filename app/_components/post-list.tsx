import type { PostSummary } from '#lib/content/dto.ts'
import { PostCard } from './post-card.tsx'
import styles from './post-list.module.css'

export function PostList({ posts, heading }: { posts: PostSummary[]; heading: 'h2' | 'h3' }) {
  return (
    <ul className={styles.list}>
      {posts.map((post) => (
        <li key={post.id}>
          <PostCard post={post} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
