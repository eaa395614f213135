import { useState } from 'react';
import { useDataProvider, useListContext, useNotify, useTranslate, type RaRecord } from 'react-admin';
import { today } from '../clock.js';
import { saveBlob } from '../http/download.js';
import { failureText } from '../http/request-error.js';
import type { Column } from './column.js';
import { csvOf } from './csv.js';

const PAGE = 1000;
const LIMIT = 50_000;

/** Writes everything that the list is filtered to (not only the page that is seen) as CSV. */
export function useExport<T extends RaRecord & { isSample?: boolean }>(columns: readonly Column<T>[], title: string) {
  const { resource, filterValues, sort } = useListContext<T>();
  const [isExporting, setExporting] = useState(false);
  const dataProvider = useDataProvider();
  const translate = useTranslate();
  const notify = useNotify();

  const readAll = async () => {
    const rows: T[] = [];
    for (let page = 1; rows.length < LIMIT; page += 1) {
      const answer = await dataProvider.getList<T>(resource, {
        filter: filterValues as object,
        sort,
        pagination: { page, perPage: PAGE },
      });
      rows.push(...answer.data);
      if (answer.data.length < PAGE || rows.length >= (answer.total ?? 0)) return { rows, isWhole: true };
    }
    return { rows, isWhole: false };
  };

  const run = async () => {
    setExporting(true);
    try {
      const { rows, isWhole } = await readAll();
      const written = columns.filter((column) => column.text);
      const isSample = rows.some((row) => row.isSample);
      const head = written.map((column) => translate(column.label));
      const lines = rows.map((row) => [
        ...written.map((column) => column.text?.(row)),
        ...(isSample ? [translate(row.isSample ? 'app.yes' : 'app.no')] : []),
      ]);
      const table = [[...head, ...(isSample ? [translate('list.sampleColumn')] : [])], ...lines];
      const mark = isSample ? `${translate('app.sample')}-` : '';
      saveBlob(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${mark}${title}-${today()}.csv`);
      if (isWhole) notify('list.exported', { type: 'info', messageArgs: { count: rows.length } });
      else notify('list.exportLimit', { type: 'warning', messageArgs: { count: rows.length } });
    } catch (error) {
      notify(failureText(error), { type: 'error' });
    } finally {
      setExporting(false);
    }
  };
  return { run, isExporting };
}
