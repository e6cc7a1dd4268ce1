import { readSegment } from '#app/_lib/read-segment.ts'
import { buildTransparencyMetadata, TransparencyView } from '#app/_transparency/transparency-view.tsx'

interface Props {
  params: Promise<{ period: string }>
}

export const generateStaticParams = () => [{ period: '_' }]

export async function generateMetadata({ params }: Props) {
  return buildTransparencyMetadata(readSegment((await params).period))
}

export default async function TransparencyPeriodPage({ params }: Props) {
  return <TransparencyView period={readSegment((await params).period)} />
}
