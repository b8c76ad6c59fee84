import { useMemo } from 'react'
import { useStored } from '../../platform/use-stored'
import { readings } from './shelf'

/** The ids of what has been read on this device. */
export const useReadIds = (): Set<string> => {
  const read = useStored(readings)
  return useMemo(() => new Set(read.map(({ id }) => id)), [read])
}
