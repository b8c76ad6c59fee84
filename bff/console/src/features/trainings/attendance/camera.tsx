import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type WithDetector = { BarcodeDetector?: new (options: { formats: string[] }) => Detector }

/** Reads codes from a video: by the browser where it can, else by a library that is fetched when it is needed. */
const createReader = async (): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> => {
  const { BarcodeDetector } = globalThis as WithDetector
  if (BarcodeDetector) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  return async (video) => {
    const [width, height] = [video.videoWidth, video.videoHeight]
    Object.assign(canvas, { width, height })
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(video, 0, 0, width, height)
    const image = width > 0 ? context?.getImageData(0, 0, width, height) : undefined
    return image && (jsQR(image.data, width, height)?.data || undefined)
  }
}

/** How often a picture is looked at, and how long the same code is not taken again, in milliseconds. */
const [often, rest] = [250, 5_000]

/** The camera, which hands over each code that it sees; the same one only again after a while. */
export const Camera = ({ onCode }: { onCode: (text: string) => void }) => {
  const [isOn, setOn] = useState(false)
  return (
    <div style={{ marginBottom: 16 }}>
      <Button type="primary" block size="large" onClick={() => setOn(!isOn)}>
        {isOn ? '关上相机' : '打开相机扫码'}
      </Button>
      {isOn && <Looking onCode={onCode} />}
    </div>
  )
}

const stop = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

const Looking = ({ onCode }: { onCode: (text: string) => void }) => {
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onCode)
  tell.current = onCode
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let [isOver, stream, timer]: [boolean, MediaStream | undefined, number | undefined] = [false, undefined, undefined]
    const seen = new Map<string, number>()
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      const read = await createReader()
      if (isOver || !video.current) return stop(stream)
      video.current.srcObject = stream
      await video.current.play()
      const look = async () => {
        const text = video.current ? await read(video.current).catch(() => undefined) : undefined
        if (text && Date.now() - (seen.get(text) ?? 0) > rest) {
          seen.set(text, Date.now())
          tell.current(text)
        }
        if (!isOver) timer = window.setTimeout(look, often)
      }
      void look()
    }
    start().catch(() => setProblem('相机打不开：请在浏览器里允许使用相机，或者按名字签到'))
    return () => {
      isOver = true
      window.clearTimeout(timer)
      stop(stream)
    }
  }, [])
  if (problem) return <p role="alert">{problem}</p>
  return <video ref={video} muted playsInline style={{ width: '100%', maxHeight: '50vh', background: '#000', marginTop: 8 }} />
}
