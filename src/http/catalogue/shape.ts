// The shape of the catalogue: what a page needs to draw forms, lists, filters and buttons, in one language. Types alone: the
// page shares them with the server, and nothing else.

export interface Choice {
  readonly code: string;
  readonly name: string;
}

/**
 * How a field is filled in. `typed`: as people write it, read by the server (`3,2 кг`); `time`: the same, of a time; `thing`: the
 * id of another thing; `uuid`: that of an event, or of something else within the thing; `free`: whatever the command says of it.
 */
export type Kind =
  | 'text'
  | 'prose'
  | 'slug'
  | 'uuid'
  | 'thing'
  | 'choice'
  | 'yesno'
  | 'number'
  | 'time'
  | 'instant'
  | 'typed'
  | 'group'
  | 'list'
  | 'free';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: Kind;
  readonly required: boolean;
  /** The vocabulary of a choice; of a text, what is suggested. */
  readonly choices?: string;
  /** The collection that a thing is of. */
  readonly collection?: string;
  /** Of a thing: one of those that the thing which the command is about names itself. */
  readonly isWithin?: true;
  /** Of a group; of what is typed, the parts that it can be given in instead. */
  readonly fields?: readonly Field[];
  readonly of?: Field;
  /** Characters of a text, entries of a list, or the largest number. */
  readonly most?: number;
  readonly least?: number;
  readonly examples?: readonly string[];
  /** Of a UUID: the sender makes it. */
  readonly isMade?: true;
  /** Null may be said: it is known that it is not known. */
  readonly mayBeNull?: true;
}

export interface Command {
  readonly verb: string;
  readonly label: string;
  readonly hint: string;
  /** A report is kept whatever it contradicts; a decision may be refused by the log. */
  readonly mode: 'decides' | 'reports';
  /** Who may say it, in words. */
  readonly may: string;
  /** Anybody else's word is kept as a proposal, instead of being refused. */
  readonly proposes: boolean;
  /** It is the one by which a thing of the collection comes into being. */
  readonly begins: boolean;
  /** A thing can come into being by it, too. */
  readonly alsoBegins?: true;
  /** It begins a thing and goes on with it: each says the next version. */
  readonly again?: true;
  /** Where it begins one, it may be sent to the collection: the server makes the id. */
  readonly isUnaddressed?: true;
  readonly fields: readonly Field[];
  /** A body as an officer would type it. */
  readonly example?: object;
}

export interface Column {
  readonly name: string;
  readonly label: string;
  /** `time`: from, to, precision; `names`: a text for each language. */
  readonly kind: 'time' | 'names' | 'parts' | 'value';
  readonly choices?: string;
  /** The collection whose id it holds. */
  readonly collection?: string;
  readonly parts?: readonly Part[];
}

/** A column of a column's. */
export interface Part extends Choice {
  readonly choices?: string;
}

export interface Register {
  readonly columns: readonly Column[];
  readonly filters: readonly Field[];
  /** Whether somebody may have something to do about its things. */
  readonly hasTasks: boolean;
}

export interface Collection {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Of what its ids are: made by a machine, or chosen by people. */
  readonly ids: 'slug' | 'uuid';
  /** What its streams are called before the id. */
  readonly stream: string;
  /** Those that the reader might send, by their role; whether they may for one thing, the log says. */
  readonly commands: readonly Command[];
  /** Where it can be listed. */
  readonly register?: Register;
  /** The fields of the short form, as `verb/field`, in their order. */
  readonly short?: readonly string[];
  /** What further parts of its things are called, by the name that they have in an answer. */
  readonly words: Readonly<Record<string, string>>;
  /** The vocabularies of the values under names that mean so here; names as in the catalogue's own `values`, before which they go. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of what is the program's own. */
  readonly internal: readonly string[];
}

export interface Figure {
  /** Below `/v1/`; `:id` where it is about one thing. */
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly parameters: readonly Field[];
  readonly columns: readonly Column[];
  readonly values: Readonly<Record<string, string>>;
}

export interface Catalogue {
  readonly lang: 'ru' | 'en';
  readonly collections: readonly Collection[];
  readonly figures: readonly Figure[];
  /** What every command may say of itself. */
  readonly context: readonly Field[];
  readonly vocabularies: Readonly<Record<string, readonly Choice[]>>;
  /** The vocabularies of the values of answers, by the name under which they stand, or by it and the whole before it: `quantity.unit`. */
  readonly values: Readonly<Record<string, string>>;
}
