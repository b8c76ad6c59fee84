import { promisify } from 'node:util'
import express from 'express'

/**
 * Reads a request's body as JSON into `req.body`; only endpoints that want one pay for it. Rejects with 400, 413 or 415.
 * `anyType` reads it whatever it says it is.
 */
export const createJsonReader = (most: string, anyType = false) =>
  promisify(express.json({ limit: most, ...(anyType && { type: () => true }) }))
