/** What both extension hosts, Node's and the web worker's, have beyond the language itself. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare function setTimeout(handler: () => void, milliseconds?: number): object | number;
declare function clearTimeout(timer: unknown): void;
declare const performance: { now(): number };
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };
interface MessagePort {
  onmessage: ((event: object) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}
declare class MessageChannel {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
}
declare class TextEncoder {
  encode(input: string): Uint8Array;
}
declare class URL {
  constructor(address: string);
  readonly protocol: string;
  readonly origin: string;
}
declare function btoa(binary: string): string;
