import { useEffect } from 'react'
import { session } from './session'
import { isWeapp } from './target'
import { useStored } from './use-stored'

const reread = ({ key }: StorageEvent) => {
  if (key === 'tisc:session') session.reread()
}

/** Whether somebody is signed in here; another tab that signs in or out counts as well. */
export const useSignedIn = (): boolean => {
  useEffect(() => {
    if (isWeapp) return
    window.addEventListener('storage', reread)
    return () => window.removeEventListener('storage', reread)
  }, [])
  return useStored(session).since !== undefined
}
