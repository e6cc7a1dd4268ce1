import { NotFound, notFoundMetadata } from './_components/not-found.tsx'

export const metadata = notFoundMetadata

export default NotFound
