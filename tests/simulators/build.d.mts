export function buildSimulators(): Promise<void>;
