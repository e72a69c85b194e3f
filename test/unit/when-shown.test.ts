import assert from 'node:assert/strict';
import { WhenShown } from '../../src/workspace/when-shown';

describe('what a view shows', () => {
  let visible: boolean;
  let listener: (() => void) | undefined;
  let work: number;
  let drawing: WhenShown;

  beforeEach(() => {
    visible = true;
    work = 0;
    drawing = new WhenShown({
      get visible() {
        return visible;
      },
      onDidChangeVisibility: (given) => {
        listener = given as () => void;
        return { dispose: () => (listener = undefined) };
      },
    }, () => work++);
  });

  const show = (isVisible: boolean): void => {
    visible = isVisible;
    listener?.();
  };

  it('is worked out at once while somebody sees it', () => {
    drawing.request();
    drawing.request();
    assert.equal(work, 2);
  });

  it('takes no work while it is hidden, however often its journal changes, and is made right once when it is shown', () => {
    show(false);
    for (let change = 0; change < 1000; change++) {
      drawing.request();
    }
    assert.equal(work, 0);
    show(true);
    assert.equal(work, 1);
  });

  it('is not worked out again where nothing has changed meanwhile', () => {
    drawing.request();
    show(false);
    show(true);
    assert.equal(work, 1);
  });

  it('is left alone when its view has gone', () => {
    show(false);
    drawing.request();
    drawing.dispose();
    show(true);
    assert.equal(work, 0);
  });
});
