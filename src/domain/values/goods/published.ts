// The goods that can be asked for: those of the list that ships, by any of their names, and those of its later versions, by code.
import { Invalid } from '../../../forms/invalid.js';
import { isNearly } from '../../../forms/near.js';
import type { Value } from '../../../forms/value.js';
import { slug } from '../ids.js';
import { goods } from './goods.js';

export const listedOrPublished: Value<string> = {
  schema: { anyOf: [goods.schema, slug.schema] },
  parse(raw, reading) {
    const listed = goods.parse(raw, reading);
    if (!(listed instanceof Invalid) || listed.code !== 'NOT_ONE_OF') return listed;
    const { near = '' } = listed.values as { near?: string };
    const code = slug.parse(raw, reading);
    return code instanceof Invalid || isNearly(code, near) ? listed : code;
  },
};
