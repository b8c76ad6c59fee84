import type { Viewer } from '../../platform/guard'
import { absentFor } from '../../staff/deputy.service'

/** Whose cases are somebody's today: their own, and those of colleagues they stand in for. */
export const whose = async (viewer: Viewer, now: Date): Promise<string[]> => [
  viewer.id,
  ...(await absentFor(viewer, now)).map(({ person }) => person.id),
]
