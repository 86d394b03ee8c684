// For the editor tests: yaml-language-server, which VS Code, Neovim and others run, spoken to over stdio as an editor does.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../support/sample.js';

const require = createRequire(import.meta.url);
const SERVER = require.resolve('yaml-language-server/bin/yaml-language-server');
/** What VS Code sends, less the catalogue that the server would fetch from the network. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};
const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
  },
};

/** Zero-based, as the protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What an editor underlines. */
export interface Problem {
  readonly range: Range;
  readonly message: string;
}

/** What an editor offers. */
export interface Completion {
  readonly label: string;
  readonly insertText: string;
  readonly documentation?: string | { readonly value: string };
}

/** A file that is open in the editor. */
export interface OpenFile {
  readonly problems: readonly Problem[];
  hover(at: Position): Promise<{ readonly contents: { readonly value: string }; readonly range: Range } | null>;
  complete(at: Position): Promise<readonly Completion[]>;
}

/** The server; it ends with `await using`, or when disposed. */
export interface LanguageServer extends AsyncDisposable {
  /** Opens a text under a path of the project, where no file need be. */
  open(file: string, text: string): Promise<OpenFile>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the protocol carries has a shape per method
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly result?: any;
  readonly error?: unknown;
}

/** Starts the server in the project and shakes hands. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const env = { PATH: process.env.PATH ?? '', HOME: os.tmpdir() };
  const child = spawn(process.execPath, [SERVER, '--stdio'], { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const answers = new Map<number, PromiseWithResolvers>();
  const published = new Map<string, (problems: readonly Problem[]) => void>();
  let sent = 0;

  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = <T>(method: string, params: unknown): Promise<T> => {
    sent += 1;
    const id = sent;
    send({ id, method, params });
    return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
  };
  readMessages(child, ({ id, method, params, result, error }) => {
    if (method === 'textDocument/publishDiagnostics') published.get(params.uri)?.(params.diagnostics);
    if (id === undefined) return;
    if (method !== undefined) {
      const settings = (params?.items ?? []).map(({ section }: { section: string }) => SETTINGS[section] ?? null);
      send({ id, result: method === 'workspace/configuration' ? settings : null });
    } else if (error) answers.get(id)?.reject(new Error(JSON.stringify(error)));
    else answers.get(id)?.resolve(result);
  });

  const root = pathToFileURL(ROOT).href;
  await request('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'project' }],
    capabilities: CAPABILITIES,
  });
  send({ method: 'initialized', params: {} });

  return {
    async open(file, text) {
      const uri = pathToFileURL(path.join(ROOT, file)).href;
      const problems = new Promise<readonly Problem[]>((resolve) => published.set(uri, resolve));
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
      return {
        problems: await problems,
        hover: (position) => request('textDocument/hover', { textDocument: { uri }, position }),
        complete: async (position) => {
          const found = await request<{ items: Completion[] }>('textDocument/completion', {
            textDocument: { uri },
            position,
          });
          return found.items;
        },
      };
    },
    async [Symbol.asyncDispose]() {
      await request('shutdown', null);
      send({ method: 'exit' });
      await ended;
    },
  };
}

interface PromiseWithResolvers {
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any method
  readonly resolve: (result: any) => void;
  readonly reject: (error: Error) => void;
}

/** Takes the messages out of the stream: a header with the length in bytes, an empty line, JSON. */
function readMessages(child: ChildProcessByStdio<Writable, Readable, null>, take: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('ascii', 0, head))?.[1]);
      const end = head + 4 + length;
      if (rest.length < end) return;
      const message = JSON.parse(rest.toString('utf8', head + 4, end)) as Message;
      rest = rest.subarray(end);
      take(message);
    }
  });
}
