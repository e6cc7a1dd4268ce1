import type { ReactNode } from 'react'
import type { PostSummary } from '#lib/content/dto.ts'
import { EmptyList } from './empty-list.tsx'
import { Pagination } from './pagination.tsx'
import { PostList } from './post-list.tsx'
import styles from './list-page.module.css'

export interface ListOfPosts {
  posts: PostSummary[]
  page: number
  pages: number
}

interface ListPageProps extends ListOfPosts {
  head: ReactNode
  hrefOf: (page: number) => string
}

export function ListPage({ head, posts, page, pages, hrefOf }: ListPageProps) {
  return (
    <div className={styles.page}>
      {head}
      {posts.length === 0 ? <EmptyList /> : <PostList posts={posts} heading="h2" />}
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    </div>
  )
}
