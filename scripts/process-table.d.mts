/** See process-table.mjs. */
export interface SeenProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

export function alive(pid: number): boolean;
export function identity(pid: number): string | undefined;
export function kill(pid: number, signal: NodeJS.Signals): void;
export function processes(): SeenProcess[];
export function descendants(pid: number): SeenProcess[];
