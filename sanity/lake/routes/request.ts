/** A request to an endpoint of a dataset. */
export interface DatasetRequest {
  request: Request
  /** The version in the address, such as `v2025-02-19`. */
  version: string
  dataset: string
}
