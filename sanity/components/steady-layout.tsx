import { LoadingBlock, useFeatureEnabled } from 'sanity'
import type { LayoutProps } from 'sanity'

/**
 * Shows the Studio only when it knows the project's plan. On a plan without comments it rebuilds itself at that
 * answer, and would close open forms.
 */
export function SteadyLayout(props: LayoutProps) {
  const { isLoading } = useFeatureEnabled('studioComments')
  return isLoading ? <LoadingBlock showText /> : props.renderDefault(props)
}
