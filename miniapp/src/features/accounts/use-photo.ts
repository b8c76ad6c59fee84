import type { Account } from '@tisc/shared/accounts/accounts.schema'
import { useEffect, useState } from 'react'
import { base64 } from '../../platform/base64'
import { asMember } from '../../platform/member-request'
import { pickImage } from '../../platform/pick-image'
import { request } from '../../platform/request'
import { useSending } from '../../platform/use-sending'
import { accountsApi } from './accounts.api'

const accept = 'image/jpeg,image/png,image/webp,image/avif'

/** Only who is signed in may see it, so it cannot be the address of an image. Nothing when it does not come: the page has a place without. */
const fetchPhoto = async (): Promise<string | undefined> => {
  const ask = (header: Record<string, string>) =>
    request({ method: 'GET', url: '/api/accounts/me/photo' }, { header, responseType: 'arraybuffer' })
  const { statusCode, data } = await asMember(ask, false)
  return statusCode === 200 ? `data:image/jpeg;base64,${base64(data as ArrayBuffer)}` : undefined
}

/** One's photo, to be put, changed and taken back. */
export const usePhoto = ({ hasPhoto }: Account, onChanged: () => void) => {
  const [source, show] = useState<string>()
  const [changes, count] = useState(0)
  const { sending, send } = useSending()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another photo comes from the same address
  useEffect(() => {
    let isWanted = hasPhoto
    show(undefined)
    if (hasPhoto) {
      fetchPhoto().then(
        (found) => isWanted && show(found),
        () => undefined,
      )
    }
    return () => {
      isWanted = false
    }
  }, [hasPhoto, changes])
  const change = async (ask: () => Promise<unknown>) => {
    if ((await send(ask)) === undefined) return
    count((was) => was + 1)
    onChanged()
  }
  return {
    source,
    sending,
    put: () => void pickImage(accept).then((file) => file && change(() => accountsApi.setPhoto({ upload: file }))),
    remove: () => void change(() => accountsApi.removePhoto()),
  }
}
