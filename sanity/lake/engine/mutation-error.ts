/** The hosted service's names: clients rely on them. */
export type MutationErrorType =
  | 'documentAlreadyExistsError'
  | 'documentNotFoundError'
  | 'documentHasExistingVersionsError'
  | 'documentRevisionIDDoesNotMatchError'
  | 'documentHasExistingReferencesError'
  | 'documentReferenceDoesNotExistError'
  | 'cannotModifyImmutableAttributeError'
  | 'transactionAlreadyExistsError'
  | 'validationError'
  | 'patchError'

export interface MutationFault {
  type: MutationErrorType
  description: string
  /** Ids and revisions for programs. */
  details?: Readonly<Record<string, unknown>>
}

/** Refuses a whole transaction. `isMalformed` marks a bad request; other faults are conflicts. */
export class MutationError extends Error {
  readonly fault: MutationFault
  readonly isMalformed: boolean
  /** Position in the transaction of the mutation at fault. */
  readonly index: number

  constructor({ fault, index }: { fault: MutationFault; index: number }) {
    super(fault.description)
    this.name = 'MutationError'
    this.fault = fault
    this.index = index
    this.isMalformed =
      fault.type === 'validationError' || fault.type === 'cannotModifyImmutableAttributeError'
  }
}

/** A fault without its mutation's position: `transact` adds it. */
export class Fault extends Error {
  readonly fault: MutationFault

  constructor(fault: MutationFault) {
    super(fault.description)
    this.fault = fault
  }
}
