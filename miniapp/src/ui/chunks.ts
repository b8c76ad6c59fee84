/** Cuts a list into stretches of a given length. */
export const chunks = <T>(items: T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, at) => items.slice(at * length, (at + 1) * length))
