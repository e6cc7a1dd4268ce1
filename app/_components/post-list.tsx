import type { PostSummary } from '#lib/content/dto.ts'
import type { Edit } from './edit.ts'
import { PostCard } from './post-card.tsx'
import styles from './post-list.module.css'

interface PostListProps {
  posts: PostSummary[]
  heading: 'h2' | 'h3'
  edit?: Edit
}

export function PostList({ posts, heading, edit }: PostListProps) {
  return (
    <ul className={styles.list}>
      {posts.map((post) => (
        <li key={post.id}>
          <PostCard post={post} heading={heading} {...(edit && { edit })} />
        </li>
      ))}
    </ul>
  )
}
