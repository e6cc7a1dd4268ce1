import { notFoundMetadata, NotFoundWords } from './_components/not-found.tsx'

export const metadata = notFoundMetadata

export default NotFoundWords
