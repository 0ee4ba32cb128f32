/** The dataset format as JSON Schema 2020-12, for editors and for publishers who do not use our tool. Rules that span fields are only in `src/dataset/validate.ts`. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { datasetSchema } from '../../src/dataset/format.js';

export const JSON_SCHEMA_FILE = 'docs/dataset.schema.json';

export function jsonSchemaText(): string {
  // Some checks have no word in JSON Schema (NFC, days of the calendar): they are left out, and `sunlit check` has them.
  const schema = toJsonSchema(datasetSchema, { errorMode: 'ignore', target: 'draft-2020-12' });
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Sunlit dataset, format sunlit-dataset/1',
    description: 'Generated from src/dataset/format.ts. What JSON Schema cannot say, sunlit check does: see docs/DATASET.md.',
  };
  return `${JSON.stringify({ ...head, ...schema, $schema: head.$schema }, null, 2)}\n`;
}
