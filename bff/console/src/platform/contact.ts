let last = Date.now()
/** How far the server's clock is before this computer's, in milliseconds; offices have clocks that are minutes off. */
let ahead = 0

/** Learns the server's time from the `Date` of an answer. */
export const noteServerTime = (date: string | null): void => {
  const told = date === null ? Number.NaN : Date.parse(date)
  if (!Number.isNaN(told)) ahead = told - Date.now()
}

/** The server's time now, to about a second. */
export const serverNow = (): number => Date.now() + ahead

/** Remembers that the server has just heard of us: the session's half hour begins anew. */
export const noteContact = (): void => {
  last = Date.now()
}

/** Milliseconds since the server heard of us through something a person did. */
export const sinceContact = (): number => Date.now() - last
