// Turns JSON pointers into the words of the author: `/people/cards/0/phone` is `people.cards[0].phone` in every message.
import { PROFILE } from './subject.js';

/** The reference tokens of a JSON pointer (RFC 6901), unescaped; the empty pointer has none. */
export function pointerParts(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer one level up; the empty pointer stays. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** A pointer as an author would say it; the empty pointer is `whole`. */
export function authorPath(pointer: string, whole = PROFILE.whole): string {
  let path = '';
  for (const part of pointerParts(pointer)) {
    if (/^(?:0|[1-9]\d*)$/.test(part)) path += `[${part}]`;
    else if (/^[\w-]+$/.test(part)) path += path === '' ? part : `.${part}`;
    else path += `[${shorten(JSON.stringify(part))}]`;
  }
  return path === '' ? whole : path;
}

/** A text of the author for use in one line of a message: no line breaks, at most 60 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  const characters = [...line.slice(0, 200)];
  return line.length <= 60 ? line : `${characters.slice(0, 57).join('')}...`;
}
