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
  const view: View = {
    element,
    picture: () => sheet.querySelector('svg') ?? undefined,
    clear: () => sheet.replaceChildren(),
    show(svg, keep) {
      sheet.replaceChildren(svg);
      if (!keep || !moved) {
        view.fit();
      }
    },
    zoom: (factor) => zoomAt(factor, element.clientWidth / 2, element.clientHeight / 2),
    fit() {
      const { width, height } = view.picture()?.viewBox.baseVal ?? { width: 0, height: 0 };
      if (width > 0 && height > 0) {
        const scale = Math.min((element.clientWidth - 2 * margin) / width, (element.clientHeight - 2 * margin) / height, 2);
        const fitting = Math.max(smallest, scale);
        put((element.clientWidth - width * fitting) / 2, (element.clientHeight - height * fitting) / 2, fitting);
      }
      moved = false;
    },
  };
  const move = (x: number, y: number): void => {
    moved = true;
    put(place.x + x, place.y + y, place.scale);
  };
  listen(element, view, { move, zoomAt });
  new ResizeObserver(() => moved || view.fit()).observe(element);
  return view;
}

interface Moves {
  move(x: number, y: number): void;
  zoomAt(factor: number, x: number, y: number): void;
}

function listen(element: HTMLElement, view: View, { move, zoomAt }: Moves): void {
  element.addEventListener('pointerdown', (event) => event.button === 0 && element.setPointerCapture(event.pointerId));
  element.addEventListener('pointermove', (event) => element.hasPointerCapture(event.pointerId) && move(event.movementX, event.movementY));
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
