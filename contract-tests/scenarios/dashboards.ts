import { unwrap } from '../../src/client/index.ts';
import type { Json } from '../../src/spec/document.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createHome, present } from './resources.ts';
import { sendJson } from './send-json.ts';

const shape = 'chronograf-v2';
const colors = [{ id: 'base', type: 'text', hex: '#00C9FF', name: 'laser', value: 0 }];
const axis = { bounds: ['', ''], label: '', prefix: '', suffix: '', base: '10', scale: 'linear' };
const axes = { x: axis, y: axis };
const legend = { generateXAxisTicks: [], generateYAxisTicks: [], legendColorizeRows: true, legendOpacity: 1 };

/** One of each kind of view that the server tells apart, with what it sends back for it. */
const viewsOf = (bucket: string): Readonly<Record<string, Readonly<Record<string, Json>>>> => {
  const builderConfig = { buckets: [bucket], tags: [{ key: '_measurement', values: ['m'] }], functions: [] };
  const queries = [
    { text: `from(bucket: "${bucket}") |> range(start: -1h)`, editMode: 'builder', name: '', builderConfig },
  ];
  const common = { shape, queries, note: 'a note', showNoteWhenEmpty: true };
  const drawn = { ...common, colors, axes, ...legend, geom: 'line', position: 'overlaid', timeFormat: '' };
  return {
    markdown: { shape, note: '# a heading' },
    xy: { ...drawn, xColumn: '_time', yColumn: '_value', shadeBelow: false, hoverDimension: 'auto' },
    'single-stat': {
      ...{ ...common, colors, prefix: '', tickPrefix: '', suffix: '', tickSuffix: '' },
      decimalPlaces: { isEnforced: true, digits: 2 },
    },
    'line-plus-single-stat': {
      ...{ ...drawn, prefix: '', suffix: '', xColumn: '_time', yColumn: '_value' },
      decimalPlaces: { isEnforced: true, digits: 2 },
    },
    gauge: {
      ...{ ...common, colors, prefix: '', tickPrefix: '', suffix: '', tickSuffix: '' },
      decimalPlaces: { isEnforced: false, digits: 0 },
    },
    table: {
      ...{ ...common, colors, fieldOptions: [{ internalName: '_time', displayName: 'time', visible: true }] },
      tableOptions: { verticalTimeAxis: true, sortBy: { internalName: '_time', displayName: '', visible: true } },
      timeFormat: 'YYYY-MM-DD',
      decimalPlaces: { isEnforced: false, digits: 2 },
    },
    histogram: {
      ...common,
      colors,
      xColumn: '_value',
      fillColumns: ['host'],
      xDomain: [0, 1],
      xAxisLabel: '',
      position: 'stacked',
      binCount: 30,
    },
    heatmap: {
      ...{ ...common, colors: ['#000000'], xColumn: '_time', yColumn: '_value', xDomain: [], yDomain: [], binSize: 10 },
      ...{ xAxisLabel: '', yAxisLabel: '', xPrefix: '', yPrefix: '', xSuffix: '', ySuffix: '' },
    },
    scatter: {
      ...{ ...common, colors: ['#000000'], xColumn: '_time', yColumn: '_value', xDomain: [], yDomain: [] },
      ...{ xAxisLabel: '', yAxisLabel: '', xPrefix: '', yPrefix: '', xSuffix: '', ySuffix: '' },
      ...{ fillColumns: ['host'], symbolColumns: ['host'] },
    },
    mosaic: {
      ...{ ...common, colors: ['#000000'], xColumn: '_time', ySeriesColumns: ['host'], fillColumns: ['_value'] },
      ...{
        xDomain: [],
        yDomain: [],
        xAxisLabel: '',
        yAxisLabel: '',
        xPrefix: '',
        yPrefix: '',
        xSuffix: '',
        ySuffix: '',
      },
    },
    band: { ...drawn, upperColumn: 'max', mainColumn: 'mean', lowerColumn: 'min' },
    geo: {
      ...{ ...common, center: { lat: 0, lon: 0 }, zoom: 6, allowPanAndZoom: true, detectCoordinateFields: false },
      ...{ colors, mapStyle: '', layers: [] },
    },
  };
};

const cellsOf = async (t: ScenarioContext, dashboardID: string): Promise<readonly string[]> => {
  const create = async (x: number): Promise<string> => {
    const body = { name: `cell ${x}`, x, y: 0, w: 4, h: 4 };
    const made = await t.client.POST('/api/v2/dashboards/{dashboardID}/cells', { path: { dashboardID }, body });
    return present(unwrap(made).id, 'cell id');
  };
  return [await create(0), await create(4)];
};

export const dashboards: Scenario = {
  name: 'dashboards',
  about: 'A dashboard is renamed, its cells are laid out anew, and one of them shows a view of every kind in turn.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucket } = await createHome(t);
    const made = await t.client.POST('/api/v2/dashboards', { body: { orgID, name: t.name('dashboard') } });
    const dashboardID = present(unwrap(made).id, 'dashboard id');
    const one = `/api/v2/dashboards/${dashboardID}`;
    const [first = '', second = ''] = await cellsOf(t, dashboardID);
    const change = { name: t.name('renamed'), description: 'renamed' };
    await t.client.PATCH('/api/v2/dashboards/{dashboardID}', { path: { dashboardID }, body: change });
    await sendJson(t, 'PATCH', one, {});
    await t.client.GET('/api/v2/dashboards/{dashboardID}', { path: { dashboardID } });
    await t.probe('PatchDashboardsID', { path: { dashboardID }, body: change });
    const layout = [
      { id: first, x: 0, y: 4, w: 2, h: 2 },
      { id: second, x: 2, y: 4, w: 2, h: 2 },
    ];
    await sendJson(t, 'PUT', `${one}/cells`, layout);
    await t.client.GET('/api/v2/dashboards/{dashboardID}', { path: { dashboardID } });
    await t.probe('PutDashboardsIDCells', { path: { dashboardID }, body: layout });
    const view = `${one}/cells/${first}/view`;
    for (const [type, properties] of Object.entries(viewsOf(bucket)))
      await sendJson(t, 'PATCH', view, { name: `a ${type}`, properties: { type, ...properties } });
    await sendJson(t, 'PATCH', view, { name: 'no properties' });
    await sendJson(t, 'PATCH', view, { properties: { type: 'markdown', shape, note: 'no name' } });
    await t.client.GET('/api/v2/dashboards/{dashboardID}/cells/{cellID}/view', {
      path: { dashboardID, cellID: first },
    });
    await t.client.GET('/api/v2/dashboards/{dashboardID}', { path: { dashboardID }, query: { include: 'properties' } });
    await t.probe('PatchDashboardsIDCellsIDView', {
      path: { dashboardID, cellID: first },
      body: { name: 'probed', properties: { type: 'markdown', shape, note: 'probed' } },
    });
  },
};
