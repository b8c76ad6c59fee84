import './month-chart.css'

type Bar = { label: string; value: number }

const [width, height, top, foot] = [640, 320, 24, 24]

/** A year by months. The numbers stand over the bars and in the table beside, so nothing is told by a length alone. */
export const MonthChart = ({ title, bars }: { title: string; bars: Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const step = width / bars.length
  const told = bars.map(({ label, value }) => `${label} ${value}`).join('，')
  return (
    <svg className="month-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}：${told}`}>
      {bars.map(({ label, value }, index) => {
        const tall = ((height - top - foot) * value) / most
        const middle = index * step + step / 2
        return (
          <g key={label}>
            <rect x={index * step + step * 0.2} y={height - foot - tall} width={step * 0.6} height={tall} fill="currentColor" />
            <text x={middle} y={height - foot - tall - 6} textAnchor="middle">
              {value > 0 ? value : ''}
            </text>
            <text x={middle} y={height - 6} textAnchor="middle">
              {label}
            </text>
          </g>
        )
      })}
      <line x1="0" x2={width} y1={height - foot} y2={height - foot} stroke="#13201f" />
    </svg>
  )
}
