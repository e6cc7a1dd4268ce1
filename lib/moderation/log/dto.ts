/** The comment that an event is about, as it is now. */
export interface LoggedCommentDto {
  id: string
  post: { slug: string; title: string } | null
  author: { id: string; name: string | null }
  /** Its first 200 characters, Markdown; null once its writer erased it. */
  beginning: string | null
}

/** An event of the record. */
export interface LoggedEventDto {
  /** Decimal number. */
  seq: string
  /** ISO 8601, UTC. */
  at: string
  kind: string
  /** Null for a machine. */
  actor: { id: string; name: string | null } | null
  /** `comment:<id>`, `person:<id>` and others. */
  subject: string
  /** The person that an event of a person is about; null for other subjects. */
  person: { id: string; name: string | null } | null
  data: Readonly<Record<string, string | number | boolean | null>>
  /** Number of the event that this one takes back. */
  undoes: string | null
  /** Number of the event that took this one back. */
  undoneBy: string | null
  prevHash: string
  hash: string
}

/** An event with what it is about. */
export interface LogEntryDto extends LoggedEventDto {
  /** Null for an event about something else, or a comment that does not exist. */
  comment: LoggedCommentDto | null
  /** Whether the viewer may take it back now. */
  canUndo: boolean
}

export interface LogPageDto {
  entries: LogEntryDto[]
  /** Cursor of the next page; null on the last. */
  next: string | null
}
