import { Typography } from 'antd'
import { toString as toSvg } from 'qrcode'
import { useEffect, useState } from 'react'

/** The secret as a picture to scan and as letters to type. The picture is drawn here; the secret goes nowhere else. */
export const AuthenticatorCode = ({ address, secret }: { address: string; secret: string }) => {
  const [picture, setPicture] = useState('')
  useEffect(() => {
    void toSvg(address, { type: 'svg', margin: 1 }).then((svg) => setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`))
  }, [address])
  return (
    <section aria-label="身份验证器" style={{ marginBottom: 24 }}>
      <p>用手机上的身份验证器扫这个码（如腾讯身份验证器、Microsoft Authenticator）：</p>
      <img src={picture} alt="身份验证器的二维码" width={184} height={184} />
      <p className="soft">
        扫不了，就手工输入：
        <Typography.Text code copyable>
          {secret}
        </Typography.Text>
      </p>
    </section>
  )
}
