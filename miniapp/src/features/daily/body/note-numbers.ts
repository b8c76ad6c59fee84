import type { Body } from '@tisc/shared/daily/body.schema'
import { createContext } from 'react'

/** Note id to the number it is printed with. */
export const NoteNumbers = createContext<ReadonlyMap<string, number>>(new Map())

/** Numbers the notes of a body in the order in which they stand at its end. */
export const numberNotes = (body: Body): ReadonlyMap<string, number> => {
  const ids = body.flatMap((block) => (block.kind === 'footnotes' ? block.notes.map(({ id }) => id) : []))
  return new Map(ids.map((id, at) => [id, at + 1]))
}

/** The ids of a note and of the place that calls it. */
export const noteId = (number: number): string => `note-${number}`
export const callId = (number: number): string => `note-call-${number}`
