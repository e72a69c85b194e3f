/** As much of node:assert/strict as the tests use, for the web worker host, which has no Node. */

/** Two values as text, in one order of keys, so that equal data gives equal text. */
function show(value: unknown): string {
  return JSON.stringify(
    value,
    (_, part: unknown) => {
      if (part === undefined) {
        return '[undefined]';
      }
      if (part instanceof Map || part instanceof Set) {
        return [...part];
      }
      const isRecord = typeof part === 'object' && part !== null && !Array.isArray(part);
      return isRecord ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
    },
    1,
  );
}

function fail(message?: string | Error, fallback = 'failed'): never {
  throw message instanceof Error ? message : new Error(message ?? fallback);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) {
    fail(message, `${show(value)} is not truthy`);
  }
}

async function rejects(started: Promise<unknown> | (() => Promise<unknown>), expected?: RegExp): Promise<void> {
  let error: unknown;
  try {
    await (typeof started === 'function' ? started() : started);
  } catch (thrown) {
    error = thrown ?? new Error('rejected');
  }
  ok(error, 'did not reject');
  if (expected) {
    assert.match(String(error), expected);
  }
}

const assert = Object.assign(ok as (value: unknown, message?: string) => asserts value, {
  ok: ok as (value: unknown, message?: string) => asserts value,
  fail,
  rejects,
  equal(actual: unknown, expected: unknown, message?: string) {
    ok(Object.is(actual, expected), message ?? `${show(actual)} is not ${show(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string) {
    ok(!Object.is(actual, expected), message ?? `both are ${show(actual)}`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string) {
    ok(show(actual) === show(expected), message ?? `${show(actual)}\nis not\n${show(expected)}`);
  },
  notDeepEqual(actual: unknown, expected: unknown, message?: string) {
    ok(show(actual) !== show(expected), message ?? `both are ${show(actual)}`);
  },
  match(actual: string, expected: RegExp, message?: string) {
    ok(expected.test(actual), message ?? `${show(actual)} does not match ${expected}`);
  },
  doesNotMatch(actual: string, expected: RegExp, message?: string) {
    ok(!expected.test(actual), message ?? `${show(actual)} matches ${expected}`);
  },
  throws(run: () => unknown, expected?: RegExp) {
    let error: unknown;
    try {
      run();
    } catch (thrown) {
      error = thrown ?? new Error('threw');
    }
    ok(error, 'did not throw');
    if (expected) {
      assert.match(String(error), expected);
    }
  },
});

export default assert;
