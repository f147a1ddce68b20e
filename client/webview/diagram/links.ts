/** The nodes of a picture that lead to a place in the text. */
const links = '[data-leads-to]';

/** Makes links of the nodes that lead to a place. Mermaid's own do nothing at the security level that pictures are drawn with. */
export function addLinks(svg: SVGSVGElement, nodes: readonly string[], title: string): void {
  for (const node of nodes) {
    const element = svg.querySelector(`g.node[id^="${CSS.escape(`${svg.id}-flowchart-${node}-`)}"]`);
    if (element) {
      const tooltip = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      tooltip.textContent = title;
      element.setAttribute('aria-label', textOf(element));
      element.prepend(tooltip);
      element.setAttribute('data-leads-to', node);
      element.setAttribute('role', 'link');
      element.setAttribute('tabindex', '0');
    }
  }
}

/** Takes out of a copy what only helps on the page. */
export function removeLinks(svg: Element): void {
  for (const element of svg.querySelectorAll(links)) {
    element.querySelector(':scope > title')?.remove();
    for (const name of ['aria-label', 'data-leads-to', 'role', 'tabindex']) {
      element.removeAttribute(name);
    }
  }
}

/** Calls `follow` for each node that is clicked, or chosen by Enter. */
export function listenToLinks(view: HTMLElement, follow: (node: string) => void): void {
  const followFrom = ({ target }: Event): void => {
    const node = target instanceof Element ? target.closest(links)?.getAttribute('data-leads-to') : undefined;
    if (node) {
      follow(node);
    }
  };
  view.addEventListener('click', followFrom);
  view.addEventListener('keydown', (event) => event.key === 'Enter' && followFrom(event));
}

/** The lines of a label are apart for the eye only. */
function textOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  while (walker.nextNode()) {
    lines.push(walker.currentNode.textContent?.trim() ?? '');
  }
  return lines.filter(Boolean).join(', ');
}
