/** Writes docs/dataset.schema.json from the validator's own definition: `npm run schema`. tests/unit/dataset/json-schema.test.ts holds the two together. */
import { writeFileSync } from 'node:fs';
import { JSON_SCHEMA_FILE, jsonSchemaText } from './json-schema-text.js';

writeFileSync(JSON_SCHEMA_FILE, jsonSchemaText());
console.log(`written: ${JSON_SCHEMA_FILE}`);
