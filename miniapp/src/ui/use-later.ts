import { useEffect, useState } from 'react'

/** True once so many milliseconds have passed: what is quick needs no skeleton, and a flash of one is worse than none. */
export const useLater = (milliseconds = 300): boolean => {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isLater
}
