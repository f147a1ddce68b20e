import { type Rgb, textColourOn } from '#client/diagrams/contrast.ts';

/**
 * Makes text legible on the fills that a diagram gives its parts itself (`style A fill:#e1f5fe`, `classDef`, `rect rgb(…)`): Mermaid leaves it
 * in the colour that suits the theme's own fills. Where the diagram chooses the colour of the text too, that stays.
 */
export function makeLegible(svg: SVGSVGElement, ground: string): void {
  for (const group of svg.querySelectorAll('g.node, g.cluster')) {
    const fill = ownFill(group);
    const texts = [...group.querySelectorAll<Styled>('text, tspan, foreignObject *')];
    if (fill !== '' && !texts.some((text) => hasOwnColour(text, fill))) {
      fillEveryRow(group, fill);
      colourTexts(texts, textColourOn(painted(fill, ground)));
    }
  }
  const rectangles = [...svg.querySelectorAll('rect')];
  for (const text of svg.querySelectorAll('text')) {
    const under = rectangles.findLast((rectangle) => covers(rectangle, text));
    if (under?.classList.contains('rect')) {
      colourTexts([text, ...text.querySelectorAll('tspan')], textColourOn(painted(under.getAttribute('fill') ?? '', ground)));
    }
  }
}

type Styled = HTMLElement | SVGElement;

/** What the diagram says a node is filled with; Mermaid writes it at the shape or what holds it. Empty where it leaves that to the theme. */
function ownFill(group: Element): string {
  const shapes = [...group.querySelectorAll<SVGElement>('.outer-path, .label-container, rect, path, polygon, circle, ellipse')];
  return shapes.find((shape) => shape.style.fill !== '' && shape.closest('.label') === null)?.style.fill ?? '';
}

/** Some kinds write the fill at every text too. */
function hasOwnColour({ style }: Styled, fill: string): boolean {
  return style.color !== '' || (style.fill !== '' && style.fill !== fill);
}

/** Of the rows of an entity, Mermaid gives the diagram's fill to every second one only. */
function fillEveryRow(group: Element, fill: string): void {
  for (const row of group.querySelectorAll<SVGElement>('.row-rect-odd > path:not([fill="none"])')) {
    row.style.fill = fill;
  }
}

function colourTexts(texts: Iterable<Styled>, colour: Rgb): void {
  for (const { style, namespaceURI } of texts) {
    style.setProperty(namespaceURI?.endsWith('svg') ? 'fill' : 'color', `rgb(${colour.join(' ')})`, 'important');
  }
}

/** Whether a text of a sequence diagram begins or is centred in a rectangle; both say where they are. */
function covers(rectangle: SVGRectElement, text: SVGTextElement): boolean {
  const [x, y, left, top, width, height] = [
    ...['x', 'y'].map((name) => Number(text.getAttribute(name) ?? Number.NaN)),
    ...['x', 'y', 'width', 'height'].map((name) => Number(rectangle.getAttribute(name) ?? Number.NaN)),
  ];
  return isBetween(x, left, width) && isBetween(y, top, height);
}

function isBetween(place = Number.NaN, start = 0, length = 0): boolean {
  return place >= start && place <= start + length;
}

/** A colour in any notation, on the ground that shines through where it is not opaque. */
function painted(colour: string, ground: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  for (const layer of [ground, colour]) {
    if (context) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
  }
  const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
  return [red, green, blue];
}
