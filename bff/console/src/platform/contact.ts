let last = Date.now()

/** Remembers that the server has just heard of us: the session's half hour begins anew. */
export const noteContact = (): void => {
  last = Date.now()
}

/** Milliseconds since the server heard of us through something a person did. */
export const sinceContact = (): number => Date.now() - last
