// The attachments as the settings have them: their folder, their quota and what scans them.
import { Attachments } from '../attachments/attachments.js';
import { scanBy } from '../attachments/scanning.js';
import { blobFolder } from '../config/attachments.js';
import type { Config } from '../config/config.js';
import { BlobFiles } from '../stores/blobs/files.js';

export function attachmentsOf(config: Config): Attachments {
  const { blobQuota, scan } = config;
  return new Attachments(new BlobFiles(blobFolder(config)), { scan: scanBy(scan), quota: blobQuota * 2 ** 20 });
}
