/** The published JSON Schema is the validator's definition, and says what it can of it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { JSON_SCHEMA_FILE, jsonSchemaText } from '../../support/json-schema-text.js';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

const schema = JSON.parse(readFileSync(JSON_SCHEMA_FILE, 'utf8')) as Node;

it('is the one generated from the format (npm run schema writes it)', () => {
  expect(readFileSync(JSON_SCHEMA_FILE, 'utf8')).toBe(jsonSchemaText());
});

it('names what is required, refuses what is unknown, and has the limits', () => {
  const claim = schema.properties?.['claims']?.items;
  expect(schema.required).toEqual(expect.arrayContaining(['spec', 'publisher', 'domains', 'claims']));
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties?.['claims']?.maxItems).toBe(100_000);
  expect(claim?.required).toEqual(['id', 'lang', 'text', 'variants', 'notMatching', 'tags', 'rebuttals']);
  expect(claim?.properties?.['text']?.maxLength).toBe(500);
});
