/** A map that forgets what was not used for longest. */
export class MostRecent<Value> {
  readonly #values = new Map<string, Value>();

  /** @param most how many it keeps, at least 1. */
  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.most) {
      this.#values.delete(this.#values.keys().next().value!);
    }
  }

  clear(): void {
    this.#values.clear();
  }
}
