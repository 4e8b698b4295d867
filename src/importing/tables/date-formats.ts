// The formats of numbers by which a spreadsheet shows a date: its own, by their numbers, and those that somebody wrote.

/** Numbers from this one on are of formats that somebody wrote. */
const FIRST_WRITTEN = 100;
/** First and last of each stretch: dates and hours of all languages, of East Asian ones, and of Thai. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

export function isDateFormat(id: number, written: string | undefined): boolean {
  if (BUILT_IN.some(([first, last]) => id >= first && id <= last)) return true;
  return id >= FIRST_WRITTEN && written !== undefined && written.split(';').some(isOfDate);
}

/** What stands for itself: behind a backslash, in quotes, and in brackets whatever is no time that has passed. */
const LITERAL = /\\.|"[^"]*"|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/g;
/** Letters that stand for a part of a date: each alone, or several at once. */
const PARTS = /^(?:y+|m+|d+|h+|s+|e+|g+|a{3,5}|am|pm|a|p)+$/;

/** Every word of it stands for a part of a date, and none for a digit. */
function isOfDate(format: string): boolean {
  const plain = format
    .toLowerCase()
    .replaceAll(LITERAL, ' ')
    .replaceAll(/(s\]?)\.0+/g, '$1');
  const words = plain.split(/[^a-z0#?%]+/).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => PARTS.test(word));
}
