import { renderSVG } from 'uqr'

/** A code as a picture, dark on light in any appearance, so that a camera reads it. */
export function CodePicture({ text, label }: { text: string; label: string }) {
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 3 }))}`
  return (
    <div style={{ width: '100%', maxWidth: '320px', margin: '0 auto', background: '#fff' }}>
      <img src={picture} alt={label} style={{ display: 'block', width: '100%', aspectRatio: '1' }} />
    </div>
  )
}
