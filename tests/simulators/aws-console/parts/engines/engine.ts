/** How an editor is set up, whichever its make. */
export interface EngineSetup {
  value: string;
  label: string;
  readOnly: boolean;
  /** It closes brackets and quotes as they are typed. */
  closesBrackets: boolean;
  onChange(text: string): void;
}

export interface Engine {
  get(): string;
  set(text: string): void;
  destroy(): void;
}

export type MountEngine = (host: HTMLElement, setup: EngineSetup) => Engine;
