import type { MapView } from '../../protocol/map-view.ts';
import { tileRows } from '../../protocol/tile-rows.ts';
import { htmlText } from './text.ts';

type Tile = MapView['tiles'][number];
type Cell = MapView['layers'][number]['cells'][number];

/** The size of a tile and the gap between two, in the units of the drawing. */
const TILE = { width: 58, height: 44, gap: 4 } as const;

/**
 * The map of a scope as a drawing: its first layer, which is all businesses together where there are several. The table
 * of businesses says all that it shows, and more.
 */
export function mapHtml({ heading, layers, tiles, legend, numbers }: MapView): string {
  const layer = layers[0];
  if (!layer) return '';
  const cells = new Map(layer.cells.map((cell) => [cell.region, cell]));
  const named = new Map(tiles.map((tile) => [tile.region, tile]));
  const drawn = tileRows.flatMap((row, y) =>
    row.flatMap((region, x) => {
      const tile = named.get(region ?? '');
      return tile ? [tileSvg(tile, cells.get(tile.region), { x, y })] : [];
    }),
  );
  const width = (tileRows[0]?.length ?? 0) * (TILE.width + TILE.gap);
  const height = tileRows.length * (TILE.height + TILE.gap);
  const words = legend.map(
    ({ extent, mark, word }) =>
      `<li><svg class="sign" viewBox="0 0 ${size(TILE)}" aria-hidden="true">${square(extent, { x: 0, y: 0 })}${textSvg(extent, mark, { x: TILE.width / 2, y: 28 })}</svg> ${htmlText(word)}</li>`,
  );
  return `<figure>
<figcaption>${htmlText(`${heading} · ${layer.label}`)}</figcaption>
<svg class="map" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${htmlText(`${heading} · ${layer.label}`)}">
${drawn.join('\n')}
</svg>
<ul class="legend">${words.join('')}${numbers === null ? '' : `<li>${htmlText(numbers)}</li>`}</ul>
</figure>
`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function tileSvg({ short }: Tile, cell: Cell | undefined, place: Place): string {
  const corner = { x: place.x * (TILE.width + TILE.gap), y: place.y * (TILE.height + TILE.gap) };
  const extent = cell?.extent ?? 'none';
  const middle = corner.x + TILE.width / 2;
  return [
    square(extent, corner),
    textSvg(extent, short, { x: middle, y: corner.y + 19 }),
    ...(cell ? [textSvg(extent, cell.mark, { x: middle, y: corner.y + 37 })] : []),
  ].join('');
}

/** Told apart without colours: filled, with a thick frame, with a thick foot, or dotted. */
function square(extent: string, { x, y }: Place): string {
  const box = `x="${String(x + 2)}" y="${String(y + 2)}" width="${String(TILE.width - 4)}" height="${String(TILE.height - 4)}"`;
  const foot =
    extent === 'part'
      ? `<rect class="foot" x="${String(x + 2)}" y="${String(y + TILE.height - 7)}" width="${String(TILE.width - 4)}" height="5"/>`
      : '';
  return `<rect class="tile ${extent}" ${box}/>${foot}`;
}

function textSvg(extent: string, text: string, { x, y }: Place): string {
  return `<text class="on-${extent}" x="${String(x)}" y="${String(y)}">${htmlText(text)}</text>`;
}

function size({ width, height }: typeof TILE): string {
  return `${String(width)} ${String(height)}`;
}
