import type { Metadata } from 'next'
import { NotFound } from '../_components/not-found.tsx'
import { words } from '#lib/words/en.ts'

export const metadata: Metadata = { title: words.notFound.title, robots: { index: false } }

export default NotFound
