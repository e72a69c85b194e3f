/** Which day/month order the journals of a folder, and of a workspace, have for certain: one vote a file. */
import type { DateOrder } from './model';

/** How many journals of a folder, and of all, have which order for certain. */
export class Votes {
  readonly #cast = new Map<string, { folder: string; order: DateOrder }>();
  readonly #dayFirstLead = new Map<string, number>();
  #total = 0;

  /** Whether another order wins now, in the folder or in all. */
  set(uri: string, folder: string, order: DateOrder | undefined): boolean {
    const before = this.#cast.get(uri);
    if (before?.order === order) {
      return false;
    }
    const winners = [winner(this.#dayFirstLead.get(folder) ?? 0), winner(this.#total)];
    if (before !== undefined) {
      this.#count(before.folder, before.order, -1);
      this.#cast.delete(uri);
    }
    if (order !== undefined) {
      this.#count(folder, order, 1);
      this.#cast.set(uri, { folder, order });
    }
    return winners[0] !== winner(this.#dayFirstLead.get(folder) ?? 0) || winners[1] !== winner(this.#total);
  }

  /** What most journals of the folder have, else most of all; undefined at a draw. */
  of(folder: string): DateOrder | undefined {
    const lead = this.#dayFirstLead.get(folder) ?? 0;
    return winner(lead) ?? winner(this.#total);
  }

  #count(folder: string, order: DateOrder, by: number): void {
    const change = order === 'dayFirst' ? by : -by;
    this.#dayFirstLead.set(folder, (this.#dayFirstLead.get(folder) ?? 0) + change);
    this.#total += change;
  }
}

function winner(lead: number): DateOrder | undefined {
  return lead > 0 ? 'dayFirst' : lead < 0 ? 'monthFirst' : undefined;
}
