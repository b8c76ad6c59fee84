import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import { type Engine, type EngineOptions, startEngine } from '../src/index'

export interface Fixture {
  engine: Engine
  client: MongoClient
  db: Db
  dataPath: string
}

/** An engine in a folder of its own for the tests of a file. */
export function withEngine(options: Partial<EngineOptions> = {}): Fixture {
  const fixture = {} as Fixture
  beforeAll(async () => {
    fixture.dataPath = mkdtempSync(join(tmpdir(), 'engine-test-'))
    fixture.engine = await startEngine({ dataPath: fixture.dataPath, syncOnCommit: false, ...options })
    fixture.client = await new MongoClient(fixture.engine.uri, { serverSelectionTimeoutMS: 3000 }).connect()
    fixture.db = fixture.client.db('test')
  })
  afterAll(async () => {
    await fixture.client.close()
    await fixture.engine.stop()
    rmSync(fixture.dataPath, { recursive: true, force: true })
  })
  return fixture
}

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<{ code?: number; message: string; [field: string]: unknown }> {
  try {
    await promise
  } catch (error) {
    return error as { code?: number; message: string }
  }
  throw new Error('was not rejected')
}
