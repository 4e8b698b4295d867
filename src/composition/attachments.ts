// The attachments as the settings have them: their folder, their quota and what scans them.
import { Attachments } from '../attachments/attachments.js';
import { scanBy } from '../attachments/scanning.js';
import type { Cite } from '../commanding/citing.js';
import { blobFolder } from '../config/attachments.js';
import type { Config } from '../config/config.js';
import type { BlobStore } from '../eventsourcing/log/blob-store.js';
import { copyFolder } from '../stores/blobs/copying.js';
import { BlobFiles } from '../stores/blobs/files.js';

export function attachmentsOf(config: Config): Attachments {
  const { blobQuota, scan } = config;
  return new Attachments(new BlobFiles(blobFolder(config)), { scan: scanBy(scan), quota: blobQuota * 2 ** 20 });
}

/** What was brought, and stays from now on for as long as it takes to record that it was cited. */
export const citeFrom =
  ({ blobs }: Pick<Attachments, 'blobs'>): Cite =>
  (holder, sha256) => {
    const attachment = blobs.held(holder, sha256);
    if (attachment) blobs.citing(holder, sha256);
    return attachment;
  };

/** The attachments in a folder, to be examined. */
export const blobsIn = (folder: string): BlobStore => new BlobFiles(folder);

export const copyBlobs = copyFolder;
