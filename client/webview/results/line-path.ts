import type uPlot from 'uplot';

/** A line through device pixels, as it is being drawn. */
interface Pen {
  readonly path: Path2D;
  /** The pixel column that is collected: its place, its highest and lowest y; no column where `x` is NaN. */
  x: number;
  top: number;
  bottom: number;
  /** Where the line is; NaN where it has to be taken up again. */
  y: number;
}

/**
 * Draws a curve over evenly spaced times, breaking it where a sample is missing (NaN) or infinite. However many samples fall
 * into a column of pixels, one stroke from the lowest to the highest of them stands for them: 50 curves of 11,000 samples
 * are drawn in a fraction of the time that uPlot's own lines take, which also cut gaps out by a clip.
 */
export function linePath(values: Float64Array): uPlot.Series.PathBuilder {
  return (plot, _series, first, last) => {
    const x = mapping(plot, 'x', plot.data[0][0] ?? 0, plot.data[0][1] ?? 1);
    const y = mapping(plot, 'y', 0, 1);
    const pen: Pen = { path: new Path2D(), x: Number.NaN, top: 0, bottom: 0, y: Number.NaN };
    const isDense = Math.abs(x.perUnit) < 1;
    let previous = Number.NEGATIVE_INFINITY;
    for (let index = first; index <= last; index++) {
      const value = values[index] ?? Number.NaN;
      if (Number.isFinite(value)) {
        const exact = x.atZero + index * x.perUnit;
        // A gap narrower than a pixel cannot be seen; a sample less than a pixel from the last one continues it.
        const breaks = exact - previous > Math.max(1, x.perUnit) + 0.01;
        addSample(pen, isDense ? Math.round(exact) : exact, y.atZero + value * y.perUnit, breaks);
        previous = exact;
      }
    }
    strokeColumn(pen);
    return { stroke: pen.path };
  };
}

/** A linear scale as `pixel = atZero + perUnit * …`: for x by index, from the first two times; for y by value. */
function mapping(plot: uPlot, scale: string, zero: number, one: number): { readonly atZero: number; readonly perUnit: number } {
  const atZero = plot.valToPos(zero, scale, true);
  return { atZero, perUnit: plot.valToPos(one, scale, true) - atZero };
}

function addSample(pen: Pen, x: number, y: number, breaks: boolean): void {
  if (x === pen.x) {
    pen.top = Math.min(pen.top, y);
    pen.bottom = Math.max(pen.bottom, y);
    return;
  }
  strokeColumn(pen);
  if (breaks) {
    pen.y = Number.NaN;
  }
  pen.x = x;
  pen.top = y;
  pen.bottom = y;
}

/** From the end that is nearer to where the line is, to the other one. */
function strokeColumn(pen: Pen): void {
  const { path, x, top, bottom, y } = pen;
  if (Number.isNaN(x)) {
    return;
  }
  const [near, far] = Math.abs(y - bottom) < Math.abs(y - top) ? [bottom, top] : [top, bottom];
  if (Number.isNaN(y)) {
    path.moveTo(x, near);
  } else {
    path.lineTo(x, near);
  }
  if (far !== near) {
    path.lineTo(x, far);
  }
  pen.y = far;
}
