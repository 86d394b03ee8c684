// Used by launchBrowser: the DevTools protocol over the two pipes of the browser process, as puppeteer wants it.
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Messages are JSON texts that end with a NUL byte, in both directions (`--remote-debugging-pipe`).
 *
 * @param commands file descriptor 3 of the browser.
 * @param events file descriptor 4 of the browser.
 */
export function createPipeTransport(commands: Writable, events: Readable): ConnectionTransport {
  let parts: Buffer[] = [];
  const transport: ConnectionTransport = {
    send: (message) => {
      if (commands.writable) commands.write(`${message}\0`);
    },
    close: () => {
      commands.end();
    },
  };
  events.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      const message = Buffer.concat(parts).toString('utf8');
      parts = [];
      start = end + 1;
      // One message a turn: puppeteer relies on its promises being settled in between.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
  events.on('close', () => transport.onclose?.());
  // The end of the browser is told by its exit; a broken pipe adds nothing to that.
  events.on('error', () => undefined);
  commands.on('error', () => undefined);
  return transport;
}
