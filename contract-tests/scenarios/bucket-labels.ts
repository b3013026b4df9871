import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createHome, createLabel } from './resources.ts';

const labels = async (t: ScenarioContext, orgID: string, labelID: string) => {
  const properties = { color: 'ffb3b3', description: 'what it is for' };
  await t.client.POST('/api/v2/labels', { body: { orgID, name: t.name('coloured'), properties } });
  await t.client.POST('/api/v2/labels', { body: { orgID, name: t.name('label') } }); // the name is taken
  await t.client.GET('/api/v2/labels', { query: { orgID } });
  await t.client.GET('/api/v2/labels/{labelID}', { path: { labelID } });
  const body = { name: t.name('label2'), properties };
  await t.client.PATCH('/api/v2/labels/{labelID}', { path: { labelID }, body });
  await t.probe('PostLabels', { body: { orgID, name: t.name('probed'), properties } });
  await t.probe('GetLabels', { query: { orgID } });
  await t.probe('GetLabelsID', { path: { labelID } });
  await t.probe('PatchLabelsID', { path: { labelID }, body });
};

export const bucketLabels: Scenario = {
  name: 'bucket-labels',
  about: 'Labels of an organisation, hung on a bucket and taken off again.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID } = await createHome(t);
    const labelID = await createLabel(t, orgID);
    await labels(t, orgID, labelID);
    const path = { bucketID };
    await t.client.GET('/api/v2/buckets/{bucketID}/labels', { path });
    await t.client.POST('/api/v2/buckets/{bucketID}/labels', { path, body: { labelID } });
    await t.client.POST('/api/v2/buckets/{bucketID}/labels', { path, body: { labelID } }); // it hangs there already
    await t.client.GET('/api/v2/buckets/{bucketID}/labels', { path });
    await t.client.GET('/api/v2/buckets/{bucketID}', { path });
    await t.probe('PostBucketsIDLabels', { path, body: { labelID } });
    await t.client.POST('/api/v2/buckets/{bucketID}/labels', { path, body: { labelID: '0abcdef012345678' } });
    await t.probe('GetBucketsIDLabels', { path });
    await t.probe('DeleteBucketsIDLabelsID', { path: { bucketID, labelID } });
    await t.client.DELETE('/api/v2/buckets/{bucketID}/labels/{labelID}', { path: { bucketID, labelID } });
    await t.client.DELETE('/api/v2/buckets/{bucketID}/labels/{labelID}', { path: { bucketID, labelID } });
    await t.client.GET('/api/v2/buckets/{bucketID}/labels', { path });
    await t.probe('DeleteLabelsID', { path: { labelID } });
    await t.client.DELETE('/api/v2/labels/{labelID}', { path: { labelID } });
    await t.client.GET('/api/v2/labels/{labelID}', { path: { labelID } });
  },
};
