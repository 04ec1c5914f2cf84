import { check } from './faults/endings.ts';
import { matrix } from './faults/matrix.ts';
import { ways } from './faults/row.ts';
import { ask, happen, pageOf, prepare, type Scene } from './faults/scene.ts';
import { test } from './stage/index.ts';

for (const { title, rows } of matrix)
  test.describe(title, () => {
    // Only a full browser has a popup blocker.
    for (const row of rows)
      test(
        row.name,
        row.way.endsWith('at load') ? { tag: '@browser' } : {},
        async ({ page, server, watch, visit, credentials }) => {
          const { way, faults = [], before = [], after = [] } = row;
          const scene: Scene = { row, page, server, watch, popup: null };
          for (const fault of faults) server.faults.add(fault);
          await prepare(scene);
          await visit(pageOf(way, await credentials[ways[way]]()), row.page);
          for (const one of before) await happen(one, scene);
          await ask(scene);
          for (const one of after) await happen(one, scene);
          await check(scene);
        },
      );
  });
