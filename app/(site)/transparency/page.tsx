import { buildTransparencyMetadata, TransparencyView } from '../../_transparency/transparency-view.tsx'

export const generateMetadata = () => buildTransparencyMetadata()

export default function TransparencyPage() {
  return <TransparencyView />
}
