// For tests about processes that must not stay behind: looks into /proc (Linux).
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Ids of the live processes of a process group, zombies left out. */
export function groupMembers(group: number): readonly number[] {
  return allProcesses().filter((pid) => {
    const fields = statFields(pid);
    return fields !== undefined && fields[0] !== 'Z' && Number(fields[2]) === group;
  });
}

/** Ids of the live processes whose command line holds a text. */
export function processesNaming(text: string): readonly number[] {
  return allProcesses().filter(
    (pid) => pid !== process.pid && statFields(pid)?.[0] !== 'Z' && commandLine(pid).includes(text),
  );
}

/** Waits until `look` finds no process any more; returns those that are left after the limit (ms). */
export async function waitUntilNone(look: () => readonly number[], limit = 5_000): Promise<readonly number[]> {
  for (let waited = 0; waited < limit; waited += 50) {
    if (look().length === 0) return [];
    await pause(50);
  }
  return look();
}

/** The arguments of a process, joined by spaces; empty when it is gone. */
export function commandLine(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\0', ' ');
}

/** The environment of a process. */
export function environmentOf(pid: number): Readonly<Record<string, string>> {
  const entries = read(pid, 'environ').split('\0').filter(Boolean);
  return Object.fromEntries(
    entries.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
}

/** Where the executable of a process lies. */
export function executableOf(pid: number): string {
  return readlinkSync(`/proc/${pid}/exe`);
}

function allProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The fields of /proc/PID/stat after the name (which may hold anything): state, parent, group ... */
function statFields(pid: number): string[] | undefined {
  const stat = read(pid, 'stat');
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
