// Words for goods that name none in particular: a figure under them may hold any.

export const UMBRELLAS: readonly string[] = ['unspecified', 'CONTROLLED_UNSPECIFIED', 'DRUGS_UNSPECIFIED'];
