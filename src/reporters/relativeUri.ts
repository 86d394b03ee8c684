// A file's path as a relative URI, percent-encoded part by part (RFC 3986).

/** `org-profiles/a b/x.yaml` -> `org-profiles/a%20b/x.yaml`; half a character becomes U+FFFD. */
export function relativeUri(path: string): string {
  return (
    path
      .replace(/\p{Cs}/gu, '\ufffd')
      // Two slashes at the beginning would name a host.
      .replace(/^\/{2,}/, '/')
      .split('/')
      .map(encodePart)
      .join('/')
  );
}

function encodePart(part: string): string {
  // These are allowed in a path, but not everywhere that services put one.
  return encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
