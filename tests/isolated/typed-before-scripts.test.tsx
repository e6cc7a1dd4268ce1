import { JSDOM } from 'jsdom'
import { afterAll, expect, test, vi } from 'vitest'

// A browser's document, made before react-dom looks for one.
const { window } = new JSDOM('<main></main>')
vi.stubGlobal('window', window)
vi.stubGlobal('document', window.document)
vi.stubGlobal('HTMLTextAreaElement', window.HTMLTextAreaElement)
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const { act } = await import('react')
const { hydrateRoot } = await import('react-dom/client')
const { renderToString } = await import('react-dom/server')
const { BodyField } = await import('#app/_discussion/body-field.tsx')
afterAll(() => {
  vi.unstubAllGlobals()
})

const form = (
  <BodyField id="body" label="Words" fault={null} value="As before" left={null} takesFocus={false} />
)

function serve(): HTMLTextAreaElement {
  const main = window.document.querySelector('main')
  if (main) main.innerHTML = renderToString(form)
  const field = window.document.querySelector('textarea')
  if (!field) throw new Error('the page has no field')
  field.focus()
  return field
}

const hydrate = () => act(() => hydrateRoot(window.document.querySelector('main') ?? window.document, form))

test('text typed before the scripts arrive is kept, as is the cursor', async () => {
  const field = serve()
  field.value = 'As it is now'
  field.setSelectionRange(5, 7)
  const root = await hydrate()
  expect(window.document.querySelector('textarea')).toBe(field)
  expect(field.value).toBe('As it is now')
  expect([field.selectionStart, field.selectionEnd]).toEqual([5, 7])
  act(() => {
    root.unmount()
  })
})

test('a field keeps its first text if nothing was typed', async () => {
  const field = serve()
  const root = await hydrate()
  expect(field.value).toBe('As before')
  act(() => {
    root.unmount()
  })
})
