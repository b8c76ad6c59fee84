import type { AnsweredFile } from '@tisc/shared/forms/answer.schema'
import { useEffect } from 'react'
import { forgetUploading, type OnItsWay, uploading } from '../../platform/uploads/uploading'
import { useStored } from '../../platform/use-stored'

/** The files of a field that are on their way; those that arrive are told to the form, also where it was on another page meanwhile. */
export const useArrivals = (field: string, files: readonly AnsweredFile[], onFiles: (files: AnsweredFile[]) => void): OnItsWay[] => {
  const own = useStored(uploading).filter((one) => one.field === field)
  const arrived = own.find(({ handle }) => handle !== undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival is told once, whatever else is drawn anew
  useEffect(() => {
    if (!arrived?.handle) return
    const { handle, name, size } = arrived
    forgetUploading(arrived.id)
    if (!files.some((one) => one.handle === handle)) onFiles([...files, { handle, name, size }])
  }, [arrived?.id])
  return own.filter(({ handle }) => handle === undefined)
}
