import { type Model, model, Schema, type SchemaDefinition } from 'mongoose'

/** A field of a stored record: a constructor, or options with a `type`. */
type Field = SchemaDefinition[string]

/**
 * A schema in which no stored field can be forgotten: `fields` has every key of the record. Unknown fields throw, empty objects are kept,
 * and the collection is named here, not derived.
 */
export const defineSchema = <Stored extends object>(
  collection: string,
  fields: { [Key in keyof Required<Stored>]: Field },
): Schema<Stored> => new Schema<Stored>(fields as never, { collection, versionKey: false, minimize: false, strict: 'throw' })

/** The model of a schema, typed by the record alone (mongoose's own inference gives up on our bodies). */
export const defineModel = <Stored extends object>(name: string, schema: Schema<Stored>): Model<Stored> =>
  model<Stored>(name, schema as never) as Model<Stored>
