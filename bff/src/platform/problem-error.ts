import type { Problem, ProblemKind } from '@tisc/shared/platform/problem'

/** The only error a service throws on purpose; `detail` and `errors` are shown to the reader, the cause is only logged. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly kind: ProblemKind
  readonly detail: string | undefined
  readonly errors: Problem['errors']

  constructor(kind: ProblemKind, detail?: string, errors?: Problem['errors'], options?: ErrorOptions) {
    super(detail ?? kind, options)
    this.kind = kind
    this.detail = detail
    this.errors = errors
  }
}
