// A photograph of a report: what is said of it, and its bytes, which are kept apart and sent when the link allows.

export interface Photo {
  /** Of the bytes, hex. */
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Bytes; what the server takes at most. */
export const MOST_BYTES = 25 * 1024 * 1024;

export async function photoOf(file: File): Promise<{ readonly photo: Photo; readonly bytes: ArrayBuffer }> {
  const bytes = await file.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((each) => each.toString(16).padStart(2, '0')).join('');
  return { photo: { sha256, name: file.name, type: file.type, size: file.size }, bytes };
}
