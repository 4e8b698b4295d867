// The two languages that Cordon speaks, and what stands in both: its shape does not compile with one of them missing.

export const LANGUAGES = ['ru', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** A thing of each language: a text, a sentence, forms of a word. */
export type Bilingual<Text = string> = { readonly [L in Lang]: Text };
