/** A person as others see them. */
export interface Person {
  id: string
  name: string
  imageUrl: string | null
}

/** The signed-in person, as they see themselves. */
export interface SignedInPerson extends Person {
  email: string
  role: 'viewer' | 'editor' | 'administrator'
}

/** Sessions of people, beside the lake's tokens. */
export interface Accounts {
  /**
   * The person who makes the request; undefined without a session.
   *
   * @throws LakeError 401 for a session that has ended or is not an editor's
   */
  authenticate: (request: Request) => Promise<SignedInPerson | undefined>
  /** Ends the request's session. @throws as `authenticate` */
  endSession: (request: Request) => Promise<void>
  findPeople: (ids: readonly string[]) => Promise<Person[]>
}
