// biome-ignore lint/suspicious/noExplicitAny: documents are schemaless by nature
export type Value = any
export type Document = Record<string, Value>
