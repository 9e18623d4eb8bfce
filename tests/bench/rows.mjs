/** The measurements as rows: ours, the baseline, their ratio, and, where there is one, the target and whether it is met. */
import { brotliCompressSync } from 'node:zlib';
import { median } from './median.mjs';

export function rowsOf({ measured, record, scripts }) {
  return [
    ...measured.flatMap(({ condition, visits }) => rowsOfCondition(condition, visits)),
    ...rowsOfWeight(measured[0].visits, scripts),
    ratioRow('open 10,000 attempts', '', record.open.many, record.open.few, '10 attempts', 1.5),
    ratioRow('append to 10,000', '', record.append.many, record.append.few, '10 attempts', 1.5),
  ];
}

function rowsOfCondition({ name: line, network }, visits) {
  // Only on a slow line does a reader wait for it.
  const onSlowLine = (target) => (network ? target : undefined);
  const of = (page, read) => median(visits[page].map(read));
  const painted = ({ first }) => first.painted;
  const answerable = ({ first }) => first.answerable;
  const frames = ({ feedback }) => feedback.frames;
  const feedback = ({ feedback }) => feedback.milliseconds;
  const standing = ({ standing }) => standing;
  return [
    ratioRow('first paint', line, of('kapstone', painted), of('bare', painted), 'bare HTML', 1.1),
    ratioRow('item answers', line, of('kapstone', answerable), of('stack', answerable), 'bare stack', onSlowLine(1)),
    ratioRow(
      'item answers',
      line,
      of('kapstone', answerable),
      of('inline', answerable),
      'stack in one file',
      onSlowLine(1.6),
    ),
    limitRow('layout shift', line, Math.max(...visits.kapstone.map(({ first }) => first.shift)), 0.02),
    limitRow('frames to feedback', line, of('kapstone', frames), 2, of('stack', frames), 'bare stack'),
    ratioRow('feedback', line, of('kapstone', feedback), of('stack', feedback), 'bare stack'),
    limitRow('not saved before feedback', line, visits.kapstone.filter(({ feedback }) => !feedback.wasSaved).length, 0),
    ratioRow('second visit', line, of('kapstone', standing), of('stack', standing), 'bare stack', 1.2),
    ratioRow('second visit', line, of('kapstone', standing), of('inline', standing), 'stack in one file'),
  ];
}

function rowsOfWeight(visits, scripts) {
  const weight = (text) => brotliCompressSync(text).length / 1000;
  const requests = (page) => median(visits[page].map(({ first }) => first.requests));
  return [
    limitRow('script, kB brotli', '', weight(scripts.kapstone), 55, weight(scripts.stack), 'bare stack'),
    limitRow('further requests', 'first view', requests('kapstone'), 6, requests('stack'), 'bare stack'),
  ];
}

function ratioRow(what, line, ours, theirs, baseline, target) {
  const ratio = ours / theirs;
  return [
    what,
    line,
    `${ours.toFixed(1)} ms`,
    `${theirs.toFixed(1)} ms`,
    baseline,
    ratio.toFixed(2),
    ...(target === undefined ? ['', ''] : [`≤ ${target} ×`, ratio <= target ? 'ok' : 'miss']),
  ];
}

function limitRow(what, line, ours, limit, theirs, baseline = '') {
  const number = (value) => (Number.isInteger(value) ? `${value}` : value.toFixed(value < 1 ? 3 : 1));
  return [
    what,
    line,
    number(ours),
    theirs === undefined ? '' : number(theirs),
    baseline,
    theirs ? (ours / theirs).toFixed(2) : '',
    `≤ ${limit}`,
    ours <= limit ? 'ok' : 'miss',
  ];
}
