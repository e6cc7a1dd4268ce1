import * as words from '#lib/words/en.ts'

/**
 * Leads to another page of the site, with and without scripts. Next's `redirect` in a page that is rendered for each
 * request needs a script: the answer has begun by then.
 */
export function LeadOn({ to, label = words.signIn.goOn }: { to: string; label?: string }) {
  return (
    <>
      <meta httpEquiv="refresh" content={`0;url=${to}`} />
      <p>
        <a href={to}>{label}</a>
      </p>
    </>
  )
}
