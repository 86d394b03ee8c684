// Which outside links documents may hold.

/** Whether a URL is an absolute https, http, mailto or tel address without control or space characters. */
export function isAllowedUrl(url: string): boolean {
  return /^(https?:\/\/[^\s]+|mailto:[^\s]+|tel:\+?[\d\s().-]+)$/i.test(url) && !/[\u0000-\u001f\u007f]/.test(url);
}
