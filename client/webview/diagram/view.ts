/** The part of the page in which the picture is moved and scaled. */
export interface View {
  readonly element: HTMLElement;
  /** Puts another picture in; `keep` leaves it where the last one was. */
  show(svg: SVGSVGElement, keep: boolean): void;
  zoom(factor: number): void;
  fit(): void;
  picture(): SVGSVGElement | undefined;
  /** Takes the picture out. */
  clear(): void;
}

const smallest = 0.05;
const largest = 20;
const margin = 16;
/** Smaller than this nobody reads a picture as a whole: it begins at its top, as wide as the view, though not larger than `readable`. */
const unreadable = 0.3;
const readable = 0.6;
const keyStep = 40;

/** An empty view: drag or arrow keys to move, wheel or + and - to scale, 0 or a double click to fit. */
export function createView(): View {
  const element = document.createElement('div');
  const sheet = document.createElement('div');
  element.id = 'view';
  element.tabIndex = 0;
  sheet.id = 'sheet';
  element.append(sheet);
  let place = { x: 0, y: 0, scale: 1 };
  let moved = false;

  const put = (x: number, y: number, scale: number): void => {
    place = { x, y, scale };
    sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };
  const zoomAt = (factor: number, x: number, y: number): void => {
    const scale = Math.min(largest, Math.max(smallest, place.scale * factor));
    const by = scale / place.scale;
    moved = true;
    put(x - (x - place.x) * by, y - (y - place.y) * by, scale);
  };
  const arrange = (sight: 'whole' | 'readable'): void => {
    const { width, height } = view.picture()?.viewBox.baseVal ?? { width: 0, height: 0 };
    if (width > 0 && height > 0) {
      const byWidth = (element.clientWidth - 2 * margin) / width;
      const whole = Math.max(smallest, Math.min(byWidth, (element.clientHeight - 2 * margin) / height, 2));
      const scale = whole < unreadable && sight === 'readable' ? Math.max(whole, Math.min(byWidth, readable)) : whole;
      const top = (element.clientHeight - height * scale) / 2;
      put((element.clientWidth - width * scale) / 2, sight === 'whole' ? top : Math.max(top, margin), scale);
    }
    moved = false;
  };
  const view: View = {
    element,
    picture: () => sheet.querySelector('svg') ?? undefined,
    clear: () => sheet.replaceChildren(),
    show(svg, keep) {
      sheet.replaceChildren(svg);
      if (!keep || !moved) {
        arrange('readable');
      }
    },
    zoom: (factor) => zoomAt(factor, element.clientWidth / 2, element.clientHeight / 2),
    fit: () => arrange('whole'),
  };
  const move = (x: number, y: number): void => {
    moved = true;
    put(place.x + x, place.y + y, place.scale);
  };
  listen(element, view, { move, zoomAt });
  new ResizeObserver(() => moved || arrange('readable')).observe(element);
  return view;
}

interface Moves {
  move(x: number, y: number): void;
  zoomAt(factor: number, x: number, y: number): void;
}

function listen(element: HTMLElement, view: View, { move, zoomAt }: Moves): void {
  listenToDrags(element, move);
  element.addEventListener(
    'focusin',
    ({ target }) => target instanceof Element && target !== element && bringIntoView(element, target, move),
  );
  element.addEventListener('dblclick', () => view.fit());
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      zoomAt(Math.exp(-event.deltaY / 400), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(keyStep, 0),
    ArrowRight: () => move(-keyStep, 0),
    ArrowUp: () => move(0, keyStep),
    ArrowDown: () => move(0, -keyStep),
    '+': () => view.zoom(1.25),
    '=': () => view.zoom(1.25),
    '-': () => view.zoom(0.8),
    '0': () => view.fit(),
  };
  element.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
}

const dragStart = 4;

/** A press that hardly moves is a click on what is below; only from then on the view takes the pointer for itself. */
function listenToDrags(element: HTMLElement, move: Moves['move']): void {
  let pressed: { readonly x: number; readonly y: number } | undefined;
  element.addEventListener('pointerdown', ({ button, clientX, clientY }) => {
    pressed = button === 0 ? { x: clientX, y: clientY } : undefined;
  });
  element.addEventListener('pointermove', ({ pointerId, clientX, clientY, movementX, movementY }) => {
    if (element.hasPointerCapture(pointerId)) {
      move(movementX, movementY);
    } else if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) >= dragStart) {
      element.setPointerCapture(pointerId);
      move(clientX - pressed.x, clientY - pressed.y);
    }
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    element.addEventListener(end, () => {
      pressed = undefined;
    });
  }
}

/** Moves the picture so that a part of it that got the focus can be seen; the browser would scroll the view instead, and lose its place. */
function bringIntoView(element: HTMLElement, part: Element, move: Moves['move']): void {
  element.scrollTo(0, 0);
  const view = element.getBoundingClientRect();
  const { left, right, top, bottom } = part.getBoundingClientRect();
  const x = Math.max(0, view.left + margin - left) || Math.min(0, view.right - margin - right);
  const y = Math.max(0, view.top + margin - top) || Math.min(0, view.bottom - margin - bottom);
  if (x !== 0 || y !== 0) {
    move(x, y);
  }
}
