import { useEffect, useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import styles from './read-on.module.scss'

const words = {
  zh: { code: '本页网址的二维码', scan: '用手机扫一扫，接着读' },
  en: { code: 'Code with the address of this page', scan: 'Scan it to read on by phone' },
}

type Code = { size: number; path: string }

/** The dark squares of a code for an address, as one SVG path. */
const codeOf = async (address: string): Promise<Code> => {
  const { encode } = await import('uqr')
  const { size, data } = encode(address, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return { size, path }
}

/** A code with this page's address, to read on by phone. */
export function ReadOn() {
  const said = useWords(words)
  const [code, setCode] = useState<Code>()
  useEffect(() => {
    void codeOf(location.href).then(setCode)
  }, [])
  if (!code) return null
  return (
    <div className={styles.root}>
      <svg className={styles.code} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={said.code}>
        <path d={code.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>{said.scan}</p>
    </div>
  )
}
