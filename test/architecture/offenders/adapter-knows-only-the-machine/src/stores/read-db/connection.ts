// The other adapter.
export const connect = 1;
