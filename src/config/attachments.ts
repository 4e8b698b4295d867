// The settings of attachments: where they lie, how much they may take, and what scans them.
import { join } from 'node:path';
import { mebibytes, path, type Setting } from './setting.js';

export interface AttachmentConfig {
  /** Absolute path of their folder; undefined: one in the data folder. */
  readonly blobs: string | undefined;
  /** MiB that those of one administration may take. */
  readonly blobQuota: number;
  /** Program and arguments that are given the path of each; empty: none is scanned. */
  readonly scan: readonly string[];
}

export const ATTACHMENT_SETTINGS = {
  blobs: {
    variable: 'CORDON_BLOBS',
    standard: '',
    purpose:
      'folder of the attachments; without it `blobs` in the data folder; several processes need one that they share',
    read: (text) => (text === '' ? undefined : path(text)),
  },
  blobQuota: {
    variable: 'CORDON_BLOB_QUOTA',
    standard: '2048',
    purpose: 'MiB that the attachments of one administration may take',
    read: mebibytes,
  },
  scan: {
    variable: 'CORDON_SCAN',
    standard: '',
    purpose:
      'program that scans attachments, with its arguments, as in `clamdscan --fdpass`: it gets a path and exits with ' +
      '0 (clean) or 1 (infected); without it they are said not to have been scanned',
    read: (text) => text.split(/\s+/).filter((part) => part !== ''),
  },
} as const satisfies { readonly [Name in keyof AttachmentConfig]: Setting<AttachmentConfig[Name]> };

/** The folder of the attachments, which need a backup as the log does. */
export const blobFolder = ({ data, blobs }: Pick<AttachmentConfig, 'blobs'> & { readonly data: string }): string =>
  blobs ?? join(data, 'blobs');
