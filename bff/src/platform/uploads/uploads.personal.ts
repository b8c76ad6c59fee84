import type { PersonalPart } from '../personal-data'
import { FilePieces } from './piece-store'
import { SealedFiles } from './sealed-file.model'

/**
 * Files know no account: what they belong to does, and the part of that feature hands them out and removes them. What belongs to nothing
 * yet is nobody's that we know of, and gone after a day.
 */
export const uploadsPersonal: PersonalPart = {
  name: 'uploads',
  models: [SealedFiles, FilePieces],
  collect: async () => ({}),
  erase: async () => {},
  merge: async () => {},
}
