// Restricted scopes: those of streams whose owner has said who may see them, one by one.
export const isRestricted = (scope: string): boolean => scope.startsWith('own:');
