import { LoadingBlock, useFeatureEnabled } from 'sanity'
import type { LayoutProps } from 'sanity'

/**
 * Holds the Studio back until it knows what the project's plan holds. On a plan without comments the Studio makes all of
 * itself anew when that answer comes, and takes away what is being written or open.
 */
export function SteadyLayout(props: LayoutProps) {
  const { isLoading } = useFeatureEnabled('studioComments')
  return isLoading ? <LoadingBlock showText /> : props.renderDefault(props)
}
