import { useQuery } from '@tanstack/react-query'
import { toDataURL } from 'qrcode'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Waiting } from '../../../ui/waiting'
import { doorApi } from './door.client'

const Picture = ({ address, label, side }: { address: string; label: string; side: string }) => {
  const [picture, setPicture] = useState<string>()
  useEffect(() => void toDataURL(address, { margin: 2, width: 800 }).then(setPicture), [address])
  return picture ? <img src={picture} alt={label} style={{ width: side, maxWidth: '100%' }} /> : null
}

/** The session's code for a screen in the room, new every half minute; and one to print, which counts while the session is on. */
export const ScreenPage = () => {
  const params = { id: useParams().session ?? '' }
  const codes = useQuery({ queryKey: ['wall', params.id], queryFn: () => doorApi.getWallCodes({ params }), refetchInterval: 10_000 })
  if (codes.error) return <Failure error={codes.error} again={codes.refetch} />
  if (!codes.data) return <Waiting />
  return (
    <Page title="扫码签到" hint="微信扫一扫，或手机相机">
      <Picture address={codes.data.screen} label="会场签到码，每半分钟换一次" side="60vh" />
      <h2>可以打印的码</h2>
      <p className="soft">贴在门口，从开始前一小时到结束有效。它不会换，拍下来也能用，所以只在会场屏幕不方便时用。</p>
      <Picture address={codes.data.printed} label="可以打印的签到码" side="240px" />
    </Page>
  )
}
