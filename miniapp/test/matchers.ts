import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// a condition is waited for, however busy the machine is
configure({ asyncUtilTimeout: 4000 })
