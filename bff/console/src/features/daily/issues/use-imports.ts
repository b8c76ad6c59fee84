import { useQueryClient } from '@tanstack/react-query'
import type { ImportedFile } from '@tisc/shared/daily/desk/imports.contract'
import { useRef, useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { deskApi } from '../desk.api'

/** A dropped file and how far it has come. */
export type FileOnItsWay = { key: string; name: string } & (
  | { step: 'waiting' }
  | { step: 'reading' }
  | { step: 'done'; outcome: ImportedFile }
  | { step: 'refused'; reason: string }
)

let count = 0

/** The files of this page, sent one after another: what one of them meets with never keeps the others back. */
export const useImports = () => {
  const [files, setFiles] = useState<FileOnItsWay[]>([])
  const line = useRef(Promise.resolve())
  const queries = useQueryClient()

  const put = (file: FileOnItsWay) => setFiles((now) => now.map((other) => (other.key === file.key ? file : other)))

  const send = async (key: string, file: File): Promise<void> => {
    const { name } = file
    put({ key, name, step: 'reading' })
    try {
      const outcome = await deskApi.importFile({ upload: { name, bytes: await file.arrayBuffer() } })
      put({ key, name, step: 'done', outcome })
      await queries.invalidateQueries({ queryKey: ['drafts'] })
    } catch (error) {
      put({ key, name, step: 'refused', reason: tellOf(error) })
    }
  }

  const add = (file: File): void => {
    count += 1
    const key = String(count)
    setFiles((now) => [...now, { key, name: file.name, step: 'waiting' }])
    line.current = line.current.then(() => send(key, file))
  }
  return { files, add, clear: () => setFiles((now) => now.filter(({ step }) => step === 'waiting' || step === 'reading')) }
}
