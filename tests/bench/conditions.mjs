/** The lines and machines that pages are opened on. Rates in bytes a second. */
export const conditions = [
  { name: 'unthrottled' },
  {
    name: 'slow 4G, CPU ÷ 4',
    network: { offline: false, latency: 400, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
    slowdown: 4,
  },
];

export async function apply({ network, slowdown }, page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  if (slowdown) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
