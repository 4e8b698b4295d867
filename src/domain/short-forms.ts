// The short forms: the few fields, of several commands, that an officer fills in on the spot, as `verb/field`, in their order.

/** By collection. What begins a thing is always said; another command where one of its fields is filled in. */
export const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  incidents: [
    'record-seizure/substance',
    'record-seizure/quantity',
    'report/post',
    'report/place',
    'report/occurredAt',
    'report/direction',
    'report/transportMode',
    'record-prevented-attempt/category',
  ],
};
