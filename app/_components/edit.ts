export interface Editable {
  /** The document's type and published id. */
  type: 'post' | 'author' | 'topic' | 'page' | 'settings'
  id: string
  /** A field, or a block in one: `title`, `body[_key=="a1"]`. */
  path: string
}

export interface EditAttributes {
  'data-sanity'?: string
}

/** Marks an element with the field that it shows, for the preview's overlays; see `app/_lib/get-edit.ts`. */
export type Edit = (editable: Editable) => EditAttributes

/** Readers get no marks. */
export const noEdit: Edit = () => ({})
