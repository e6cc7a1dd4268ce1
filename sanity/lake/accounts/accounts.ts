/** Somebody who has written here, as others see them. */
export interface Person {
  id: string
  name: string
  imageUrl: string | null
}

/** Somebody signed in, as they see themselves. */
export interface SignedInPerson extends Person {
  email: string
  /** Title of their role. */
  role: 'viewer' | 'editor' | 'administrator'
}

/** Who is known by something else than a token. */
export interface Accounts {
  /**
   * Whose request it is; undefined where it says nothing of anybody.
   *
   * @throws LakeError 401 for a session that is over or not an editor's, others when accounts are out of reach
   */
  authenticate: (request: Request) => Promise<SignedInPerson | undefined>
  /** Ends the session that a request is made with. @throws as `authenticate` */
  endSession: (request: Request) => Promise<void>
  findPeople: (ids: readonly string[]) => Promise<Person[]>
}
