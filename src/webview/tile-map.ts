import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { MapView } from './map-view.ts';
import { vendorText } from './rows.ts';
import { tileAfter, tileRows } from './tile-layout.ts';

type Tile = MapView['tiles'][number];
type Cell = MapView['layers'][number]['cells'][number];

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
    region: { state: true },
  };

  declare view: MapView | undefined;
  declare private chosen: number;
  declare private region: string;

  constructor() {
    super();
    this.chosen = 0;
    this.region = FIRST_TILE;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const layer = view?.layers[this.chosen] ?? view?.layers[0];
    if (view === undefined || layer === undefined) return nothing;
    const tiles = new Map(view.tiles.map((tile) => [tile.region, tile]));
    const cells = new Map(layer.cells.map((cell) => [cell.region, cell]));
    return html`<h3 id="map">${view.heading}</h3>
      <p class="note">${view.intro}</p>
      ${view.layers.length > 1 ? this.layers(view, layer) : nothing}
      <div class="map">
        <div
          role="grid"
          aria-labelledby="map"
          aria-colcount=${tileRows[0]?.length ?? 0}
          @keydown=${(event: KeyboardEvent) => {
            this.onKey(event);
          }}
        >
          ${tileRows.map(
            (row) =>
              html`<div role="row">
                ${row.map((region, column) => {
                  const tile = tiles.get(region ?? '');
                  return tile === undefined
                    ? html`<span></span>`
                    : this.tile(tile, cells.get(tile.region), column + 1);
                })}
              </div>`,
          )}
        </div>
        ${readout(tiles.get(this.region), cells.get(this.region))}
        <ul class="legend">
          ${view.legend.map(
            ({ extent, word }) => html`<li><span class="tile ${extent}"></span> ${word}</li>`,
          )}
        </ul>
      </div>`;
  }

  private layers({ choose, layers }: MapView, shown: MapView['layers'][number]): TemplateResult {
    return html`<fieldset class="layers">
      <legend>${choose}</legend>
      ${layers.map(
        (layer, index) =>
          html`<label
            ><input
              type="radio"
              name="layer"
              .checked=${layer === shown}
              @change=${() => {
                this.chosen = index;
              }}
            />${layer.own ? layer.label : vendorText(layer.label)}</label
          >`,
      )}
    </fieldset>`;
  }

  private tile({ region, short, label }: Tile, cell: Cell | undefined, column: number): TemplateResult {
    const look = (): void => {
      this.region = region;
    };
    return html`<div
      role="gridcell"
      class="tile ${cell?.extent ?? 'none'}"
      tabindex=${region === this.region ? 0 : -1}
      aria-colindex=${column}
      data-region=${region}
      @focus=${look}
      @pointerenter=${look}
    >
      <span aria-hidden="true">${vendorText(short)}<span class="mark">${cell?.mark ?? nothing}</span></span>
      <span class="visually-hidden">${cell?.label ?? label}</span>
    </div>`;
  }

  private onKey(event: KeyboardEvent): void {
    const next = tileAfter(event.key, this.region);
    if (next === this.region) return;
    event.preventDefault();
    this.querySelector<HTMLElement>(`[data-region="${next}"]`)?.focus();
  }
}

customElements.define('tile-map', TileMap);

/** What the tile that is looked at says; its place is always there, so that nothing moves. */
function readout(tile: Tile | undefined, cell: Cell | undefined): TemplateResult {
  return html`<div class="readout" tabindex="0" role="region" aria-labelledby="looked-at">
    <p id="looked-at">${cell === undefined ? tile?.label : vendorText(tile?.name ?? '')}</p>
    <ul>
      ${cell?.facts.map((fact) => html`<li>${vendorText(fact)}</li>`)}
    </ul>
  </div>`;
}
