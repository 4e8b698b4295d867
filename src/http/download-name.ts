// The header that makes an answer a download under a name, whatever its letters (RFC 8187).

export const downloadNamed = (name: string): string => `attachment; filename*=UTF-8''${encoded(name)}`;

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
