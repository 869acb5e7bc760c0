import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { MapView } from '../../protocol/map-view.ts';
import { tileRows } from '../../protocol/tile-rows.ts';
import { vendorText } from '../parts/rows.ts';
import { tileAfter } from './tile-layout.ts';

type Layer = MapView['layers'][number];
type Tile = MapView['tiles'][number];
type Cell = Layer['cells'][number];

/** The north-eastern corner of the map is its first tile. */
const FIRST_TILE = '230000';

/**
 * Provinces as tiles, one layer at a time. It keeps which layer is chosen and which tile is looked at, whatever view
 * comes; it is part of the page and takes the page's styles.
 */
export class TileMap extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    view: { attribute: false },
    chosen: { state: true },
    stop: { state: true },
    looked: { state: true },
  };

  /** What the map shows; nothing is drawn without it. */
  declare view: MapView | undefined;
  /** The key of a layer. */
  declare private chosen: string;
  /** The tile that Tab leads to. A pointer that passes does not change it: keys go on from where they were. */
  declare private stop: string;
  /** The tile that is told of. */
  declare private looked: string;

  constructor() {
    super();
    this.chosen = '';
    this.stop = FIRST_TILE;
    this.looked = FIRST_TILE;
  }

  /** Renders into the element itself, so that the page's styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The chosen layer, or the first; nothing without a view or a layer. */
  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const layer = view?.layers.find(({ key }) => key === this.chosen) ?? view?.layers[0];
    if (view === undefined || layer === undefined) return nothing;
    const tiles = new Map(view.tiles.map((tile) => [tile.region, tile]));
    const cells = new Map(layer.cells.map((cell) => [cell.region, cell]));
    const words = new Map(view.legend.map(({ extent, word }) => [extent, word]));
    const labelOf = ({ region, name }: Tile): string => {
      const cell = cells.get(region);
      return [name, words.get(cell?.extent ?? 'none'), cell?.note].filter(Boolean).join(' · ');
    };
    return html`<h3 id="map">${view.heading}</h3>
      <p class="note">${view.intro}</p>
      ${view.layers.length > 1 ? this.layers(view, layer) : nothing}
      <div class="map">
        <div role="grid" aria-labelledby="map" aria-colcount=${tileRows[0]?.length ?? 0}>
          ${tileRows.map(
            (row) =>
              html`<div role="row">
                ${row.map((region, column) => {
                  const tile = tiles.get(region ?? '');
                  return tile === undefined
                    ? html`<span></span>`
                    : this.tile(tile, labelOf(tile), cells.get(tile.region), column + 1);
                })}
              </div>`,
          )}
        </div>
        ${readout(tiles.get(this.looked), labelOf, view.facts, cells.get(this.looked))} ${legend(view)}
      </div>`;
  }

  private layers({ choose, layers }: MapView, shown: Layer): TemplateResult {
    return html`<fieldset class="layers">
      <legend>${choose}</legend>
      ${layers.map(
        (layer) =>
          html`<label
            ><input
              type="radio"
              name="layer"
              .checked=${layer === shown}
              @change=${() => {
                this.chosen = layer.key;
              }}
            />${layer.own ? layer.label : vendorText(layer.label)}</label
          >`,
      )}
    </fieldset>`;
  }

  private tile(
    { region, short }: Tile,
    label: string,
    cell: Cell | undefined,
    column: number,
  ): TemplateResult {
    return html`<div
      role="gridcell"
      class="tile ${cell?.extent ?? 'none'}"
      tabindex=${region === this.stop ? 0 : -1}
      aria-colindex=${column}
      data-region=${region}
      @focus=${() => {
        this.stop = region;
        this.looked = region;
      }}
      @pointerenter=${() => {
        this.looked = region;
      }}
      @keydown=${(event: KeyboardEvent) => {
        this.onKey(event, region);
      }}
    >
      <span aria-hidden="true">${vendorText(short)}<span class="mark">${cell?.mark ?? nothing}</span></span>
      <span class="visually-hidden">${label}</span>
    </div>`;
  }

  private onKey(event: KeyboardEvent, region: string): void {
    const next = tileAfter(event.key, region);
    if (next === region) return;
    event.preventDefault();
    this.querySelector<HTMLElement>(`[data-region="${next}"]`)?.focus();
  }
}

customElements.define('tile-map', TileMap);

/** What the tile that is looked at says; its place is always there, so that nothing moves. */
function readout(
  tile: Tile | undefined,
  labelOf: (tile: Tile) => string,
  facts: MapView['facts'],
  cell: Cell | undefined,
): TemplateResult {
  return html`<div class="readout" tabindex="0" role="region" aria-labelledby="looked-at">
    <p id="looked-at">${tile === undefined ? nothing : labelOf(tile)}</p>
    <ul>
      ${cell?.facts.map((index) => html`<li>${vendorText(facts[index] ?? '')}</li>`)}
    </ul>
  </div>`;
}

function legend({ legend: signs, numbers }: MapView): TemplateResult {
  return html`<ul class="legend">
    ${signs.map(
      ({ extent, mark, word }) =>
        html`<li><span class="tile ${extent}" aria-hidden="true">${mark}</span> ${word}</li>`,
    )}
    ${numbers === null ? nothing : html`<li>${numbers}</li>`}
  </ul>`;
}
