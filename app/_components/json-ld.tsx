import type { Thing, WithContext } from 'schema-dts'
import { serializeJsonLd } from '#lib/seo/serialize-json-ld.ts'

/** Structured data for search engines. The only raw markup: `serializeJsonLd` escapes its text. */
export function JsonLd<T extends Thing>({ data }: { data: WithContext<T> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(data) }} />
}
