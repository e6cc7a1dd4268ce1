/** Names of the hosted service, on which its clients rely. */
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
  /** What a program needs beside the words: ids and revisions. */
  details?: Readonly<Record<string, unknown>>
}

/** Why a transaction can't be: nothing of it is kept. A malformed one is `isMalformed`, others are conflicts. */
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

/** A fault on its way to whoever knows which mutation it is of. */
export class Fault extends Error {
  readonly fault: MutationFault

  constructor(fault: MutationFault) {
    super(fault.description)
    this.fault = fault
  }
}
